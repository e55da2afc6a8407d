package org.deskwright.aws.fake.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Amazon WorkSpaces: what describes, and the actions that change a state. */
final class WorkspacesService {
    private static final int MOST_IDS = 25;
    private final MovingStates states;

    WorkspacesService(MovingStates states) {
        this.states = states;
    }

    JsonObject answer(Ask ask) throws Refusal {
        return switch (ask.operation()) {
            case "DescribeWorkspaces" -> workspaces(ask);
            case "DescribeWorkspacesConnectionStatus" ->
                page(ask, "WorkspacesConnectionStatus", chosen(ask, "WorkspaceIds", "WorkspaceId"), "");
            case "DescribeWorkspaceDirectories" ->
                page(ask, "Directories", chosen(ask, "DirectoryIds", "DirectoryId"), "Limit");
            case "DescribeIpGroups" -> page(ask, "Result", chosen(ask, "GroupIds", "groupId"), "MaxResults");
            case "DescribeWorkspaceBundles" -> bundles(ask);
            case "DescribeWorkspaceImages" -> page(ask, "Images", chosen(ask, "ImageIds", "ImageId"), "MaxResults");
            case "DescribeConnectionAliases" ->
                page(ask, "ConnectionAliases", chosen(ask, "AliasIds", "AliasId"), "Limit");
            case "DescribeWorkspacesPools" -> page(ask, "WorkspacesPools", chosen(ask, "PoolIds", "PoolId"), "Limit");
            case "DescribeWorkspacesPoolSessions", "DescribeApplications", "DescribeConnectClientAddIns",
                    "DescribeClientBranding", "DescribeWorkspaceAssociations", "DescribeBundleAssociations",
                    "DescribeImageAssociations" ->
                ThingsOfWorkspaces.answer(ask);
            case "DescribeTags" -> tags(ask);
            case "DescribeWorkspaceSnapshots" -> snapshots(ask);
            case "DescribeAccount" -> account(ask);
            case "DescribeAccountModifications" ->
                page(ask, "AccountModifications", ask.items("AccountModifications"), "");
            case "DescribeClientProperties" -> clientProperties(ask);
            case "RebootWorkspaces" -> change(ask, "RebootWorkspaceRequests");
            case "StartWorkspaces" -> change(ask, "StartWorkspaceRequests");
            case "StopWorkspaces" -> change(ask, "StopWorkspaceRequests");
            default -> throw Refusal.unknown(ask.operation());
        };
    }

    private static JsonObject page(Ask ask, String member, List<JsonObject> all, String limit) throws Refusal {
        int size = limit.isEmpty() ? Pages.SIZE : Pages.size(ask, limit, Pages.SIZE);
        return Pages.page(ask, member, all, size, "NextToken");
    }

    /** All items, or those whose ids are asked for; ids that do not exist are silently left out, as AWS does. */
    private static List<JsonObject> chosen(Ask ask, String idsMember, String idMember) throws Refusal {
        List<String> ids = ask.texts(idsMember);
        if (ids.size() > MOST_IDS) {
            throw new Refusal(400, "ValidationException", "1 validation error detected: '" + idsMember
                    + "' must have length less than or equal to " + MOST_IDS);
        }
        List<JsonObject> all = ask.items(MEMBERS.get(ask.operation()));
        return ids.isEmpty() ? all : all.stream().filter(item -> ids.contains(text(item, idMember))).toList();
    }

    private static final Map<String, String> MEMBERS = Map.of("DescribeWorkspaces", "Workspaces",
            "DescribeWorkspacesConnectionStatus", "WorkspacesConnectionStatus", "DescribeWorkspaceDirectories",
            "Directories", "DescribeIpGroups", "Result", "DescribeWorkspaceBundles", "Bundles",
            "DescribeWorkspaceImages", "Images", "DescribeConnectionAliases", "ConnectionAliases",
            "DescribeWorkspacesPools", "WorkspacesPools");

    private JsonObject workspaces(Ask ask) throws Refusal {
        List<String> given = Stream.of("WorkspaceIds", "DirectoryId", "BundleId", "WorkspaceName")
                .filter(ask.input()::has).toList();
        if (given.size() > 1 || ask.input().has("UserName") && !ask.input().has("DirectoryId")) {
            throw Refusal.invalid("Only one filter may be given, and UserName goes with DirectoryId alone");
        }
        List<JsonObject> found = chosen(ask, "WorkspaceIds", "WorkspaceId").stream()
                .filter(is(ask, "DirectoryId").and(is(ask, "BundleId")).and(is(ask, "WorkspaceName")))
                .filter(is(ask, "UserName")).toList();
        JsonObject answer = page(ask, "Workspaces", found, "Limit");
        answer.getAsJsonArray("Workspaces").forEach(item -> states.apply(item.getAsJsonObject(), ask.now()));
        return answer;
    }

