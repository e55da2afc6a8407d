package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.SecurityGroup.Permission;

import com.google.gson.JsonObject;

/** {@code ec2:DescribeSecurityGroups}. Lists of permissions are kept whole where they say more than the record. */
final class SecurityGroupJson {
    private static final String INGRESS = "IpPermissions";
    private static final String EGRESS = "IpPermissionsEgress";

    private SecurityGroupJson() {
    }

    static SecurityGroup read(Members in, Provenance provenance) throws IOException {
        String id = "";
        String name = "";
        String vpcId = "";
        String ownerId = "";
        List<Permission> ingress = List.of();
        List<Permission> egress = List.of();
        while (in.next()) {
            switch (in.name()) {
                case "GroupId" -> id = in.text();
                case "GroupName" -> name = in.text();
                case "VpcId" -> vpcId = in.common();
                case "OwnerId" -> ownerId = in.common();
                case INGRESS -> ingress = permissions(INGRESS, in);
                case EGRESS -> egress = permissions(EGRESS, in);
                default -> in.keep();
            }
        }
        return new SecurityGroup(id, name, vpcId, ownerId, ingress, egress, provenance, in.unknown());
    }

    private static List<Permission> permissions(String member, Members in) throws IOException {
        JsonList list = in.list();
        List<Permission> permissions = new ArrayList<>();
        boolean all = true;
        for (JsonFields fields : list.objects()) {
            Permission permission = new Permission(fields.text("IpProtocol"), fields.integer("FromPort").orElse(-1),
                    fields.integer("ToPort").orElse(-1), fields.list("IpRanges").texts("CidrIp"),
                    fields.list("Ipv6Ranges").texts("CidrIpv6"), fields.list("PrefixListIds").texts("PrefixListId"),
                    fields.list("UserIdGroupPairs").texts("GroupId"));
            permissions.add(in.shared(permission));
            all &= permission(permission).says(fields.tree());
        }
        if (!all) {
            in.keepTree(member, list.tree());
        }
        return in.shared(List.copyOf(permissions));
    }

    private static JsonBuilder permission(Permission permission) {
        JsonBuilder json = new JsonBuilder();
        if (permission.fromPort() != -1 || permission.toPort() != -1) {
            json.number("FromPort", OptionalInt.of(permission.fromPort()));
            json.number("ToPort", OptionalInt.of(permission.toPort()));
        }
        return json.text("IpProtocol", permission.protocol())
                .objects("IpRanges", JsonBuilder.each("CidrIp", permission.ipv4Ranges()))
                .objects("Ipv6Ranges", JsonBuilder.each("CidrIpv6", permission.ipv6Ranges()))
                .objects("PrefixListIds", JsonBuilder.each("PrefixListId", permission.prefixListIds()))
                .objects("UserIdGroupPairs", JsonBuilder.each("GroupId", permission.groupIds()));
    }

    static JsonObject write(SecurityGroup item) {
        return new JsonBuilder().text("GroupName", item.name())
                .objects(INGRESS, item.ingress(), SecurityGroupJson::permission).text("OwnerId", item.ownerId())
                .text("GroupId", item.id()).objects(EGRESS, item.egress(), SecurityGroupJson::permission)
                .text("VpcId", item.vpcId()).with(item.more());
    }
}
