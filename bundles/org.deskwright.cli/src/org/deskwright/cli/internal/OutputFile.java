package org.deskwright.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.deskwright.cli.internal.StandardOutput.Content;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.report.file.WholeFile;

/** A result file that was named in an option. It appears whole or not at all; a folder is refused. */
public final class OutputFile {
    private OutputFile() {
    }

    /** Refuses early, before minutes of work are lost, what cannot be written later. */
    public static void check(String option, Path file) {
        if (Files.isDirectory(file)) {
            throw new UsageProblem(option + ": " + file + " is a folder; name a file in it");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageProblem(option + ": there is no folder " + folder + "; create it first");
        }
    }

    public static void write(Path file, Content content) throws IOException {
        WholeFile.write(file, content::write);
    }

    /** The same with bytes that are no text. */
    public static void write(Path file, byte[] bytes) throws IOException {
        WholeFile.write(file, bytes);
    }

    /** The same; what the redactor takes out is not in the file. */
    public static void write(Path file, Redactor redactor, Content content) throws IOException {
        WholeFile.write(file, redactor, content::write);
    }
}
