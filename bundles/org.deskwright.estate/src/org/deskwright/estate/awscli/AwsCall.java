package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.Item;

/** The calls whose output is read, with the wire names by which it is told. */
enum AwsCall {
    WORKSPACES("aws.workspaces.describe-workspaces", "Workspaces", "WorkspaceId", WorkspaceJson::read),
    DIRECTORIES("aws.workspaces.describe-workspace-directories", "Directories", "DirectoryId",
            WorkspaceDirectoryJson::read),
    CONNECTION_STATUS("aws.workspaces.describe-workspaces-connection-status", "WorkspacesConnectionStatus",
            "WorkspaceId", ConnectionStatusJson::read),
    IP_GROUPS("aws.workspaces.describe-ip-groups", "Result", "groupId", IpGroupJson::read),
    BUNDLES("aws.workspaces.describe-workspace-bundles", "Bundles", "BundleId", WorkspaceBundleJson::read),
    DIRECTORY_DESCRIPTIONS("aws.ds.describe-directories", "DirectoryDescriptions", "DirectoryId",
            DirectoryDescriptionJson::read),
    SUBNETS("aws.ec2.describe-subnets", "Subnets", "SubnetId", SubnetJson::read),
    SECURITY_GROUPS("aws.ec2.describe-security-groups", "SecurityGroups", "GroupId", SecurityGroupJson::read),
    ROUTE_TABLES("aws.ec2.describe-route-tables", "RouteTables", "RouteTableId", RouteTableJson::read),
    NETWORK_INTERFACES("aws.ec2.describe-network-interfaces", "NetworkInterfaces", "NetworkInterfaceId",
            NetworkInterfaceJson::read),
    NAT_GATEWAYS("aws.ec2.describe-nat-gateways", "NatGateways", "NatGatewayId", NatGatewayJson::read),
    ADDRESSES("aws.ec2.describe-addresses", "Addresses", "AllocationId", ElasticAddressJson::read);

    /** Left over in a page that is not the last one. */
    static final String NEXT_TOKEN = "NextToken";
    /** HTTP details that some tools leave in. */
    static final String RESPONSE_METADATA = "ResponseMetadata";

    private static final Map<String, AwsCall> BY_MEMBER = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(AwsCall::member, Function.identity()));

    /** Reads one item whose opening brace was consumed, up to and with its closing brace. */
    private interface ItemFormat {
        Item read(Members in, Provenance provenance) throws IOException;
    }

    private final String kind;
    private final String member;
    private final String idMember;
    private final ItemFormat format;

    AwsCall(String kind, String member, String idMember, ItemFormat format) {
        this.kind = kind;
        this.member = member;
        this.idMember = idMember;
        this.format = format;
    }

    /** The call whose output holds its items under that name, or null. */
    static AwsCall byMember(String name) {
        return BY_MEMBER.get(name);
    }

    static boolean isIdMember(String name) {
        return Arrays.stream(values()).anyMatch(call -> call.idMember.equals(name));
    }

    /** The evidence kind id. */
    String kind() {
        return kind;
    }

    /** The top-level member that holds the items. */
    String member() {
        return member;
    }

    /** The member of an item that holds its id. */
    String idMember() {
        return idMember;
    }

    Item read(Members in, Provenance provenance) throws IOException {
        return format.read(in, provenance);
    }
}
