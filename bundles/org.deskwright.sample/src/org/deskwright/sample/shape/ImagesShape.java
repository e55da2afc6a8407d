package org.deskwright.sample.shape;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Desktop;
import org.deskwright.sample.plan.Dice;
import org.deskwright.sample.plan.Folder;

/** {@code workspaces describe-workspace-images}: those of the account's own bundles. */
record ImagesShape() implements Shape<Desktop> {
    private static final Instant FIRST = Instant.parse("2023-01-16T09:00:00Z");

    @Override
    public boolean ofWorkspaces() {
        return true;
    }

    @Override
    public String call() {
        return "describe-workspace-images";
    }

    @Override
    public String member() {
        return "Images";
    }

    @Override
    public Stream<Desktop> items(Folder folder) {
        return Stream.of(Desktop.values()).filter(desktop -> !desktop.amazons());
    }

    @Override
    public void write(Folder folder, Desktop desktop, AwsJson out) throws IOException {
        Dice dice = Dice.of(folder.seed(), "image times", desktop, folder.region());
        boolean broken = folder.directories().stream().anyMatch(directory -> directory.brokenImage == desktop);
        out.put("ImageId", desktop.imageId(folder.seed(), folder.account(), folder.region()));
        out.put("Name", desktop.title()).put("Description", desktop.title());
        out.begin("OperatingSystem").put("Type", "WINDOWS").end();
        out.put("State", broken ? "ERROR" : "AVAILABLE");
        out.put("RequiredTenancy", desktop.system().matches("WINDOWS_1\\d") ? "DEDICATED" : "DEFAULT");
        if (broken) {
            out.put("ErrorCode", "SysPrepFailed").put("ErrorMessage", "The image could not be generalized.");
        }
        out.put("Created", FIRST.plus(dice.below(500), ChronoUnit.DAYS).plusMillis(dice.below(30_000_000)),
                folder.readOffset());
        out.put("OwnerAccountId", folder.account());
    }
}
