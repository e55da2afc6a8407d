package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.Subnet;

import com.google.gson.JsonObject;

/** {@code ec2:DescribeSubnets}. */
final class SubnetJson {
    private SubnetJson() {
    }

    static Subnet read(Members in, Provenance provenance) throws IOException {
        String id = "";
        String vpcId = "";
        String cidrBlock = "";
        String availabilityZone = "";
        String availabilityZoneId = "";
        OptionalInt availableIpAddressCount = OptionalInt.empty();
        Optional<Boolean> assignIpv6AddressOnCreation = Optional.empty();
        Optional<Boolean> mapPublicIpOnLaunch = Optional.empty();
        String state = "";
        String ownerId = "";
        while (in.next()) {
            switch (in.name()) {
                case "SubnetId" -> id = in.text();
                case "VpcId" -> vpcId = in.common();
                case "CidrBlock" -> cidrBlock = in.text();
                case "AvailabilityZone" -> availabilityZone = in.common();
                case "AvailabilityZoneId" -> availabilityZoneId = in.common();
                case "AvailableIpAddressCount" -> availableIpAddressCount = in.integer();
                case "AssignIpv6AddressOnCreation" -> assignIpv6AddressOnCreation = in.flag();
                case "MapPublicIpOnLaunch" -> mapPublicIpOnLaunch = in.flag();
                case "State" -> state = in.common();
                case "OwnerId" -> ownerId = in.common();
                default -> in.keep();
            }
        }
        return new Subnet(id, vpcId, cidrBlock, availabilityZone, availabilityZoneId, availableIpAddressCount,
                assignIpv6AddressOnCreation, mapPublicIpOnLaunch, state, ownerId, provenance, in.unknown());
    }

    static JsonObject write(Subnet item) {
        return new JsonBuilder().text("AvailabilityZone", item.availabilityZone())
                .text("AvailabilityZoneId", item.availabilityZoneId())
                .number("AvailableIpAddressCount", item.availableIpAddressCount()).text("CidrBlock", item.cidrBlock())
                .flag("MapPublicIpOnLaunch", item.mapPublicIpOnLaunch()).text("State", item.state())
                .text("SubnetId", item.id()).text("VpcId", item.vpcId()).text("OwnerId", item.ownerId())
                .flag("AssignIpv6AddressOnCreation", item.assignIpv6AddressOnCreation()).with(item.more());
    }
}
