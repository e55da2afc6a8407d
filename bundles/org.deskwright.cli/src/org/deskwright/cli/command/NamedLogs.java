package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.cli.internal.LogScan;
import org.deskwright.cli.internal.LogScan.Scanned;
import org.deskwright.cli.internal.ProgressBar;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.report.text.Printable;

/**
 * Logs that somebody names where ids of formats or signatures may stand: what they hold of these is then listed.
 *
 * @param logs those that could be read
 * @param exit what the command ends with
 */
record NamedLogs(List<Scanned> logs, int exit) {
    /**
     * Whether arguments name logs: none is the beginning of an id, and one is there or is written as a path.
     *
     * @throws UsageProblem where some are ids and some are paths
     */
    static boolean areMeant(Console console, List<String> arguments, Predicate<String> isId) {
        List<String> paths = arguments.stream().filter(argument -> !isId.test(argument))
                .filter(argument -> argument.contains("/") || argument.contains("\\")
                        || Files.exists(console.resolve(argument)))
                .toList();
        if (!paths.isEmpty() && arguments.stream().anyMatch(isId)) {
            throw new UsageProblem("name either ids or logs, not both: " + paths.getFirst() + " is a log");
        }
        return !paths.isEmpty();
    }

    /** Reads all of them; what cannot be read is told on standard error. */
    static NamedLogs read(Console console, List<String> paths, LogScan scan) throws IOException {
        List<Scanned> scanned = new ArrayList<>();
        boolean unread = false;
        try (LogInput input = new LogPaths().open(console, paths); ProgressBar progress = new ProgressBar(console)) {
            for (Optional<Rotation> log = input.next(); log.isPresent(); log = input.next()) {
                try {
                    scanned.add(scan.scan(log.get(), console.clock().instant(), progress));
                } catch (IOException e) {
                    progress.close();
                    unread = true;
                    console.err().println("deskwright: " + Printable.line(String.valueOf(e.getMessage())));
                }
                if (!scanned.isEmpty() && !scanned.getLast().isWhole() || Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
            }
            return new NamedLogs(scanned, input.atLeast(unread ? ExitCode.UNREADABLE : ExitCode.OK).code());
        }
    }
}
