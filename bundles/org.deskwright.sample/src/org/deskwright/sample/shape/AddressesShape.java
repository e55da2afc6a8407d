package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.NetworkDraft;

/** {@code ec2 describe-addresses}: Elastic IPs of NAT gateways and of some WorkSpaces. */
record AddressesShape() implements Shape<AddressesShape.Address> {
    record Address(String publicIp, String allocationId, String interfaceId, String privateIp, String name,
            String interfaceOwner) {}

    @Override
    public String call() {
        return "describe-addresses";
    }

    @Override
    public String member() {
        return "Addresses";
    }

    @Override
    public Stream<Address> items(Folder folder) {
        Stream<Address> gateways = NatGatewaysShape.withNat(folder).map(directory -> {
            NetworkDraft network = directory.network;
            return new Address(network.natAddress, network.natAllocationId, network.natInterfaceId,
                    network.edge.address(NatGatewaysShape.ADDRESS), directory.site.label() + "-nat", folder.account());
        });
        Stream<Address> desktops = folder.directories().stream().filter(directory -> directory.network.publicSubnets)
                .flatMap(folder.layout()).filter(workspace -> workspace.allocationId != null)
                .map(workspace -> new Address(workspace.publicIp, workspace.allocationId, workspace.interfaceId,
                        workspace.ipAddress, workspace.user, folder.account()));
        return Stream.concat(gateways, desktops);
    }

    @Override
    public void write(Folder folder, Address address, AwsJson out) throws IOException {
        out.put("AllocationId", address.allocationId());
        out.put("AssociationId", "eipassoc-" + address.allocationId().substring("eipalloc-".length()));
        out.put("Domain", "vpc");
        out.put("NetworkInterfaceId", address.interfaceId());
        out.put("NetworkInterfaceOwnerId", address.interfaceOwner());
        out.put("PrivateIpAddress", address.privateIp());
        out.tagged("Tags", address.name());
        out.put("PublicIpv4Pool", "amazon");
        out.put("NetworkBorderGroup", folder.region().code());
        out.put("PublicIp", address.publicIp());
    }
}
