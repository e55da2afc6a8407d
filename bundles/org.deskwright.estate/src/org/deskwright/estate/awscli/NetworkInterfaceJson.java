package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.List;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.NetworkInterface;

import com.google.gson.JsonObject;

/** {@code ec2:DescribeNetworkInterfaces}. Groups and addresses are kept whole, for the record takes only their ids. */
final class NetworkInterfaceJson {
    private static final String ASSOCIATION = "Association";
    private static final String GROUPS = "Groups";
    private static final String ADDRESSES = "PrivateIpAddresses";

    private NetworkInterfaceJson() {
    }

    static NetworkInterface read(Members in, Provenance provenance) throws IOException {
        String id = "";
        String subnetId = "";
        String vpcId = "";
        String availabilityZone = "";
        String description = "";
        String status = "";
        String ownerId = "";
        String privateIpAddress = "";
        List<String> privateIpAddresses = List.of();
        List<String> groupIds = List.of();
        Association association = Association.NONE;
        while (in.next()) {
            switch (in.name()) {
                case "NetworkInterfaceId" -> id = in.text();
                case "SubnetId" -> subnetId = in.common();
                case "VpcId" -> vpcId = in.common();
                case "AvailabilityZone" -> availabilityZone = in.common();
                case "Description" -> description = in.common();
                case "Status" -> status = in.common();
                case "OwnerId" -> ownerId = in.common();
                case "PrivateIpAddress" -> privateIpAddress = in.text();
                case ADDRESSES -> privateIpAddresses = in.textsOfKept("PrivateIpAddress");
                case GROUPS -> groupIds = in.shared(in.textsOfKept("GroupId"));
                case ASSOCIATION -> association = Association.read(in);
                default -> in.keep();
            }
        }
        if (privateIpAddresses.size() == 1 && privateIpAddresses.getFirst().equals(privateIpAddress)) {
            privateIpAddress = privateIpAddresses.getFirst(); // one object of the two
        }
        return new NetworkInterface(id, subnetId, vpcId, availabilityZone, description, status, ownerId,
                privateIpAddress, privateIpAddresses, groupIds, association.publicIp, association.ipOwnerId,
                association.allocationId, provenance, in.unknown());
    }

    private record Association(String publicIp, String ipOwnerId, String allocationId) {
        static final Association NONE = new Association("", "", "");

        static Association read(Members in) throws IOException {
            if (!in.enter()) {
                return NONE;
            }
            String publicIp = "";
            String ipOwnerId = "";
            String allocationId = "";
            while (in.next()) {
                switch (in.name()) {
                    case "PublicIp" -> publicIp = in.text();
                    case "IpOwnerId" -> ipOwnerId = in.common();
                    case "AllocationId" -> allocationId = in.text();
                    default -> in.keep();
                }
            }
            return new Association(publicIp, ipOwnerId, allocationId);
        }
    }

    static JsonObject write(NetworkInterface item) {
        return new JsonBuilder()
                .object(ASSOCIATION,
                        new JsonBuilder().text("AllocationId", item.allocationId()).text("IpOwnerId", item.ipOwnerId())
                                .text("PublicIp", item.publicIp()))
                .text("AvailabilityZone", item.availabilityZone()).text("Description", item.description())
                .objects(GROUPS, JsonBuilder.each("GroupId", item.groupIds())).text("NetworkInterfaceId", item.id())
                .text("OwnerId", item.ownerId()).text("PrivateIpAddress", item.privateIpAddress())
                .objects(ADDRESSES, JsonBuilder.each("PrivateIpAddress", item.privateIpAddresses()))
                .text("Status", item.status()).text("SubnetId", item.subnetId()).text("VpcId", item.vpcId())
                .with(item.more(), List.of(ASSOCIATION));
    }
}
