package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.sample.plan.DirectoryDraft;
import org.deskwright.sample.plan.DirectoryDraft.PortRange;
import org.deskwright.sample.plan.Folder;

/** {@code ec2 describe-security-groups}: the two groups that come with a directory. */
record SecurityGroupsShape() implements Shape<SecurityGroupsShape.Group> {
    private static final String ANYWHERE = "0.0.0.0/0";
    private static final PortRange ALL = new PortRange("-1", 0, 0, ANYWHERE);
    private static final List<PortRange> CONTROLLER_PORTS = List.of(new PortRange("tcp", 53, 53, ""),
            new PortRange("udp", 53, 53, ""), new PortRange("tcp", 88, 88, ""), new PortRange("udp", 88, 88, ""),
            new PortRange("udp", 123, 123, ""), new PortRange("tcp", 135, 135, ""), new PortRange("udp", 138, 138, ""),
            new PortRange("tcp", 389, 389, ""), new PortRange("udp", 389, 389, ""), new PortRange("tcp", 445, 445, ""),
            new PortRange("udp", 445, 445, ""), new PortRange("tcp", 464, 464, ""), new PortRange("udp", 464, 464, ""),
            new PortRange("tcp", 636, 636, ""), new PortRange("tcp", 1024, 65535, ""),
            new PortRange("tcp", 3268, 3269, ""));

    record Group(DirectoryDraft directory, boolean controllers) {
        String id() {
            return controllers ? directory.controllersGroupId : directory.securityGroupId;
        }

        String name() {
            return directory.id + (controllers ? "_controllers" : "_workspacesMembers");
        }

        String description() {
            return controllers
                    ? "AWS created security group for " + directory.id + " directory controllers"
                    : "Amazon WorkSpaces Security Group";
        }
    }

    @Override
    public String call() {
        return "describe-security-groups";
    }

    @Override
    public String member() {
        return "SecurityGroups";
    }

    @Override
    public Stream<Group> items(Folder folder) {
        return folder.directories().stream()
                .flatMap(directory -> Stream.of(new Group(directory, true), new Group(directory, false)))
                .filter(group -> group.controllers
                        ? group.directory.site.kind().standsInVpc()
                        : group.directory.registered);
    }

    @Override
    public void write(Folder folder, Group group, AwsJson out) throws IOException {
        DirectoryDraft directory = group.directory();
        out.put("GroupId", group.id());
        out.beginList("IpPermissionsEgress");
        List<PortRange> egress = group.controllers() || directory.egress.isEmpty() ? List.of(ALL) : directory.egress;
        for (PortRange range : egress) {
            permission(range, range.cidr(), out);
        }
        out.endList();
        out.put("VpcId", directory.network.vpcId);
        out.put("SecurityGroupArn",
                "arn:aws:ec2:" + folder.region().code() + ":" + folder.account() + ":security-group/" + group.id());
        out.put("OwnerId", folder.account());
        out.put("GroupName", group.name());
        out.put("Description", group.description());
        out.beginList("IpPermissions");
        if (group.controllers()) {
            for (PortRange range : CONTROLLER_PORTS) {
                permission(range, directory.network.cidr, out);
            }
        }
        out.endList();
    }

    private static void permission(PortRange range, String cidr, AwsJson out) throws IOException {
        out.begin().put("IpProtocol", range.protocol());
        if (!range.protocol().equals("-1")) {
            out.put("FromPort", range.from()).put("ToPort", range.to());
        }
        out.put("UserIdGroupPairs", List.of());
        out.beginOnly("IpRanges").put("CidrIp", cidr).endOnly();
        out.put("Ipv6Ranges", List.of()).put("PrefixListIds", List.of()).end();
    }
}
