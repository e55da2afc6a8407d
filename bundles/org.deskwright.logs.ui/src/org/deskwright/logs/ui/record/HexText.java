package org.deskwright.logs.ui.record;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.deskwright.core.redaction.Redactor;

/**
 * Bytes as people read them: sixteen in a line, with their place and the letters they are. Those of secrets are not
 * told: in this form nobody would find them again when it is copied.
 */
final class HexText {
    private static final int LINE = 16;
    /** Behind the last byte that is told: a secret is known by what follows, too. */
    private static final int BEYOND = 4 << 10;
    private static final String HIDDEN = "**";
    private static final HexFormat PLAIN = HexFormat.of();

    private HexText() {
    }

    /**
     * @param from place of the first byte in the log
     * @param most bytes that are told
     */
    static String of(byte[] bytes, long from, int most) {
        String letters = new String(bytes, 0, Math.min(bytes.length, most + BEYOND), StandardCharsets.ISO_8859_1);
        String masked = Redactor.masked(letters);
        StringBuilder text = new StringBuilder();
        int end = Math.min(bytes.length, most);
        for (int at = 0; at < end; at += LINE) {
            int to = Math.min(end, at + LINE);
            text.append(PLAIN.toHexDigits(from + at, 10)).append("  ");
            for (int i = at; i < to; i++) {
                text.append(masked.charAt(i) == letters.charAt(i) ? PLAIN.toHexDigits(bytes[i]) : HIDDEN).append(' ');
            }
            text.repeat(' ', 3 * (at + LINE - to) + 1);
            for (int i = at; i < to; i++) {
                char letter = masked.charAt(i);
                text.append(letter >= ' ' && letter < 0x7f ? letter : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
