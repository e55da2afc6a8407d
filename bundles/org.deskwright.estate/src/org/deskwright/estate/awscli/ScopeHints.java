package org.deskwright.estate.awscli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.ElasticAddress;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Account and Region as an item's own content tells them. */
final class ScopeHints {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    /** A Region code at the beginning: an Availability Zone adds a letter, a Local Zone a name. */
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\\d(?![0-9])");

    private ScopeHints() {
    }

    static Scope of(Item item) {
        return switch (item) {
            case Workspace workspace -> ofArn(workspace.volumeEncryptionKey());
            case WorkspaceDirectory _ -> ofArn(text(item, "IamRoleId"));
            case WorkspaceBundle bundle -> account(bundle.owner());
            case DirectoryDescription _ -> zones(item, "VpcSettings").orElse(zones(item, "ConnectSettings"));
            case Subnet subnet -> account(subnet.ownerId()).orElse(region(subnet.availabilityZone()))
                    .orElse(ofArn(text(item, "SubnetArn")));
            case SecurityGroup group -> account(group.ownerId()).orElse(ofArn(text(item, "SecurityGroupArn")));
            case RouteTable table -> account(table.ownerId());
            case NetworkInterface networkInterface ->
                account(networkInterface.ownerId()).orElse(region(networkInterface.availabilityZone()));
            case ElasticAddress _ ->
                account(text(item, "NetworkInterfaceOwnerId")).orElse(region(text(item, "NetworkBorderGroup")));
            default -> Scope.UNKNOWN;
        };
    }

    private static Scope account(String text) {
        return ACCOUNT.matcher(text).matches() ? new Scope(text, "") : Scope.UNKNOWN;
    }

    private static Scope region(String zone) {
        Matcher code = REGION.matcher(zone);
        return code.lookingAt() ? new Scope("", code.group()) : Scope.UNKNOWN;
    }

    /** {@code arn:partition:service:region:account:resource}; IAM's have no Region. */
    private static Scope ofArn(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn") ? account(parts[4]).orElse(region(parts[3])) : Scope.UNKNOWN;
    }

    private static Scope zones(Item item, String member) {
        JsonElement settings = item.more().members().get(member);
        if (settings instanceof JsonObject object && object.get("AvailabilityZones") instanceof JsonArray zones
                && !zones.isEmpty() && zones.get(0).isJsonPrimitive()) {
            return region(zones.get(0).getAsString());
        }
        return Scope.UNKNOWN;
    }

    private static String text(Item item, String member) {
        JsonElement value = item.more().members().get(member);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
