package org.deskwright.estate.awscli;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.ElasticAddress;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.NatGateway;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.model.WorkspacesPool;

/** The same item with another provenance. */
final class Relocation {
    private Relocation() {
    }

    static Item of(Item item, Provenance to) {
        return switch (item) {
            case Workspace i -> i.with(to);
            case WorkspaceDirectory i ->
                new WorkspaceDirectory(i.id(), i.alias(), i.name(), i.registrationCode(), i.subnetIds(),
                        i.dnsIpAddresses(), i.customerUserName(), i.directoryType(), i.workspaceSecurityGroupId(),
                        i.state(), i.errorMessage(), i.ipGroupIds(), i.deviceAccess(), i.creation(), i.saml(),
                        i.certificateBasedAuth(), i.tenancy(), i.workspaceType(), i.userIdentityType(), to, i.more());
            case ConnectionStatus i -> i.with(to);
            case IpGroup i -> new IpGroup(i.id(), i.name(), i.description(), i.rules(), to, i.more());
            case WorkspaceBundle i -> new WorkspaceBundle(i.id(), i.name(), i.owner(), i.description(), i.computeType(),
                    i.imageId(), i.state(), to, i.more());
            case DirectoryDescription i -> new DirectoryDescription(i.id(), i.name(), i.shortName(), i.alias(),
                    i.type(), i.stage(), i.stageReason(), i.edition(), i.dnsIpAddresses(), i.vpcId(), i.subnetIds(),
                    i.securityGroupId(), i.customerUserName(), i.connectIps(), i.shareStatus(), i.primaryRegion(),
                    i.additionalRegions(), to, i.more());
            case Subnet i -> new Subnet(i.id(), i.vpcId(), i.cidrBlock(), i.availabilityZone(), i.availabilityZoneId(),
                    i.availableIpAddressCount(), i.assignIpv6AddressOnCreation(), i.mapPublicIpOnLaunch(), i.state(),
                    i.ownerId(), to, i.more());
            case SecurityGroup i ->
                new SecurityGroup(i.id(), i.name(), i.vpcId(), i.ownerId(), i.ingress(), i.egress(), to, i.more());
            case RouteTable i ->
                new RouteTable(i.id(), i.vpcId(), i.ownerId(), i.main(), i.subnetIds(), i.routes(), to, i.more());
            case NetworkInterface i -> new NetworkInterface(i.id(), i.subnetId(), i.vpcId(), i.availabilityZone(),
                    i.description(), i.status(), i.ownerId(), i.privateIpAddress(), i.privateIpAddresses(),
                    i.groupIds(), i.publicIp(), i.ipOwnerId(), i.allocationId(), to, i.more());
            case NatGateway i -> new NatGateway(i.id(), i.vpcId(), i.subnetId(), i.state(), i.failureMessage(),
                    i.connectivityType(), i.publicIps(), to, i.more());
            case ElasticAddress i -> new ElasticAddress(i.id(), i.publicIp(), i.associationId(), i.networkInterfaceId(),
                    i.privateIpAddress(), to, i.more());
            case WorkspacesPool i -> new WorkspacesPool(i.id(), i.name(), i.description(), i.state(), i.bundleId(),
                    i.directoryId(), i.runningMode(), i.desired(), i.actual(), i.active(), i.available(), i.errors(),
                    i.createdAt(), to, i.more());
        };
    }
}
