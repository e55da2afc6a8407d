package org.deskwright.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.IntakeResult;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evidence from files where some are given, else from the store. */
public final class StoredOrGiven {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--at", paramLabel = "SNAPSHOT", description = "Which snapshot of the store: its number, or a moment such as 2026-11-20T10:00:00Z, for the newest one by then; default: the newest.")
    private String at;

    /** What could not be read is told on standard error, a line each. */
    public IntakeResult read(Call call, List<String> paths, EvidenceOptions evidence) throws IOException {
        if (paths.isEmpty()) {
            return store.read(call.console(), Optional.ofNullable(at), evidence);
        }
        if (store.isGiven() || at != null) {
            throw new UsageProblem((at != null ? "--at" : "--store")
                    + " is about the store, but files are given; leave out one of the two");
        }
        return evidence.read(call, paths, Answers.NONE);
    }
}
