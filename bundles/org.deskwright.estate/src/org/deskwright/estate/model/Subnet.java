package org.deskwright.estate.model;

import java.util.Optional;
import java.util.OptionalInt;

import org.deskwright.core.evidence.Provenance;

/** A subnet ({@code ec2:DescribeSubnets}). */
public record Subnet(String id, String vpcId, String cidrBlock, String availabilityZone, String availabilityZoneId,
        OptionalInt availableIpAddressCount, Optional<Boolean> assignIpv6AddressOnCreation,
        Optional<Boolean> mapPublicIpOnLaunch, String state, String ownerId, Provenance provenance,
        Unknown more) implements Item {}
