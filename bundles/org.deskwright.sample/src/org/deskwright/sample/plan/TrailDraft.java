package org.deskwright.sample.plan;

import java.time.Duration;
import java.util.function.Function;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * A call that CloudTrail recorded.
 *
 * @param service such as {@code workspaces}
 * @param before how long before the sweep
 * @param actor name of the IAM user who called
 * @param parameters of the call, as CloudTrail writes them
 * @param answer likewise; a null of JSON where there is none
 * @param errorCode null when the call was accepted
 */
public record TrailDraft(String name, String service, Duration before, String actor,
        Function<Folder, JsonElement> parameters, Function<Folder, JsonElement> answer, String errorCode,
        String errorMessage) {
    static final String OPS = "duty.engineer";

    private static TrailDraft accepted(String name, String service, Duration before, Function<Folder, JsonElement> in,
            Function<Folder, JsonElement> out) {
        return new TrailDraft(name, service, before, OPS, in, out, null, null);
    }

    /** The launch of a WorkSpace. */
    static TrailDraft created(WorkspaceDraft workspace, Duration before) {
        return accepted("CreateWorkspaces", "workspaces", before,
                folder -> object("workspaces", list(request(workspace, folder))), folder -> {
                    JsonObject granted = request(workspace, folder);
                    granted.addProperty("workspaceId", workspace.id);
                    granted.addProperty("state", "PENDING");
                    JsonObject answer = object("failedRequests", new JsonArray());
                    answer.add("pendingRequests", list(granted));
                    return answer;
                });
    }

    private static JsonObject request(WorkspaceDraft workspace, Folder folder) {
        return request(workspace.directory, workspace.user, workspace.desktop, folder);
    }

    private static JsonObject request(DirectoryDraft directory, String user, Desktop desktop, Folder folder) {
        JsonObject request = new JsonObject();
        request.addProperty("directoryId", directory.id);
        request.addProperty("userName", user);
        request.addProperty("bundleId", desktop.bundleId(folder.seed(), folder.account(), folder.region()));
        return request;
    }

    /** A launch that came to nothing. */
    static TrailDraft refused(DirectoryDraft directory, String user, Desktop desktop, Duration before, String code,
            String message) {
        return accepted("CreateWorkspaces", "workspaces", before,
                folder -> object("workspaces", list(request(directory, user, desktop, folder))), folder -> {
                    JsonObject failed = object("workspaceRequest", request(directory, user, desktop, folder));
                    failed.addProperty("errorCode", code);
                    failed.addProperty("errorMessage", message);
                    JsonObject answer = object("failedRequests", list(failed));
                    answer.add("pendingRequests", new JsonArray());
                    return answer;
                });
    }

    static TrailDraft rebooted(WorkspaceDraft workspace, Duration before) {
        return accepted("RebootWorkspaces", "workspaces", before,
                _ -> object("rebootWorkspaceRequests", list(object("workspaceId", workspace.id))),
                _ -> object("failedRequests", new JsonArray()));
    }

    /** The end of a directory that is not there any more. */
    static TrailDraft deregistered(String directoryId, Duration before) {
        return accepted("DeregisterWorkspaceDirectory", "workspaces", before, _ -> object("directoryId", directoryId),
                _ -> JsonNull.INSTANCE);
    }

    static TrailDraft throttled(String name, String actor, Duration before) {
        return new TrailDraft(name, "workspaces", before, actor, _ -> JsonNull.INSTANCE, _ -> JsonNull.INSTANCE,
                "ThrottlingException", "Rate exceeded");
    }

    static TrailDraft associated(WorkspaceDraft workspace, String allocation, String association, Duration before) {
        return accepted("AssociateAddress", "ec2", before, _ -> {
            JsonObject parameters = object("allocationId", allocation);
            parameters.addProperty("networkInterfaceId", workspace.interfaceId);
            return parameters;
        }, _ -> object("associationId", association));
    }

    static TrailDraft disassociated(String association, Duration before) {
        return accepted("DisassociateAddress", "ec2", before, _ -> object("associationId", association),
                _ -> object("_return", "true"));
    }

    private static JsonObject object(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    private static JsonObject object(String name, JsonElement value) {
        JsonObject object = new JsonObject();
        object.add(name, value);
        return object;
    }

    private static JsonArray list(JsonElement only) {
        JsonArray list = new JsonArray();
        list.add(only);
        return list;
    }
}
