package org.deskwright.estate.model;

import java.util.List;

import org.deskwright.core.evidence.Provenance;

/**
 * A route table ({@code ec2:DescribeRouteTables}).
 *
 * @param main whether it serves every subnet of the VPC that has no table of its own
 */
public record RouteTable(String id, String vpcId, String ownerId, boolean main, List<String> subnetIds,
        List<Route> routes, Provenance provenance, Unknown more) implements Item {
    /**
     * One route.
     *
     * @param destination IPv4 or IPv6 CIDR, or a prefix list id
     * @param target id of the gateway, NAT gateway, transit gateway, interface, ...; {@code local} for the VPC itself
     * @param state active or blackhole
     */
    public record Route(String destination, String target, String state) {}
}
