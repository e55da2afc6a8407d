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
            List<String> ipv6Ranges, List<String> prefixListIds, List<String> groupIds) {}
}
