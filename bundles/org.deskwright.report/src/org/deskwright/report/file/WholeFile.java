package org.deskwright.report.file;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.deskwright.core.file.Replacement;
import org.deskwright.core.redaction.RedactingWriter;
import org.deskwright.core.redaction.Redactor;

/**
 * A result file. It appears whole or not at all: written beside its place under another name, and moved there at the
 * end. A file of that name is replaced. Secrets do not get into it.
 */
public final class WholeFile {
    /** Writes what is to stand in the file; what it throws leaves the place as it was. */
    @FunctionalInterface
    public interface Content {
        void write(Writer out) throws IOException;
    }

    private WholeFile() {
    }

    /** Writes UTF-8. */
    public static void write(Path file, Content content) throws IOException {
        write(file, Redactor.ofSecrets(), content);
    }

    /** The same; what the redactor takes out is not in the file. */
    public static void write(Path file, Redactor redactor, Content content) throws IOException {
        // A device such as /dev/null, or a pipe, is written to: putting a file in its place would destroy it.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (Writer out = new RedactingWriter(Files.newBufferedWriter(file), redactor)) {
                content.write(out);
            }
            return;
        }
        // Through a symbolic link the file it points to is replaced, and the link stays.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Replacement.of(target, draft -> {
            try (Writer out = new RedactingWriter(Files.newBufferedWriter(draft, StandardOpenOption.CREATE_NEW),
                    redactor)) {
                content.write(out);
            }
            keepRights(target, draft);
        });
    }

    /** A result keeps the rights of the file it replaces. */
    private static void keepRights(Path target, Path temporary) throws IOException {
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
        }
    }
}
