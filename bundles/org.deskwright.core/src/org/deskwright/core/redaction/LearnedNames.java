package org.deskwright.core.redaction;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.deskwright.core.check.Cancellation;

/**
 * Goes through texts ahead, for names that are told somewhere in them and stand before that as well. Of archives, those
 * of one file are looked into; what stands in others is learned on the way.
 */
public final class LearnedNames {
    private static final int LONGEST = 64 << 10;

    private LearnedNames() {
    }

    /** Lets the redactor learn what a text tells; anything else tells nothing. Polls for cancellation. */
    public static void of(InputStream in, Redactor redactor) throws IOException {
        BufferedInputStream source = head(in);
        byte[] head = peek(source);
        if (head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            try {
                source = head(new GZIPInputStream(source, RedactedFiles.HEAD));
                head = peek(source);
                text(source, head, redactor);
            } catch (ZipException | EOFException e) {
                return; // damaged: up to there it is learned
            }
        } else {
            text(source, head, redactor);
        }
    }

    private static void text(InputStream source, byte[] head, Redactor redactor) throws IOException {
        if (RedactedFiles.isPacked(head) || UnreadForms.of(head).isPresent() || TextForm.of(head).isEmpty()) {
            return;
        }
        Charset charset = TextForm.of(head).get().wide().orElse(StandardCharsets.UTF_8);
        BufferedReader reader = new BufferedReader(new InputStreamReader(source, charset));
        StringBuilder line = new StringBuilder();
        char[] block = new char[LONGEST];
        for (int n = reader.read(block); n >= 0; n = reader.read(block)) {
            Cancellation.poll();
            for (int i = 0; i < n; i++) {
                if (block[i] == '\n' || line.length() >= LONGEST) {
                    redactor.learn(line.toString());
                    line.setLength(0);
                } else {
                    line.append(block[i]);
                }
            }
        }
        redactor.learn(line.toString());
    }

    private static BufferedInputStream head(InputStream in) {
        return new BufferedInputStream(in, RedactedFiles.HEAD);
    }

    private static byte[] peek(BufferedInputStream source) throws IOException {
        source.mark(RedactedFiles.HEAD);
        byte[] head = source.readNBytes(RedactedFiles.HEAD);
        source.reset();
        return head;
    }
}
