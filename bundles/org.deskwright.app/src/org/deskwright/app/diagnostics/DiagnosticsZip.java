package org.deskwright.app.diagnostics;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deskwright.core.file.Replacement;

/** Writes the zip whole or not at all. */
public final class DiagnosticsZip {
    private DiagnosticsZip() {
    }

    /** Replaces what is there. When it fails, what was there stays, and nothing is left beside it. */
    public static void write(Diagnostics diagnostics, Path target) throws IOException {
        // beside the target, for only within one file system can it be put in place in one step; readable by the user alone
        Path draft = Files.createTempFile(target.toAbsolutePath().getParent(), ".deskwright-", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(draft); ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Entry entry : diagnostics.entries()) {
                    zip.putNextEntry(new ZipEntry(entry.name()));
                    zip.write(entry.text().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            Replacement.move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
