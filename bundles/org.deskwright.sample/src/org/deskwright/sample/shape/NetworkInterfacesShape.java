package org.deskwright.sample.shape;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Addresses;
import org.deskwright.sample.plan.Folder;

/** {@code ec2 describe-network-interfaces}: of WorkSpaces, of controllers and connectors, of NAT gateways. */
record NetworkInterfacesShape() implements Shape<InterfaceDraft> {
    @Override
    public String call() {
        return "describe-network-interfaces";
    }

    @Override
    public String member() {
        return "NetworkInterfaces";
    }

    @Override
    public Stream<InterfaceDraft> items(Folder folder) {
        return Stream
                .of(folder.directories().stream().filter(directory -> directory.site.kind().standsInVpc()).flatMap(
                        directory -> Stream.of(0, 1).map(n -> InterfaceDraft.controller(folder, directory, n))),
                        NatGatewaysShape.withNat(folder).map(directory -> InterfaceDraft.gateway(folder, directory)),
                        folder.workspaces().map(workspace -> InterfaceDraft.desktop(folder, workspace)))
                .flatMap(interfaces -> interfaces).filter(Objects::nonNull);
    }

    @Override
    public void write(Folder folder, InterfaceDraft item, AwsJson out) throws IOException {
        association(folder, item, out);
        out.begin("Attachment");
        out.put("AttachTime", item.attached().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        out.put("AttachmentId", "ela-attach-" + item.id().substring("eni-".length()));
        out.put("DeleteOnTermination", false).put("DeviceIndex", 1);
        out.put("InstanceOwnerId", "amazon-aws").put("Status", "attached").end();
        out.put("AvailabilityZone", item.subnet().zone);
        out.put("Description", item.description());
        out.beginList("Groups");
        if (item.groupId() != null) {
            out.begin().put("GroupId", item.groupId()).put("GroupName", item.groupName()).end();
        }
        out.endList();
        out.put("InterfaceType", item.type());
        out.put("Ipv6Addresses", List.of());
        out.put("MacAddress", item.macAddress());
        out.put("NetworkInterfaceId", item.id());
        out.put("OwnerId", folder.account());
        addresses(folder, item, out);
        out.put("RequesterId", item.requester());
        out.put("RequesterManaged", true);
        out.put("SourceDestCheck", !item.type().equals("nat_gateway"));
        out.put("Status", "in-use");
        out.put("SubnetId", item.subnet().id);
        out.put("TagSet", List.of());
        out.put("VpcId", item.vpcId());
        out.begin("Operator").put("Managed", false).end();
        out.put("AvailabilityZoneId", item.subnet().zoneId);
    }

    private static void addresses(Folder folder, InterfaceDraft item, AwsJson out) throws IOException {
        String name = Addresses.privateName(item.privateIp(), folder.region());
        out.put("PrivateDnsName", name);
        out.put("PrivateIpAddress", item.privateIp());
        out.beginOnly("PrivateIpAddresses");
        association(folder, item, out);
        out.put("Primary", true).put("PrivateDnsName", name).put("PrivateIpAddress", item.privateIp()).endOnly();
    }

    private static void association(Folder folder, InterfaceDraft item, AwsJson out) throws IOException {
        if (item.publicIp() == null) {
            return;
        }
        boolean own = item.allocationId() != null;
        out.begin("Association").put("AllocationId", item.allocationId());
        out.put("AssociationId", own ? "eipassoc-" + item.allocationId().substring("eipalloc-".length()) : null);
        out.put("IpOwnerId", own ? folder.account() : "amazon");
        out.put("PublicDnsName", Addresses.publicName(item.publicIp(), folder.region()));
        out.put("PublicIp", item.publicIp()).end();
    }
}
