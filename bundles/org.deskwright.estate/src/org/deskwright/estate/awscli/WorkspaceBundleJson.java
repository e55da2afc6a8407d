package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.List;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.WorkspaceBundle;

import com.google.gson.JsonObject;

/** {@code workspaces:DescribeWorkspaceBundles}. */
final class WorkspaceBundleJson {
    private static final String COMPUTE_TYPE = "ComputeType";

    private WorkspaceBundleJson() {
    }

    static WorkspaceBundle read(Members in, Provenance provenance) throws IOException {
        String id = "";
        String name = "";
        String owner = "";
        String description = "";
        String computeType = "";
        String imageId = "";
        String state = "";
        while (in.next()) {
            switch (in.name()) {
                case "BundleId" -> id = in.text();
                case "Name" -> name = in.text();
                case "Owner" -> owner = in.common();
                case "Description" -> description = in.text();
                case COMPUTE_TYPE -> computeType = computeType(in);
                case "ImageId" -> imageId = in.common();
                case "State" -> state = in.common();
                default -> in.keep();
            }
        }
        return new WorkspaceBundle(id, name, owner, description, computeType, imageId, state, provenance, in.unknown());
    }

    private static String computeType(Members in) throws IOException {
        String name = "";
        if (in.enter()) {
            while (in.next()) {
                if (in.name().equals("Name")) {
                    name = in.common();
                } else {
                    in.keep();
                }
            }
        }
        return name;
    }

    static JsonObject write(WorkspaceBundle item) {
        return new JsonBuilder().text("BundleId", item.id()).text("Name", item.name()).text("Owner", item.owner())
                .text("Description", item.description()).text("ImageId", item.imageId())
                .object(COMPUTE_TYPE, new JsonBuilder().text("Name", item.computeType())).text("State", item.state())
                .with(item.more(), List.of(COMPUTE_TYPE));
    }
}
