package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final PortSet DNS_PORT = PortSet.of(53, 53);
    /** Names and datagrams of old: of these alone nobody knows whether anything misses them. */
    private static final PortSet NETBIOS_NAMES = PortSet.of(137, 138);

    /** By protocol: all ports, and those that the guide lists since its beginning. */
    private final Map<String, PortSet> all = new HashMap<>();
    private final Map<String, PortSet> old = new HashMap<>();

    DirectoryPortsCheck() {
        super("estate.directory-ports");
        DomainPorts ports = DomainPorts.bundled();
        PROTOCOLS.forEach(protocol -> {
            all.put(protocol, ports.ports(protocol, false));
            old.put(protocol, ports.ports(protocol, true));
        });
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
            boolean controllers = areControllers(directory, inquiry);
            report(subject, compare(servers, egress, controllers), egress, values, refs, inquiry);
        }
    }

    /** Only a directory that AWS runs is known to resolve names on its domain controllers. */
    private static boolean areControllers(WorkspaceDirectory directory, Inquiry inquiry) {
        return switch (DirectoryKind.of(directory, inquiry.estate())) {
            case SIMPLE, MANAGED -> true;
            case UNKNOWN -> directory.directoryType().equals("SIMPLE_AD");
            case CONNECTOR, OTHER -> false;
        };
    }

    private Closed compare(List<IpRange> servers, Egress egress, boolean controllers) {
        Closed closed = new Closed();
        for (IpRange server : servers) {
            for (String protocol : PROTOCOLS) {
                PortSet shut = all.get(protocol).minus(egress.open(protocol, server));
                PortSet surely = shut.minus(egress.hidden(protocol));
                PortSet elsewhere = controllers
                        ? PortSet.NONE
                        : both(surely, egress.openAnywhere(protocol)).minus(DNS_PORT);
                PortSet here = surely.minus(elsewhere);
                PortSet newer = here.minus(old.get(protocol));
                closed.add(closed.hidden, server, protocol, shut.minus(surely));
                closed.add(closed.elsewhere, server, protocol, elsewhere);
                closed.add(closed.newer, server, protocol, newer);
                closed.addCore(server, protocol, here.minus(newer));
            }
        }
        return closed;
    }

    private static PortSet both(PortSet one, PortSet other) {
        return one.minus(one.minus(other));
    }

    private static void report(Subject subject, Closed closed, Egress egress, Values values, List<EvidenceRef> refs,
            Inquiry inquiry) {
        if (!egress.unknown().isEmpty() && !closed.isEmpty()) {
            inquiry.missing(subject, "security-group-unknown", values, refs,
                    Missing.evidence(Kinds.SECURITY_GROUPS, String.join(", ", egress.unknown())));
            return;
        }
        if (!closed.core.isEmpty()) {
            List<String> all = new ArrayList<>(closed.core);
            all.addAll(closed.newer);
            inquiry.finding(subject, closed.onlyNetBios ? "netbios-closed" : "closed",
                    values.and("closed", all).and("group", egress.ids().getFirst())
                            .and("address", closed.first.text("address")).and("protocol", closed.first.text("protocol"))
                            .and("port", closed.first.text("port")),
                    refs);
        } else if (!closed.hidden.isEmpty()) {
            inquiry.missing(subject, "behind-reference", values.and("hidden", closed.hidden), refs,
                    Missing.evidence(Kinds.PROBE, subject.id()));
        } else if (!closed.newer.isEmpty()) {
            inquiry.finding(subject, "newer-closed",
                    values.and("closed", closed.newer).and("group", egress.ids().getFirst()), refs);
        } else if (closed.elsewhere.isEmpty()) {
            inquiry.inOrder("open");
        }
        if (!closed.elsewhere.isEmpty()) {
            inquiry.missing(subject, "controllers-unknown", values.and("closed", closed.elsewhere), refs,
                    Missing.evidence(Kinds.DNS, subject.id()));
        }
    }

    /** What is not let out, in words. */
    private static final class Closed {
        private final List<String> core = new ArrayList<>();
        private final List<String> newer = new ArrayList<>();
        private final List<String> hidden = new ArrayList<>();
        /** Toward the DNS servers, but open toward others, which may be the domain controllers. */
        private final List<String> elsewhere = new ArrayList<>();
        private Values first = Values.NONE;
        private boolean onlyNetBios = true;

        void addCore(IpRange server, String protocol, PortSet ports) {
            add(core, server, protocol, ports);
            onlyNetBios &= (protocol.equals("udp") ? ports.minus(NETBIOS_NAMES) : ports).isEmpty();
            if (!ports.isEmpty() && !first.has("port")) {
                first = Values.of("address", server.first(), "protocol", protocol, "port", ports.texts().getFirst());
            }
        }

        void add(List<String> texts, IpRange server, String protocol, PortSet ports) {
            ports.texts().forEach(text -> texts.add(server.first() + " " + protocol + " " + text));
        }

        boolean isEmpty() {
            return core.isEmpty() && newer.isEmpty() && hidden.isEmpty() && elsewhere.isEmpty();
        }
    }
}
