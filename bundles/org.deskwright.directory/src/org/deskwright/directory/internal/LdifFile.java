package org.deskwright.directory.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.unboundid.ldap.sdk.Entry;

/** Writes objects as LDIF (RFC 2849), which ldifde and ldapsearch write, too. */
final class LdifFile implements AutoCloseable {
    private final OutputStream out;

    LdifFile(Path file, String comment) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file));
        write("version: 1\n# " + Failure.oneLine(comment) + "\n\n");
    }

    void add(Entry entry) {
        try {
            write(entry.toLDIFString(0) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
