package org.deskwright.cli.command;

import org.deskwright.cli.Console;
import org.deskwright.logs.check.UserClocks;
import org.deskwright.report.text.Printable;

/** What the user keeps of the clocks by which logs are written. */
final class LogClocks {
    private LogClocks() {
    }

    /** What is wrong with a file of the user is told on standard error. */
    static UserClocks read(Console console) {
        UserClocks clocks = UserClocks.read(StoreOptions.home().resolve(UserClocks.FOLDER));
        clocks.problems().forEach(problem -> console.err().println("deskwright: " + Printable.line(problem)));
        return clocks;
    }
}
