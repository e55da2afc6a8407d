package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.certificates.file.Password;
import org.deskwright.cli.Console;
import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine.Option;

/** How the password of a key store is given: never as an argument, which other users of the machine could see. */
public final class PasswordOptions {
    @Option(names = "--password-file", paramLabel = "FILE", description = "The password of key stores is the first line of this file.")
    private String file;

    @Option(names = "--ask-password", interactive = true, arity = "0", description = "Asks for the password of key stores.")
    private char[] asked;

    Password password(Console console) throws IOException {
        if (asked != null) {
            return Password.of(asked);
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
