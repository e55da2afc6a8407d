package org.deskwright.estate.model;

import org.deskwright.core.evidence.Provenance;

/**
 * An Elastic IP address ({@code ec2:DescribeAddresses}).
 *
 * @param id allocation id
 */
public record ElasticAddress(String id, String publicIp, String associationId, String networkInterfaceId,
        String privateIpAddress, Provenance provenance, Unknown more) implements Item {}
