package org.deskwright.sample.shape;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;

import org.deskwright.sample.plan.DirectoryDraft;
import org.deskwright.sample.plan.DirectoryKind;
import org.deskwright.sample.plan.Folder;

/** {@code ds describe-directories}. */
record DirectoriesShape() implements Shape<DirectoryDraft> {
    @Override
    public String call() {
        return "describe-directories";
    }

    @Override
    public String member() {
        return "DirectoryDescriptions";
    }

    @Override
    public Stream<DirectoryDraft> items(Folder folder) {
        return folder.directories().stream().filter(directory -> !directory.site.kind().dsType().isEmpty());
    }

    @Override
    public void write(Folder folder, DirectoryDraft directory, AwsJson out) throws IOException {
        DirectoryKind kind = directory.site.kind();
        out.put("DirectoryId", directory.id);
        out.put("Name", directory.site.domain());
        out.put("ShortName", directory.site.netbiosName());
        if (kind == DirectoryKind.SIMPLE_AD || kind == DirectoryKind.AD_CONNECTOR) {
            out.put("Size", directory.workspaces > 500 ? "Large" : "Small");
        }
        out.put("Edition", directory.edition);
        out.put("Alias", directory.alias);
        out.put("AccessUrl", directory.alias + ".awsapps.com");
        out.put("DnsIpAddrs", directory.dnsAddresses);
        out.put("Stage", directory.stage);
        if (kind == DirectoryKind.SHARED_MICROSOFT_AD) {
            out.put("ShareStatus", "Shared").put("ShareMethod", "HANDSHAKE");
        }
        out.put("LaunchTime", directory.launched, folder.readOffset());
        out.put("StageLastUpdatedDateTime",
                directory.stage.equals("Active")
                        ? directory.launched.plus(Duration.ofMinutes(28))
                        : folder.readAt().minus(Duration.ofHours(19)),
                folder.readOffset());
        out.put("Type", kind.dsType());
        place(directory, out);
        out.put("StageReason", directory.stageReason);
        out.put("SsoEnabled", false);
        controllers(directory, out);
    }

    private static void place(DirectoryDraft directory, AwsJson out) throws IOException {
        boolean connector = directory.site.kind() == DirectoryKind.AD_CONNECTOR;
        if (!directory.site.kind().standsInVpc()) {
            return;
        }
        out.begin(connector ? "ConnectSettings" : "VpcSettings").put("VpcId", directory.network.vpcId);
        out.put("SubnetIds", directory.network.workspaceSubnets().stream().map(subnet -> subnet.id).toList());
        if (connector) {
            out.put("CustomerUserName", directory.serviceUser);
        }
        out.put("SecurityGroupId", directory.controllersGroupId);
        out.put("AvailabilityZones", directory.network.workspaceSubnets().stream().map(subnet -> subnet.zone).toList());
        if (connector) {
            out.put("ConnectIps", directory.controllers());
        }
        out.end();
    }

    private static void controllers(DirectoryDraft directory, AwsJson out) throws IOException {
        switch (directory.site.kind()) {
            case MICROSOFT_AD -> {
                out.put("DesiredNumberOfDomainControllers", 2);
                out.begin("RegionsInfo").put("PrimaryRegion", directory.primaryRegion);
                out.put("AdditionalRegions", directory.additionalRegions).end();
                out.put("OsVersion", "SERVER_2019");
            }
            case SHARED_MICROSOFT_AD -> {
                out.begin("OwnerDirectoryDescription").put("DirectoryId", directory.ownerDirectoryId);
                out.put("AccountId", directory.ownerAccount).put("DnsIpAddrs", directory.dnsAddresses).end();
                out.put("OsVersion", "SERVER_2019");
            }
            default -> {
                // the others have none of this
            }
        }
        out.put("NetworkType", "IPv4");
    }
}
