package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.SubnetDraft;

/** {@code ec2 describe-subnets}. */
record SubnetsShape() implements Shape<SubnetsShape.InVpc> {
    record InVpc(String vpcId, SubnetDraft subnet, int number) {}

    @Override
    public String call() {
        return "describe-subnets";
    }

    @Override
    public String member() {
        return "Subnets";
    }

    @Override
    public Stream<InVpc> items(Folder folder) {
        return folder.directories().stream().flatMap(directory -> directory.network.subnets().stream()
                .map(subnet -> new InVpc(directory.network.vpcId, subnet, directory.site.index())));
    }

    @Override
    public void write(Folder folder, InVpc item, AwsJson out) throws IOException {
        SubnetDraft subnet = item.subnet();
        out.put("AvailabilityZoneId", subnet.zoneId);
        out.put("MapCustomerOwnedIpOnLaunch", false);
        out.put("OwnerId", folder.account());
        out.put("AssignIpv6AddressOnCreation", subnet.assignIpv6);
        ipv6(item, out);
        out.tagged("Tags", subnet.name);
        out.put("SubnetArn", "arn:aws:ec2:" + folder.region().code() + ":" + folder.account() + ":subnet/" + subnet.id);
        out.put("EnableDns64", false);
        out.put("Ipv6Native", false);
        out.begin("PrivateDnsNameOptionsOnLaunch").put("HostnameType", "ip-name");
        out.put("EnableResourceNameDnsARecord", false).put("EnableResourceNameDnsAAAARecord", false).end();
        out.begin("BlockPublicAccessStates").put("InternetGatewayBlockMode", "off").end();
        out.put("SubnetId", subnet.id);
        out.put("State", "available");
        out.put("VpcId", item.vpcId());
        out.put("CidrBlock", subnet.cidr());
        out.put("AvailableIpAddressCount", subnet.available());
        out.put("AvailabilityZone", subnet.zone);
        out.put("DefaultForAz", false);
        out.put("MapPublicIpOnLaunch", subnet.mapPublicIp);
    }

    private static void ipv6(InVpc item, AwsJson out) throws IOException {
        out.beginList("Ipv6CidrBlockAssociationSet");
        if (item.subnet().assignIpv6) {
            // RFC 3849: the range for documentation
            out.begin().put("AssociationId", "subnet-cidr-assoc-" + item.subnet().id.substring("subnet-".length()));
            out.put("Ipv6CidrBlock", String.format("2001:db8:%x::/64", item.number()));
            out.begin("Ipv6CidrBlockState").put("State", "associated").end();
            out.put("Ipv6AddressAttribute", "public").put("IpSource", "amazon").end();
        }
        out.endList();
    }
}
