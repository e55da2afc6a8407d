package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.deskwright.certificates.check.KeyStorePasswords;
import org.deskwright.certificates.file.Password;
import org.deskwright.cli.Console;
import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine.Option;

/** How the password of a key store is given: never as an argument, which other users of the machine could see. */
public final class PasswordOptions {
    @Option(names = "--password-file", paramLabel = "FILE", description = "Passwords of key stores, a line each: each is tried on every store that is locked.")
    private String file;

    @Option(names = "--password-variable", paramLabel = "NAME", description = "The password of key stores is in this environment variable.")
    private String variable;

    @Option(names = "--ask-password", description = "Asks for the password of each key store that is locked.")
    private boolean ask;

    /** Of the stores that are read, one after the other for each that is locked. */
    KeyStorePasswords of(Console console) throws IOException {
        long ways = Stream.of(file != null, variable != null, ask).filter(Boolean::booleanValue).count();
        if (ways > 1) {
            throw new UsageProblem("give one of --password-file, --password-variable and --ask-password");
        }
        if (ask) {
            return AskedPasswords.ofTerminal();
        }
        List<Password> all = passwords(console);
        Map<String, Integer> tried = new ConcurrentHashMap<>();
        return (name, again) -> {
            int next = again ? tried.merge(name, 1, Integer::sum) : 0;
            tried.put(name, next);
            return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
        };
    }

    private List<Password> passwords(Console console) throws IOException {
        if (variable != null) {
            String value = System.getenv(variable);
            if (value == null || value.isEmpty()) {
                throw new UsageProblem("--password-variable: there is no environment variable " + variable);
            }
            return List.of(Password.of(value.toCharArray()));
        }
        if (file == null) {
            return List.of();
        }
        Path path = console.resolve(file);
        if (!Files.isReadable(path)) {
            throw new UsageProblem("--password-file: there is no " + path + " that can be read");
        }
        List<String> lines = Files.readAllLines(path).stream().filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            throw new UsageProblem("--password-file: " + path + " is empty");
        }
        if (lines.size() > KeyStorePasswords.MOST_TRIES) {
            throw new UsageProblem("--password-file: " + path + " has more than " + KeyStorePasswords.MOST_TRIES
                    + " passwords; name one with those of these stores");
        }
        return lines.stream().map(line -> Password.of(line.toCharArray())).toList();
    }
}
