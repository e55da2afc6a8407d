package org.deskwright.cli.command;

import java.util.List;

import org.deskwright.cli.Console;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.catalogue.KnownFormats;
import org.deskwright.logs.catalogue.UserFormats;
import org.deskwright.report.text.Printable;

/** The formats that logs are read by: those that come with Deskwright, and those of the user in the instance area. */
final class LogFormats {
    private LogFormats() {
    }

    /** What is wrong with a file of the user is told on standard error. */
    static FormatCatalogue read(Console console) {
        UserFormats formats = own();
        tell(console, formats.problems());
        return formats.catalogue();
    }

    /** The same; what is wrong with them is for others to tell. */
    static UserFormats own() {
        return UserFormats.read(FormatCatalogue.bundled(), StoreOptions.home().resolve(UserFormats.FOLDER));
    }

    /** Likewise; they are not read before they are asked for. */
    static KnownFormats known(Console console) {
        KnownFormats formats = new KnownFormats(StoreOptions.home().resolve(UserFormats.FOLDER));
        tell(console, formats.problems());
        return formats;
    }

    private static void tell(Console console, List<String> problems) {
        problems.forEach(problem -> console.err().println("deskwright: " + Printable.line(problem)));
    }
}
