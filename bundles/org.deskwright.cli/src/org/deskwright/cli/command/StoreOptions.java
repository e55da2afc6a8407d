package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.deskwright.cli.Console;
import org.deskwright.cli.internal.Moments;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.logs.check.UserLogs;
import org.deskwright.report.text.Printable;
import org.deskwright.store.EstateStore;
import org.deskwright.store.Snapshot;

import picocli.CommandLine.Option;

/** Which store: shared by all commands that look into it. */
public final class StoreOptions {
    @Option(names = "--store", paramLabel = "FILE", description = "The store to use; default: " + EstateStore.FILE_NAME
            + " in DESKWRIGHT_HOME, which the workbench uses, too.")
    private String store;

    /** Whether a store was named. */
    public boolean isGiven() {
        return store != null;
    }

    /** Makes it where there is none. */
    public EstateStore open(Console console) throws IOException {
        return EstateStore.open(file(console));
    }

    /** Refuses where there is none, because a mistyped name should not make another one. */
    public EstateStore openExisting(Console console) throws IOException {
        Path file = file(console);
        if (!Files.exists(file)) {
            throw new UsageProblem(
                    "there is no store " + file + " yet; 'deskwright estate import PATH' takes files into it,"
                            + " 'deskwright estate refresh' reads from AWS");
        }
        return EstateStore.open(file);
    }

    private Path file(Console console) {
        if (store != null && store.isBlank()) {
            throw new UsageProblem("--store takes the name of a file");
        }
        Path file = store != null ? console.resolve(store) : home().resolve(EstateStore.FILE_NAME);
        if (Files.isDirectory(file)) {
            throw new UsageProblem("--store: " + file + " is a folder; name a file in it");
        }
        return file;
    }

    /** The instance area, which the workbench uses, too. */
    static Path home() {
        return UserLogs.home();
    }

    /** The state that was asked for, as evidence; what could not be read is told on standard error. */
    public IntakeResult read(Console console, Optional<String> at, EvidenceOptions options) throws IOException {
        try (EstateStore open = openExisting(console)) {
            Snapshot snapshot = snapshot(open, "--at", at.orElse("newest"));
            IntakeResult result = open.state(snapshot).read(new IntakeOptions(options.moment(),
                    Optional.of(options.zone().orElse(ZoneOffset.UTC)), Answers.NONE, java.util.Set.of()));
            result.problems().forEach(problem -> console.err().println(Printable.line(problem.line())));
            return result;
        }
    }

    /**
     * @param text {@code newest}, the number of a snapshot, or a moment, for the newest one that had ended then
     */
    public static Snapshot snapshot(EstateStore store, String option, String text) throws IOException {
        List<Snapshot> all = store.snapshots();
        if (all.isEmpty()) {
            throw new UsageProblem(
                    "the store " + store.file() + " is empty; 'deskwright estate import PATH' takes files into it,"
                            + " 'deskwright estate refresh' reads from AWS");
        }
        if (text.equals("newest")) {
            return all.getLast();
        }
        if (text.matches("\\d{1,9}")) {
            return all.stream().filter(s -> s.number() == Long.parseLong(text)).findFirst()
                    .orElseThrow(() -> new UsageProblem(option + ": there is no snapshot " + text
                            + " (any more); there are " + all.getFirst().number() + " to " + all.getLast().number()));
        }
        return store.at(Moments.parse(option, text, ZoneOffset.UTC)).orElseThrow(() -> new UsageProblem(
                option + ": the first snapshot is of " + all.getFirst().ended() + ", which is later than " + text));
    }
}
