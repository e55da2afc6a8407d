package org.deskwright.estate.model;

import java.util.List;

import org.deskwright.core.evidence.Provenance;

/**
 * An elastic network interface ({@code ec2:DescribeNetworkInterfaces}).
 *
 * @param publicIp Association.PublicIp, or empty
 * @param ipOwnerId Association.IpOwnerId: an account, {@code amazon}, or empty
 * @param allocationId Association.AllocationId, or empty
 */
public record NetworkInterface(String id, String subnetId, String vpcId, String availabilityZone, String description,
        String status, String ownerId, String privateIpAddress, List<String> privateIpAddresses, List<String> groupIds,
        String publicIp, String ipOwnerId, String allocationId, Provenance provenance, Unknown more) implements Item {}
