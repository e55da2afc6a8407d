package org.deskwright.cli.command;

import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Rows;
import org.deskwright.cli.internal.SnapshotRows;
import org.deskwright.store.EstateStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is in the store. */
@Command(name = "snapshots", description = "Lists the snapshots in the store, oldest first, or tells what one is made of and what it lacks.", footer = {
        "", "Examples:", "  deskwright estate snapshots", "  deskwright estate snapshots newest --format json"})
public final class EstateSnapshotsCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SNAPSHOT", description = "The number of a snapshot, 'newest', or a moment such as 2026-11-20T10:00:00Z, for the newest one by then.")
    private String snapshot;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    EstateSnapshotsCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, Rows.FORMATS);
        try (EstateStore open = store.openExisting(call.console())) {
            if (snapshot == null) {
                SnapshotRows.write(call.console(), format, open.snapshots());
            } else {
                SnapshotRows.writeParts(call.console(), format, StoreOptions.snapshot(open, "SNAPSHOT", snapshot));
            }
        }
        return ExitCode.OK.code();
    }
}
