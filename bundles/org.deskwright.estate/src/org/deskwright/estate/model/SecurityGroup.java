package org.deskwright.estate.model;

import java.util.List;

import org.deskwright.core.evidence.Provenance;

/** A security group ({@code ec2:DescribeSecurityGroups}). */
public record SecurityGroup(String id, String name, String vpcId, String ownerId, List<Permission> ingress,
        List<Permission> egress, Provenance provenance, Unknown more) implements Item {
    /**
     * One permission.
     *
     * @param protocol {@code tcp}, {@code udp}, {@code icmp}, a number, or {@code -1} for all
     * @param fromPort first port; -1 when the permission names none
     * @param toPort last port; -1 when the permission names none
     * @param ipv4Ranges CIDR
     * @param ipv6Ranges CIDR
     * @param prefixListIds ids of prefix lists, whose content is not known here
     * @param groupIds ids of other security groups
     */
    public record Permission(String protocol, int fromPort, int toPort, List<String> ipv4Ranges,
            List<String> ipv6Ranges, List<String> prefixListIds, List<String> groupIds) {
        /** Written out here and below, because what records have takes far longer in a process that is young. */
        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Permission it && fromPort == it.fromPort && toPort == it.toPort
                    && protocol.equals(it.protocol) && ipv4Ranges.equals(it.ipv4Ranges)
                    && ipv6Ranges.equals(it.ipv6Ranges) && prefixListIds.equals(it.prefixListIds)
                    && groupIds.equals(it.groupIds);
        }

        @Override
        public int hashCode() {
            int hash = 31 * (31 * protocol.hashCode() + fromPort) + toPort;
            return 31 * (31 * (31 * (31 * hash + ipv4Ranges.hashCode()) + ipv6Ranges.hashCode())
                    + prefixListIds.hashCode()) + groupIds.hashCode();
        }
    }
}
