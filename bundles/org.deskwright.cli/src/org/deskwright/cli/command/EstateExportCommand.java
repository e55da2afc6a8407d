package org.deskwright.cli.command;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.SavedCase;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.store.EstateStore;
import org.deskwright.store.Snapshot;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a state out of the store as a case. */
@Command(name = "export", description = "Writes what the store knows as a case: one file that ends with .dwcase, or a folder of what the AWS CLI would print.", footer = {
        "", "Examples:", "  deskwright estate export today.dwcase",
        "  deskwright estate export ~/fleet-then --at 2026-11-20 && deskwright diagnose ~/fleet-then"})
public final class EstateExportCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(index = "0", paramLabel = "TARGET", description = "A file whose name ends with .dwcase, or a folder that is new or empty.")
    private String target;

    @Option(names = "--at", paramLabel = "SNAPSHOT", defaultValue = "newest", description = "The number of a snapshot, or a moment such as 2026-11-20T10:00:00Z, for the newest one by then; default: ${DEFAULT-VALUE}.")
    private String at;

    @Option(names = "--overwrite", description = "Replaces a case that is there already.")
    private boolean overwrite;

    @Mixin
    private StoreOptions store = new StoreOptions();

    EstateExportCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        SavedCase saved = SavedCase.at(call.console(), "TARGET", target, overwrite);
        try (EstateStore open = store.openExisting(call.console())) {
            Snapshot snapshot = StoreOptions.snapshot(open, "--at", at);
            saved.write(open.state(snapshot).readForCase(IntakeOptions.DEFAULT), Optional.empty(), Optional.empty(),
                    Optional.empty(), call.toolbox().forms());
        }
        return ExitCode.OK.code();
    }
}
