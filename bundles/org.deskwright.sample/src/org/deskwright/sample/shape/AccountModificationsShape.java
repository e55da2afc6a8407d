package org.deskwright.sample.shape;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.deskwright.sample.plan.DirectoryDraft;
import org.deskwright.sample.plan.Folder;

/** {@code workspaces describe-account-modifications}. */
record AccountModificationsShape() implements Shape<DirectoryDraft> {
    @Override
    public boolean ofWorkspaces() {
        return true;
    }

    @Override
    public String call() {
        return "describe-account-modifications";
    }

    @Override
    public String member() {
        return "AccountModifications";
    }

    @Override
    public Stream<DirectoryDraft> items(Folder folder) {
        return folder.directories().stream().filter(directory -> directory.licencesChange != null);
    }

    @Override
    public void write(Folder folder, DirectoryDraft directory, AwsJson out) throws IOException {
        out.put("ModificationState", directory.licencesChange).put("DedicatedTenancySupport", "ENABLED");
        out.put("DedicatedTenancyManagementCidrRange", "10.253.0.0/16");
        out.put("StartTime", folder.readAt().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(2)),
                folder.readOffset());
        if (directory.licencesChange.equals("FAILED")) {
            out.put("ErrorCode", "InvalidCidrRange");
            out.put("ErrorMessage", "The range for the management network is taken.");
        }
    }
}
