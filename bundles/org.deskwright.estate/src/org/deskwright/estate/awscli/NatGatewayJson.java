package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.List;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.NatGateway;

import com.google.gson.JsonObject;

/** {@code ec2:DescribeNatGateways}. The list of addresses is kept whole, for the record takes only the public ones. */
final class NatGatewayJson {
    private static final String ADDRESSES = "NatGatewayAddresses";

    private NatGatewayJson() {
    }

    static NatGateway read(Members in, Provenance provenance) throws IOException {
        String id = "";
        String vpcId = "";
        String subnetId = "";
        String state = "";
        String failureMessage = "";
        String connectivityType = "";
        List<String> publicIps = List.of();
        while (in.next()) {
            switch (in.name()) {
                case "NatGatewayId" -> id = in.text();
                case "VpcId" -> vpcId = in.common();
                case "SubnetId" -> subnetId = in.common();
                case "State" -> state = in.common();
                case "FailureMessage" -> failureMessage = in.text();
                case "ConnectivityType" -> connectivityType = in.common();
                case ADDRESSES -> publicIps = in.textsOfKept("PublicIp");
                default -> in.keep();
            }
        }
        return new NatGateway(id, vpcId, subnetId, state, failureMessage, connectivityType, publicIps, provenance,
                in.unknown());
    }

    static JsonObject write(NatGateway item) {
        return new JsonBuilder().text("FailureMessage", item.failureMessage())
                .objects(ADDRESSES, JsonBuilder.each("PublicIp", item.publicIps())).text("NatGatewayId", item.id())
                .text("State", item.state()).text("SubnetId", item.subnetId()).text("VpcId", item.vpcId())
                .text("ConnectivityType", item.connectivityType()).with(item.more());
    }
}
