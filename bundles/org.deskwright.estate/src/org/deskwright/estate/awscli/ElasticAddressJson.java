package org.deskwright.estate.awscli;

import java.io.IOException;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.ElasticAddress;

import com.google.gson.JsonObject;

/** {@code ec2:DescribeAddresses}. */
final class ElasticAddressJson {
    private ElasticAddressJson() {
    }

    static ElasticAddress read(Members in, Provenance provenance) throws IOException {
        String id = "";
        String publicIp = "";
        String associationId = "";
        String networkInterfaceId = "";
        String privateIpAddress = "";
        while (in.next()) {
            switch (in.name()) {
                case "AllocationId" -> id = in.text();
                case "PublicIp" -> publicIp = in.text();
                case "AssociationId" -> associationId = in.text();
                case "NetworkInterfaceId" -> networkInterfaceId = in.text();
                case "PrivateIpAddress" -> privateIpAddress = in.text();
                default -> in.keep();
            }
        }
        return new ElasticAddress(id, publicIp, associationId, networkInterfaceId, privateIpAddress, provenance,
                in.unknown());
    }

    static JsonObject write(ElasticAddress item) {
        return new JsonBuilder().text("PublicIp", item.publicIp()).text("AllocationId", item.id())
                .text("AssociationId", item.associationId()).text("NetworkInterfaceId", item.networkInterfaceId())
                .text("PrivateIpAddress", item.privateIpAddress()).with(item.more());
    }
}
