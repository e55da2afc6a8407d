package org.deskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.x509.Certificate;

/** Files with certificates that Deskwright brings. */
final class KnownFiles {
    private KnownFiles() {
    }

    static Certificate certificate(String id) {
        return KnownAuthorities.bundled().byId(id).orElseThrow().certificate();
    }

    static void write(Path file, String... ids) throws IOException {
        Files.writeString(file, Pem.of(Stream.of(ids).map(KnownFiles::certificate).toList()));
    }
}
