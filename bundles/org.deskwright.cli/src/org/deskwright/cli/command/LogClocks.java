package org.deskwright.cli.command;

import java.util.List;

import org.deskwright.cli.Console;
import org.deskwright.cli.internal.Clocks;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.logs.check.UserClocks;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.report.text.Printable;

/** What the user keeps of the clocks by which logs are written. */
final class LogClocks {
    private LogClocks() {
    }

    /** What is wrong with a file of the user is told on standard error. */
    static UserClocks read(Console console) {
        UserClocks clocks = UserClocks.read(StoreOptions.home().resolve(UserClocks.FOLDER),
                format -> LogFormats.own().catalogue().formats().stream().anyMatch(one -> one.id().equals(format)));
        clocks.problems().forEach(problem -> console.err().println("deskwright: " + Printable.line(problem)));
        return clocks;
    }

    /** Refuses a zone of a format that nobody knows: it would count for nothing. */
    static void checkFormats(Clocks clocks, Console console) {
        if (clocks.formats().isEmpty()) {
            return;
        }
        List<String> known = LogFormats.read(console).formats().stream().map(LogFormat::id).toList();
        clocks.formats().stream().filter(format -> !known.contains(format)).findFirst().ifPresent(format -> {
            throw new UsageProblem(clocks.prefix() + "zone: there is no format " + format
                    + "; 'deskwright logs formats' tells those that are known");
        });
    }
}
