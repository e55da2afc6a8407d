package org.deskwright.sample.shape;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Desktop;
import org.deskwright.sample.plan.DirectoryDraft;
import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.PoolDraft;

/** {@code workspaces describe-workspaces-pools}. */
record PoolsShape() implements Shape<PoolsShape.Pool> {
    private static final int DAYS = 74;

    record Pool(DirectoryDraft directory, PoolDraft draft) {}

    static Stream<Pool> pools(Folder folder) {
        return folder.registered().flatMap(directory -> directory.pools.stream().map(p -> new Pool(directory, p)));
    }

    @Override
    public boolean ofWorkspaces() {
        return true;
    }

    @Override
    public String call() {
        return "describe-workspaces-pools";
    }

    @Override
    public String member() {
        return "WorkspacesPools";
    }

    @Override
    public Stream<Pool> items(Folder folder) {
        return pools(folder);
    }

    @Override
    public void write(Folder folder, Pool pool, AwsJson out) throws IOException {
        PoolDraft draft = pool.draft;
        String id = draft.id(folder.seed());
        out.put("PoolId", id).put("PoolArn",
                "arn:aws:workspaces:" + folder.region().code() + ":" + folder.account() + ":workspacespool/" + id);
        out.begin("CapacityStatus").put("AvailableUserSessions", draft.actual() - draft.active());
        out.put("DesiredUserSessions", draft.desired()).put("ActualUserSessions", draft.actual());
        out.put("ActiveUserSessions", draft.active()).end();
        out.put("PoolName", draft.name()).put("Description", "Shared desktops of " + pool.directory.site.label());
        out.put("State", "RUNNING");
        out.put("CreatedAt", folder.readAt().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(DAYS)),
                folder.readOffset());
        out.put("BundleId", Desktop.STANDARD_2022.bundleId(folder.seed(), folder.account(), folder.region()));
        out.put("DirectoryId", draft.directoryId(folder.seed()));
        if (draft.error() != null) {
            out.beginOnly("Errors").put("ErrorCode", draft.error()).put("ErrorMessage", draft.message()).endOnly();
        }
        out.begin("ApplicationSettings").put("Status", "DISABLED").end();
        out.begin("TimeoutSettings").put("DisconnectTimeoutInSeconds", 900);
        out.put("IdleDisconnectTimeoutInSeconds", 900).put("MaxUserDurationInSeconds", 54_000).end();
    }
}
