package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.List;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.DirectoryDescription;

import com.google.gson.JsonObject;

/** {@code ds:DescribeDirectories}. */
final class DirectoryDescriptionJson {
    private static final String VPC = "VpcSettings";
    private static final String CONNECT = "ConnectSettings";
    private static final String REGIONS = "RegionsInfo";

    private DirectoryDescriptionJson() {
    }

    static DirectoryDescription read(Members in, Provenance provenance) throws IOException {
        String id = "";
        String name = "";
        String shortName = "";
        String alias = "";
        String type = "";
        String stage = "";
        String stageReason = "";
        String edition = "";
        List<String> dnsIpAddresses = List.of();
        JsonFields vpc = JsonFields.EMPTY;
        JsonFields connect = JsonFields.EMPTY;
        String shareStatus = "";
        JsonFields regions = JsonFields.EMPTY;
        while (in.next()) {
            switch (in.name()) {
                case "DirectoryId" -> id = in.text();
                case "Name" -> name = in.text();
                case "ShortName" -> shortName = in.text();
                case "Alias" -> alias = in.text();
                case "Type" -> type = in.common();
                case "Stage" -> stage = in.common();
                case "StageReason" -> stageReason = in.text();
                case "Edition" -> edition = in.common();
                case "DnsIpAddrs" -> dnsIpAddresses = in.texts();
                case VPC -> vpc = kept(VPC, in);
                case CONNECT -> connect = kept(CONNECT, in);
                case "ShareStatus" -> shareStatus = in.common();
                case REGIONS -> regions = kept(REGIONS, in);
                default -> in.keep();
            }
        }
        JsonFields network = connect.isEmpty() ? vpc : connect;
        return new DirectoryDescription(id, name, shortName, alias, type, stage, stageReason, edition, dnsIpAddresses,
                network.text("VpcId"), network.texts("SubnetIds"), network.text("SecurityGroupId"),
                connect.text("CustomerUserName"), connect.texts("ConnectIps"), shareStatus,
                regions.text("PrimaryRegion"), regions.texts("AdditionalRegions"), provenance, in.unknown());
    }

    private static JsonFields kept(String member, Members in) throws IOException {
        JsonFields fields = in.object();
        if (!fields.isEmpty()) {
            in.keepTree(member, fields.tree());
        }
        return fields;
    }

    static JsonObject write(DirectoryDescription item) {
        JsonBuilder network = new JsonBuilder().text("VpcId", item.vpcId()).texts("SubnetIds", item.subnetIds())
                .text("CustomerUserName", item.customerUserName()).text("SecurityGroupId", item.securityGroupId())
                .texts("ConnectIps", item.connectIps());
        return new JsonBuilder().text("DirectoryId", item.id()).text("Name", item.name())
                .text("ShortName", item.shortName()).text("Edition", item.edition()).text("Alias", item.alias())
                .texts("DnsIpAddrs", item.dnsIpAddresses()).text("Stage", item.stage())
                .text("ShareStatus", item.shareStatus()).text("Type", item.type())
                .object(connector(item) ? CONNECT : VPC, keptIn(item) ? new JsonBuilder() : network)
                .text("StageReason", item.stageReason())
                .object(REGIONS, new JsonBuilder().text("PrimaryRegion", item.primaryRegion())
                        .texts("AdditionalRegions", item.additionalRegions()))
                .with(item.more());
    }

    private static boolean connector(DirectoryDescription item) {
        return item.type().equals("ADConnector");
    }

    private static boolean keptIn(DirectoryDescription item) {
        return item.more().members().containsKey(VPC) || item.more().members().containsKey(CONNECT);
    }
}
