package org.deskwright.cli.command;

import org.deskwright.cli.Console;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.catalogue.UserFormats;
import org.deskwright.report.text.Printable;

/** The formats that logs are read by: those that come with Deskwright, and those of the user in the instance area. */
final class LogFormats {
    private LogFormats() {
    }

    /** What is wrong with a file of the user is told on standard error. */
    static FormatCatalogue read(Console console) {
        UserFormats formats = UserFormats.read(FormatCatalogue.bundled(),
                StoreOptions.home().resolve(UserFormats.FOLDER));
        formats.problems().forEach(problem -> console.err().println("deskwright: " + Printable.line(problem)));
        return formats.catalogue();
    }
}
