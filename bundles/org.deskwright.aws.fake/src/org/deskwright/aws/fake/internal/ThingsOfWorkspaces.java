package org.deskwright.aws.fake.internal;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What Amazon WorkSpaces tells of one pool, directory, WorkSpace, bundle or image; and the applications there are. */
final class ThingsOfWorkspaces {
    private ThingsOfWorkspaces() {
    }

    static JsonObject answer(Ask ask) throws Refusal {
        return switch (ask.operation()) {
            case "DescribeApplications" ->
                Pages.page(ask, "Applications", ask.items("Applications"), size(ask, "MaxResults"), "NextToken");
            case "DescribeWorkspacesPoolSessions" ->
                listed(ask, "Sessions", "PoolId", "WorkspacesPools", size(ask, "Limit"));
            case "DescribeConnectClientAddIns" ->
                listed(ask, "AddIns", "ResourceId", "Directories", size(ask, "MaxResults"));
            case "DescribeClientBranding" -> branding(ask);
            case "DescribeWorkspaceAssociations" -> associations(ask, "WorkspaceId", "Workspaces");
            case "DescribeBundleAssociations" -> associations(ask, "BundleId", "Bundles");
            default -> associations(ask, "ImageId", "Images");
        };
    }

    private static int size(Ask ask, String member) throws Refusal {
        return Pages.size(ask, member, Pages.SIZE);
    }

    /** Those of the thing that is asked about, which has to be there. */
    private static JsonObject listed(Ask ask, String list, String idMember, String things, int size) throws Refusal {
        String id = existing(ask, idMember, things);
        return Pages.page(ask, list, ask.items(list).stream().filter(item -> is(item, idMember, id)).toList(), size,
                "NextToken");
    }

    private static JsonObject associations(Ask ask, String idMember, String things) throws Refusal {
        String id = existing(ask, idMember, things);
        if (!ask.texts("AssociatedResourceTypes").equals(List.of("APPLICATION"))) {
            throw Refusal.invalid("AssociatedResourceTypes has to name APPLICATION");
        }
        JsonArray list = new JsonArray();
        ask.items("Associations").stream().filter(item -> is(item, idMember, id)).map(Wire::json).forEach(list::add);
        JsonObject answer = new JsonObject();
        answer.add("Associations", list);
        return answer;
    }

    private static JsonObject branding(Ask ask) throws Refusal {
        List<JsonObject> recorded = ask.items("Branding/" + existing(ask, "ResourceId", "Directories"));
        return recorded.isEmpty() ? new JsonObject() : recorded.getFirst().deepCopy();
    }

    private static String existing(Ask ask, String idMember, String things) throws Refusal {
        String id = ask.required(idMember);
        String member = things.equals("Directories") ? "DirectoryId" : idMember;
        boolean exists = ask.items(things).stream().anyMatch(item -> is(item, member, id));
        if (!exists && !things.equals("Images")) { // the image of a bundle may be another account's
            throw new Refusal(400, "ResourceNotFoundException", id + " does not exist");
        }
        return id;
    }

    private static boolean is(JsonObject item, String member, String value) {
        return item.has(member) && item.get(member).getAsString().equals(value);
    }
}
