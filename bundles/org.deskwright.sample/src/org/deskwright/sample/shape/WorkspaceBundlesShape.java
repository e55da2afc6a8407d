package org.deskwright.sample.shape;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Desktop;
import org.deskwright.sample.plan.Dice;
import org.deskwright.sample.plan.Folder;

/** {@code workspaces describe-workspace-bundles}: Amazon's and the account's own. */
record WorkspaceBundlesShape() implements Shape<Desktop> {
    private static final Instant FIRST = Instant.parse("2023-02-06T09:00:00Z");

    @Override
    public boolean ofWorkspaces() {
        return true;
    }

    @Override
    public String call() {
        return "describe-workspace-bundles";
    }

    @Override
    public String member() {
        return "Bundles";
    }

    @Override
    public Stream<Desktop> items(Folder folder) {
        return Stream.of(Desktop.values());
    }

    @Override
    public void write(Folder folder, Desktop desktop, AwsJson out) throws IOException {
        Dice dice = Dice.of(folder.seed(), "bundle times", desktop, folder.region());
        Instant created = FIRST.plus(dice.below(500), ChronoUnit.DAYS).plusMillis(dice.below(30_000_000));
        Instant updated = created.plus(dice.between(30, 700), ChronoUnit.DAYS).plusMillis(dice.below(30_000_000));
        out.put("BundleId", desktop.bundleId(folder.seed(), folder.account(), folder.region()));
        out.put("Name", desktop.title());
        out.put("Owner", desktop.amazons() ? "AMAZON" : folder.account());
        out.put("Description", desktop.title() + (desktop.protocol().equals("WSP") ? ", DCV" : ", PCoIP"));
        out.put("ImageId", desktop.imageId(folder.seed(), folder.account(), folder.region()));
        out.begin("RootStorage").put("Capacity", Integer.toString(desktop.rootGib())).end();
        out.begin("UserStorage").put("Capacity", Integer.toString(desktop.userGib())).end();
        out.begin("ComputeType").put("Name", desktop.compute()).end();
        out.put("LastUpdatedTime", updated, folder.readOffset());
        out.put("CreationTime", created, folder.readOffset());
        out.put("State", "AVAILABLE");
        out.put("BundleType", "REGULAR");
    }
}
