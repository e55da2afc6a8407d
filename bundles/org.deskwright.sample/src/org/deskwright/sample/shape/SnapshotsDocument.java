package org.deskwright.sample.shape;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.WorkspaceDraft;

/** {@code workspaces describe-workspace-snapshots}, of those that are unwell. */
record SnapshotsDocument() implements Document<WorkspaceDraft> {
    @Override
    public String call() {
        return "describe-workspace-snapshots";
    }

    @Override
    public Stream<WorkspaceDraft> items(Folder folder) {
        return folder.digest().notable().stream().filter(WorkspaceDraft::isUnwell);
    }

    @Override
    public String suffix(WorkspaceDraft workspace) {
        return "-" + workspace.id;
    }

    @Override
    public void write(Folder folder, WorkspaceDraft workspace, AwsJson out) throws IOException {
        list("RebuildSnapshots", workspace.snapshotHours >= 0, folder, workspace, out);
        list("RestoreSnapshots", workspace.snapshotHours >= 0 && workspace.rootSaved, folder, workspace, out);
    }

    private static void list(String member, boolean saved, Folder folder, WorkspaceDraft workspace, AwsJson out)
            throws IOException {
        out.beginList(member);
        if (saved) {
            out.begin().put("SnapshotTime",
                    folder.readAt().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(workspace.snapshotHours)),
                    folder.readOffset()).end();
        }
        out.endList();
    }
}