    private static Predicate<JsonObject> is(Ask ask, String member) {
        String wanted = ask.text(member);
        return item -> wanted.isEmpty() || wanted.equalsIgnoreCase(text(item, member));
    }

    private static String text(JsonObject item, String member) {
        return item.has(member) ? item.get(member).getAsString() : "";
    }

    /** Without an owner only the account's own; this API has no way to ask for the size of a page. */
    private static JsonObject bundles(Ask ask) throws Refusal {
        boolean byId = ask.input().has("BundleIds");
        String owner = ask.text("Owner");
        if (byId && !owner.isEmpty()) {
            throw Refusal.invalid("BundleIds and Owner cannot be given together");
        }
        boolean amazon = owner.equals("AMAZON");
        List<JsonObject> found = chosen(ask, "BundleIds", "BundleId").stream()
                .filter(bundle -> byId || amazon == text(bundle, "Owner").equals("AMAZON")).toList();
        return page(ask, "Bundles", found, "");
    }

    private static JsonObject tags(Ask ask) throws Refusal {
        String id = ask.required("ResourceId");
        JsonObject answer = new JsonObject();
        answer.add("TagList",
                ask.items("Tags/" + id).stream().collect(JsonArray::new, JsonArray::add, JsonArray::addAll));
        return answer;
    }

    /** As recorded, moved to the present; else twice a day, and the first half an hour after a WorkSpace was made. */
    private static JsonObject snapshots(Ask ask) throws Refusal {
        List<JsonObject> recorded = ask.items("Snapshots/" + ask.required("WorkspaceId"));
        if (!recorded.isEmpty()) {
            JsonObject answer = recorded.getFirst().deepCopy();
            Duration since = Duration.between(Instant.parse(answer.remove("readAt").getAsString()), ask.now());
            answer.entrySet().forEach(list -> list.getValue().getAsJsonArray().forEach(
                    snapshot -> Wire.moment("SnapshotTime", snapshot.getAsJsonObject().get("SnapshotTime")).ifPresent(
                            at -> snapshot.getAsJsonObject().add("SnapshotTime", Wire.seconds(at.plus(since))))));
            return answer;
        }
        JsonObject snapshot = new JsonObject();
        snapshot.add("SnapshotTime", Wire.seconds(Instant.ofEpochSecond(ask.now().getEpochSecond() / 43_200 * 43_200)));
        JsonArray list = new JsonArray();
        list.add(snapshot);
        JsonObject answer = new JsonObject();
        answer.add("RebuildSnapshots", list);
        answer.add("RestoreSnapshots", list.deepCopy());
        return answer;
    }

    private static JsonObject account(Ask ask) {
        if (!ask.items("Account").isEmpty()) {
            return ask.items("Account").getFirst().deepCopy();
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("DedicatedTenancySupport", "DISABLED");
        return answer;
    }

    private static JsonObject clientProperties(Ask ask) {
        JsonArray list = new JsonArray();
        for (String id : ask.texts("ResourceIds")) {
            Optional<JsonObject> recorded = ask.items("ClientPropertiesList").stream()
                    .filter(entry -> text(entry, "ResourceId").equals(id)).findFirst();
            if (recorded.isPresent()) {
                list.add(recorded.get());
                continue;
            }
            JsonObject properties = new JsonObject();
            properties.addProperty("ReconnectEnabled", "ENABLED");
            JsonObject entry = new JsonObject();
            entry.addProperty("ResourceId", id);
            entry.add("ClientProperties", properties);
            list.add(entry);
        }
        JsonObject answer = new JsonObject();
        answer.add("ClientPropertiesList", list);
        return answer;
    }

    /** What cannot be done to a WorkSpace stands in the answer; what can begins at once. */
    private JsonObject change(Ask ask, String requests) throws Refusal {
        if (!ask.input().has(requests) || ask.input().getAsJsonArray(requests).size() > MOST_IDS) {
            throw new Refusal(400, "ValidationException", requests + " must have from 1 to " + MOST_IDS + " members");
        }
        JsonArray failed = new JsonArray();
        ask.input().getAsJsonArray(requests).forEach(entry -> {
            String id = text(entry.getAsJsonObject(), "WorkspaceId");
            String refused = ask.items("Workspaces").stream().filter(w -> text(w, "WorkspaceId").equals(id)).findFirst()
                    .map(workspace -> states.begin(ask.operation(), workspace, ask.now()))
                    .orElse("ResourceNotFound.WorkSpace");
            if (!refused.isEmpty()) {
                JsonObject failure = new JsonObject();
                failure.addProperty("WorkspaceId", id);
                failure.addProperty("ErrorCode", refused);
                failure.addProperty("ErrorMessage", "The WorkSpace " + id + " does not allow " + ask.operation());
                failed.add(failure);
            }
        });
        JsonObject answer = new JsonObject();
        answer.add("FailedRequests", failed);
        return answer;
    }
}
