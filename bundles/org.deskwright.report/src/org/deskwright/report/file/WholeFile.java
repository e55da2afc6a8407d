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
        if (isDevice(file)) {
            try (Writer out = new RedactingWriter(Files.newBufferedWriter(file), redactor)) {
                content.write(out);
            }
            return;
        }
        Path target = target(file);
        Replacement.of(target, draft -> {
            try (Writer out = new RedactingWriter(Files.newBufferedWriter(draft, StandardOpenOption.CREATE_NEW),
                    redactor)) {
                content.write(out);
            }
            keepRights(target, draft);
        });
    }

    /** The same with bytes that are no text, in which nothing is looked for. */
    public static void write(Path file, byte[] bytes) throws IOException {
        if (isDevice(file)) {
            Files.write(file, bytes);
            return;
        }
        Path target = target(file);
        Replacement.of(target, draft -> {
            Files.write(draft, bytes, StandardOpenOption.CREATE_NEW);
            keepRights(target, draft);
        });
    }

    /** One such as /dev/null, or a pipe, is written to: putting a file in its place would destroy it. */
    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    /** Through a symbolic link the file it points to is replaced, and the link stays. */
    private static Path target(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    /** A result keeps the rights of the file it replaces. */
    private static void keepRights(Path target, Path temporary) throws IOException {
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
        }
    }
}
