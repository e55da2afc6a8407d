package org.deskwright.cli.command;

import org.deskwright.cli.Console;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.UserSignatures;
import org.deskwright.report.text.Printable;

/** The signatures that are looked for in logs: those that come with Deskwright, and those of the user. */
final class LogSignatures {
    private LogSignatures() {
    }

    /** What is wrong with a file of the user is told on standard error. */
    static SignatureCatalogue read(Console console, FormatCatalogue formats) {
        UserSignatures signatures = UserSignatures.read(SignatureCatalogue.bundled(), formats,
                StoreOptions.home().resolve(UserSignatures.FOLDER));
        signatures.problems().forEach(problem -> console.err().println("deskwright: " + Printable.line(problem)));
        return signatures.catalogue();
    }
}
