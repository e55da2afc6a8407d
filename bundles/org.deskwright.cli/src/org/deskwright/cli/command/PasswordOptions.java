package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.check.KeyStorePasswords;
import org.deskwright.certificates.file.Password;
import org.deskwright.cli.Console;
import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine.Option;

/** How the password of a key store is given: never as an argument, which other users of the machine could see. */
public final class PasswordOptions {
    @Option(names = "--password-file", paramLabel = "FILE", description = "The password of key stores is the first line of this file.")
    private String file;

    @Option(names = "--password-variable", paramLabel = "NAME", description = "The password of key stores is in this environment variable.")
    private String variable;

    @Option(names = "--ask-password", interactive = true, arity = "0", description = "Asks for the password of key stores.")
    private char[] asked;

    /** The same for all key stores among the evidence; one that does not fit is not tried again. */
    KeyStorePasswords ofEvidence(Console console) throws IOException {
        Password password = password(console);
        return password.isGiven()
                ? (name, again) -> again ? Optional.empty() : Optional.of(password)
                : KeyStorePasswords.NONE;
    }

    Password password(Console console) throws IOException {
        if (asked != null) {
            return Password.of(asked);
        }
        if (variable != null) {
            String value = System.getenv(variable);
            if (value == null || value.isEmpty()) {
                throw new UsageProblem("--password-variable: there is no environment variable " + variable);
            }
            return Password.of(value.toCharArray());
        }
        if (file == null) {
            return Password.NONE;
        }
        Path path = console.resolve(file);
        if (!Files.isReadable(path)) {
            throw new UsageProblem("--password-file: there is no " + path + " that can be read");
        }
        List<String> lines = Files.readAllLines(path);
        if (lines.isEmpty()) {
            throw new UsageProblem("--password-file: " + path + " is empty");
        }
        return Password.of(lines.getFirst().toCharArray());
    }
}
