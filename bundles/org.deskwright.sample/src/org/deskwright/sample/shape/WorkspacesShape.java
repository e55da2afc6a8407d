package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Desktop;
import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.WorkspaceDraft;

/**
 * {@code workspaces describe-workspaces}.
 *
 * @param earlier whether it shows the states of the sighting before
 */
public record WorkspacesShape(boolean earlier) implements Shape<WorkspaceDraft> {
    @Override
    public boolean ofWorkspaces() {
        return true;
    }

    @Override
    public String call() {
        return "describe-workspaces";
    }

    @Override
    public String member() {
        return "Workspaces";
    }

    @Override
    public Stream<WorkspaceDraft> items(Folder folder) {
        return folder.workspaces();
    }

    @Override
    public void write(Folder folder, WorkspaceDraft workspace, AwsJson out) throws IOException {
        Desktop desktop = workspace.desktop;
        out.put("WorkspaceId", workspace.id);
        out.put("DirectoryId", workspace.directory.id);
        out.put("UserName", workspace.user);
        out.put("IpAddress", workspace.ipAddress);
        out.put("State", earlier ? workspace.earlierState : workspace.state);
        out.put("BundleId", desktop.bundleId(folder.seed(), folder.account(), folder.region()));
        out.put("SubnetId", workspace.subnet == null ? null : workspace.subnet.id);
        out.put("ErrorMessage", workspace.errorMessage);
        out.put("ErrorCode", workspace.errorCode);
        out.put("ComputerName", workspace.computerName);
        out.put("VolumeEncryptionKey", workspace.encryptionKey);
        out.put("UserVolumeEncryptionEnabled", workspace.encryptionKey != null);
        out.put("RootVolumeEncryptionEnabled", workspace.encryptionKey != null);
        properties(workspace, out);
        modifications(workspace, out);
        if (workspace.fromTheFuture && !earlier) {
            out.begin("HibernationProperties").put("Mode", "ON_IDLE").put("IdleTimeoutInMinutes", 30).end();
        }
    }

    private static void properties(WorkspaceDraft workspace, AwsJson out) throws IOException {
        Desktop desktop = workspace.desktop;
        out.begin("WorkspaceProperties").put("RunningMode", workspace.runningMode);
        if (workspace.autoStopMinutes > 0) {
            out.put("RunningModeAutoStopTimeoutInMinutes", workspace.autoStopMinutes);
        }
        out.put("RootVolumeSizeGib", desktop.rootGib()).put("UserVolumeSizeGib", desktop.userGib());
        out.put("ComputeTypeName", desktop.compute());
        out.put("Protocols", List.of(desktop.protocol()));
        out.put("OperatingSystemName", desktop.system()).end();
    }

    private void modifications(WorkspaceDraft workspace, AwsJson out) throws IOException {
        out.beginList("ModificationStates");
        if (!earlier) {
            for (String resource : workspace.modifying) {
                out.begin().put("Resource", resource).put("State", "UPDATE_IN_PROGRESS").end();
            }
        }
        out.endList();
    }
}
