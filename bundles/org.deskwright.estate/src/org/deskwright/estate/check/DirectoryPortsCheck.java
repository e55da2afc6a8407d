package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.net.IpAddress;
import org.deskwright.estate.net.IpRange;
import org.deskwright.estate.net.PortSet;

/** Whether the security groups let the WorkSpaces reach their domain on every port that it takes. */
final class DirectoryPortsCheck extends DirectoryCheck {
    private static final List<String> PROTOCOLS = List.of("tcp", "udp");

    private final DomainPorts ports;

    DirectoryPortsCheck() {
        super("estate.directory-ports");
        ports = DomainPorts.bundled();
    }

    @Override
    void examine(WorkspaceDirectory directory, Inquiry inquiry) {
        Subject subject = Subjects.of(directory);
        Egress egress = Egress.of(directory, inquiry.estate());
        Values values = Values.of("directory", directory.id(), "groups", egress.ids());
        List<EvidenceRef> refs = new ArrayList<>(List.of(directory.ref("DnsIpAddresses")));
        refs.addAll(egress.refs());
        List<IpRange> servers = directory.dnsIpAddresses().stream().map(IpAddress::parse).flatMap(Optional::stream)
                .map(address -> new IpRange(address, address.bits())).toList();
        if (servers.isEmpty()) {
            inquiry.missing(subject, "no-address", values, refs,
                    Missing.evidence(Kinds.DIRECTORIES, directory.id() + " DnsIpAddresses"));
        } else if (egress.isEmpty()) {
            inquiry.missing(subject, "no-security-group", values, refs,
                    Missing.evidence(Kinds.DIRECTORIES, directory.id() + " WorkspaceSecurityGroupId"));
        } else {
            compare(subject, servers, egress, values, refs, inquiry);
        }
    }

    private void compare(Subject subject, List<IpRange> servers, Egress egress, Values values, List<EvidenceRef> refs,
            Inquiry inquiry) {
        List<String> closed = new ArrayList<>();
        List<String> newer = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        Values first = Values.NONE;
        for (IpRange server : servers) {
            for (String protocol : PROTOCOLS) {
                PortSet shut = ports.ports(protocol, false).minus(egress.open(protocol, server));
                PortSet surely = shut.minus(egress.hidden(protocol));
                PortSet old = ports.ports(protocol, true);
                add(hidden, server, protocol, shut.minus(surely));
                add(newer, server, protocol, surely.minus(old));
                PortSet core = surely.minus(surely.minus(old));
                add(closed, server, protocol, core);
                if (!core.isEmpty() && !first.has("port")) {
                    first = Values.of("address", server.first(), "protocol", protocol, "port", core.texts().getFirst());
                }
            }
        }
        if (!egress.unknown().isEmpty() && !(closed.isEmpty() && newer.isEmpty() && hidden.isEmpty())) {
            inquiry.missing(subject, "security-group-unknown", values, refs,
                    Missing.evidence(Kinds.SECURITY_GROUPS, String.join(", ", egress.unknown())));
        } else if (!closed.isEmpty()) {
            closed.addAll(newer);
            inquiry.finding(subject, "closed",
                    values.and("closed", closed).and("group", egress.ids().getFirst())
                            .and("address", first.text("address")).and("protocol", first.text("protocol"))
                            .and("port", first.text("port")),
                    refs);
        } else if (!hidden.isEmpty()) {
            inquiry.missing(subject, "behind-reference", values.and("hidden", hidden), refs,
                    Missing.evidence(Kinds.PROBE, subject.id()));
        } else if (!newer.isEmpty()) {
            inquiry.finding(subject, "newer-closed", values.and("closed", newer).and("group", egress.ids().getFirst()),
                    refs);
        } else {
            inquiry.inOrder("open");
        }
    }

    private static void add(List<String> texts, IpRange server, String protocol, PortSet ports) {
        ports.texts().forEach(text -> texts.add(server.first() + " " + protocol + " " + text));
    }
}
