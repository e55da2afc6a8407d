package org.deskwright.cli.command;

import org.deskwright.cli.Console;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.session.SessionRules;
import org.deskwright.logs.session.UserSessionRules;
import org.deskwright.report.text.Printable;

/** By what sessions are found in logs: rules that come with Deskwright, and those of the user. */
final class LogSessionRules {
    private LogSessionRules() {
    }

    /** What is wrong with a file of the user is told on standard error. */
    static SessionRules read(Console console, FormatCatalogue formats) {
        UserSessionRules rules = UserSessionRules.read(SessionRules.bundled(), formats,
                StoreOptions.home().resolve(UserSessionRules.FOLDER));
        rules.problems().forEach(problem -> console.err().println("deskwright: " + Printable.line(problem)));
        return rules.rules();
    }
}
