package org.deskwright.logs.ui.mark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.deskwright.logs.ui.model.LogAccess;

/**
 * Some lines of a log.
 *
 * @param text with a line feed between two, as far as it is kept
 * @param sha256 of all of it
 */
record Passage(String text, String sha256) {
    /** Letters that are kept of it. */
    static final int KEPT = 256 << 10;
    /** Letters of a line that are looked at. */
    private static final int MOST = 16 << 20;

    /**
     * Reads lines.
     *
     * @param first from 0
     * @throws IOException in words for people, when the log cannot be read any more
     */
    static Passage read(LogAccess log, long first, int lines) throws IOException {
        MessageDigest digest = digest();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            String line = (i == 0 ? "" : "\n") + log.text(first + i, MOST);
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            text.append(line, 0, Math.min(line.length(), KEPT - text.length()));
        }
        return new Passage(text.toString(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
