package org.deskwright.sample.shape;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.deskwright.sample.plan.DirectoryDraft;
import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.NetworkDraft;

/** {@code ec2 describe-nat-gateways}. */
record NatGatewaysShape() implements Shape<DirectoryDraft> {
    /** Number of its address in the edge subnet. */
    static final int ADDRESS = 12;

    @Override
    public String call() {
        return "describe-nat-gateways";
    }

    @Override
    public String member() {
        return "NatGateways";
    }

    @Override
    public Stream<DirectoryDraft> items(Folder folder) {
        return withNat(folder);
    }

    static Stream<DirectoryDraft> withNat(Folder folder) {
        return folder.directories().stream().filter(directory -> !directory.network.publicSubnets);
    }

    static String associationId(NetworkDraft network) {
        return "eipassoc-" + network.natAllocationId.substring("eipalloc-".length());
    }

    @Override
    public void write(Folder folder, DirectoryDraft directory, AwsJson out) throws IOException {
        NetworkDraft network = directory.network;
        out.put("CreateTime", directory.launched.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(2)),
                ZoneOffset.UTC);
        out.beginOnly("NatGatewayAddresses").put("AllocationId", network.natAllocationId);
        out.put("NetworkInterfaceId", network.natInterfaceId);
        out.put("PrivateIp", network.edge.address(ADDRESS)).put("PublicIp", network.natAddress);
        out.put("AssociationId", associationId(network)).put("IsPrimary", true).put("Status", "succeeded").endOnly();
        out.put("NatGatewayId", network.natId);
        out.put("State", network.natState);
        out.put("SubnetId", network.edge.id);
        out.put("VpcId", network.vpcId);
        out.tagged("Tags", directory.site.label() + "-nat");
        out.put("ConnectivityType", "public");
    }
}
