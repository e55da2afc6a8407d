package org.deskwright.estate.model;

import java.util.List;

import org.deskwright.core.evidence.Provenance;

/**
 * A NAT gateway ({@code ec2:DescribeNatGateways}).
 *
 * @param state pending, failed, available, deleting or deleted
 * @param connectivityType public or private
 */
public record NatGateway(String id, String vpcId, String subnetId, String state, String failureMessage,
        String connectivityType, List<String> publicIps, Provenance provenance, Unknown more) implements Item {}
