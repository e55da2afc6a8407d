package org.deskwright.cli.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.certificates.check.KeyStorePasswords;
import org.deskwright.certificates.file.Password;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.report.text.Printable;

/** Asks whoever sits at the terminal for the password of each key store that is locked, and of no other. */
final class AskedPasswords implements KeyStorePasswords {
    private static final int MOST_QUESTIONS = 3;

    private final Function<String, char[]> terminal;
    private final Map<String, Password> given = new HashMap<>();
    private final Map<String, Integer> questions = new HashMap<>();

    /** @param terminal shows a question and gives the answer; null where there is none more */
    AskedPasswords(Function<String, char[]> terminal) {
        this.terminal = terminal;
    }

    /** Refuses early where nobody could answer. */
    static AskedPasswords ofTerminal() {
        java.io.Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new UsageProblem("--ask-password: there is no terminal to ask at; "
                    + "give --password-file FILE or --password-variable NAME");
        }
        return new AskedPasswords(question -> console.readPassword("%s", question));
    }

    @Override
    public synchronized Optional<Password> of(String file, boolean again) {
        if (!again && given.containsKey(file)) {
            return Optional.of(given.get(file));
        }
        if (questions.merge(file, 1, Integer::sum) > MOST_QUESTIONS) {
            return Optional.empty();
        }
        char[] answer = terminal.apply(
                (again ? "It does not fit. " : "") + "Password of " + Printable.line(file) + " (nothing: skip it): ");
        if (answer == null || answer.length == 0) {
            questions.put(file, MOST_QUESTIONS);
            return Optional.empty();
        }
        given.put(file, Password.of(answer));
        return Optional.of(given.get(file));
    }
}
