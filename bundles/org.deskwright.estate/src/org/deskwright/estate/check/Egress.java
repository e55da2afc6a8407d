package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.SecurityGroup.Permission;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.net.AddressUse;
import org.deskwright.estate.net.IpRange;
import org.deskwright.estate.net.PortSet;

/** What the security groups of a directory's WorkSpaces let out; the rules of all groups add up. */
final class Egress {
    private static final PortSet ALL = PortSet.of(0, 65535);

    private final List<SecurityGroup> groups = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<Permission, List<IpRange>> ranges = new IdentityHashMap<>();

    private Egress() {
    }

    /** The group made at registration and the directory's custom one. */
    static Egress of(WorkspaceDirectory directory, Estate estate) {
        Egress egress = new Egress();
        for (String id : List.of(directory.workspaceSecurityGroupId(), directory.creation().customSecurityGroupId())) {
            if (!id.isEmpty()) {
                estate.find(SecurityGroup.class, id).ifPresentOrElse(egress.groups::add, () -> egress.unknown.add(id));
            }
        }
        return egress;
    }

    /** Ids of groups that the evidence lacks. */
    List<String> unknown() {
        return unknown;
    }

    /** Whether the directory names no group. */
    boolean isEmpty() {
        return groups.isEmpty() && unknown.isEmpty();
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>(groups.stream().map(SecurityGroup::id).toList());
        ids.addAll(unknown);
        return ids;
    }

    List<EvidenceRef> refs() {
        return groups.stream().map(group -> group.ref("IpPermissionsEgress")).toList();
    }

    /** Ports that are open toward every address of the range. */
    PortSet open(String protocol, IpRange destination) {
        return ports(protocol, permission -> ranges(permission).stream().anyMatch(own -> own.covers(destination)));
    }

    /** Ports open toward some address or other. */
    PortSet openAnywhere(String protocol) {
        return ports(protocol, permission -> !ranges(permission).isEmpty());
    }

    /** Ports open toward some addresses of the range that are not internal. */
    PortSet partlyOpen(String protocol, IpRange destination) {
        return ports(protocol, permission -> ranges(permission).stream()
                .anyMatch(own -> own.overlaps(destination) && !AddressUse.isInternal(own)));
    }

    /** Ports open toward prefix lists and other groups, whose addresses the evidence does not hold. */
    PortSet hidden(String protocol) {
        return ports(protocol, permission -> !permission.prefixListIds().isEmpty() || !permission.groupIds().isEmpty());
    }

    private PortSet ports(String protocol, Predicate<Permission> applies) {
        PortSet ports = PortSet.NONE;
        for (SecurityGroup group : groups) {
            for (Permission permission : group.egress()) {
                if (isFor(permission, protocol) && applies.test(permission)) {
                    ports = ports.plus(permission.protocol().equals("-1") || permission.fromPort() < 0
                            ? ALL
                            : PortSet.of(permission.fromPort(), permission.toPort()));
                }
            }
        }
        return ports;
    }

    private static boolean isFor(Permission permission, String protocol) {
        return switch (permission.protocol()) {
            case "-1" -> true;
            case "6" -> protocol.equals("tcp");
            case "17" -> protocol.equals("udp");
            default -> permission.protocol().equals(protocol);
        };
    }

    private List<IpRange> ranges(Permission permission) {
        return ranges.computeIfAbsent(permission, Egress::parsed);
    }

    private static List<IpRange> parsed(Permission permission) {
        List<IpRange> parsed = new ArrayList<>();
        permission.ipv4Ranges().forEach(text -> IpRange.parse(text).ifPresent(parsed::add));
        permission.ipv6Ranges().forEach(text -> IpRange.parse(text).ifPresent(parsed::add));
        return parsed;
    }
}
