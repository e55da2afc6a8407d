package org.deskwright.cli.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.deskwright.cli.Console;
import org.deskwright.core.redaction.RedactingWriter;
import org.deskwright.core.redaction.Redactor;

/**
 * Results on standard output: UTF-8 whatever the machine's settings, without secrets, and quiet when the reader has
 * gone away.
 */
public final class StandardOutput {
    private StandardOutput() {
    }

    /** What writes the result. */
    @FunctionalInterface
    public interface Content {
        void write(Writer out) throws IOException;
    }

    /** Writes and flushes. A reader that has seen enough, as {@code head} has, is no error. */
    public static void write(Console console, Content content) throws IOException {
        offered(console, Redactor.ofSecrets(), content);
    }

    /** Likewise; what the redactor takes out is not written. */
    public static void write(Console console, Redactor redactor, Content content) throws IOException {
        offered(console, redactor, content);
    }

    /** Likewise, but as it is: for what was made up here, such as the keys to a stand-in, which are no secrets. */
    public static void writeInvented(Console console, Content content) throws IOException {
        offered(plain(console), content);
    }

    /** Likewise; false when the reader has gone away. */
    public static boolean offered(Console console, Content content) throws IOException {
        return offered(console, Redactor.ofSecrets(), content);
    }

    private static boolean offered(Console console, Redactor redactor, Content content) throws IOException {
        return offered(new RedactingWriter(plain(console), redactor), content);
    }

    private static Writer plain(Console console) {
        return new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), 1 << 16);
    }

    private static boolean offered(Writer out, Content content) throws IOException {
        try {
            content.write(out);
            out.flush();
            return true;
        } catch (IOException e) {
            if (!readerIsGone(e)) {
                throw new IOException("Standard output: " + e.getMessage(), e);
            }
            return false;
        }
    }

    private static boolean readerIsGone(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed")
                || message.contains("pipe has been ended");
    }
}
