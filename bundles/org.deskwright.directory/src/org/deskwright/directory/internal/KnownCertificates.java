package org.deskwright.directory.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.file.Replacement;

/**
 * Certificates that were accepted for good: a file with a line for each server, with its host, port and fingerprint.
 * Whoever takes a line out is asked again.
 */
public final class KnownCertificates {
    private static final String HOME = "deskwright.home";
    private static final String FILE = "accepted-certificates.txt";
    private static final int MOST_BYTES = 1 << 20;
    private final Optional<Path> file;

    /** @param file made when first needed; empty keeps nothing */
    public KnownCertificates(Optional<Path> file) {
        this.file = file;
    }

    /** Where Deskwright keeps its state. */
    public static KnownCertificates ofThisUser() {
        return new KnownCertificates(
                Optional.ofNullable(System.getProperty(HOME)).map(home -> Path.of(home).resolve(FILE)));
    }

    boolean has(String server, String fingerprint) {
        return lines().contains(line(server, fingerprint));
    }

    /** Instead of what was accepted of that server before. */
    synchronized void add(String server, String fingerprint) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>(lines());
        lines.removeIf(line -> line.startsWith(server + " "));
        lines.add(line(server, fingerprint));
        Files.createDirectories(file.get().toAbsolutePath().getParent());
        Replacement.of(file.get(), String.join("\n", lines) + "\n");
    }

    private static String line(String server, String fingerprint) {
        return server + " " + fingerprint;
    }

    private List<String> lines() {
        try {
            return file.isPresent() && Files.exists(file.get()) && Files.size(file.get()) <= MOST_BYTES
                    ? Files.readAllLines(file.get())
                    : List.of();
        } catch (IOException e) {
            // what cannot be read was not accepted: it is asked again
            return List.of();
        }
    }
}
