package org.deskwright.logs.ui.record;

import java.util.HexFormat;

/** Bytes as people read them: sixteen in a line, with their place and the letters they are. */
final class HexText {
    private static final int LINE = 16;
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");
    private static final HexFormat PLAIN = HexFormat.of();

    private HexText() {
    }

    /**
     * @param from place of the first byte in the log
     * @param most bytes that are told
     */
    static String of(byte[] bytes, long from, int most) {
        StringBuilder text = new StringBuilder();
        int end = Math.min(bytes.length, most);
        for (int at = 0; at < end; at += LINE) {
            int to = Math.min(end, at + LINE);
            String hex = SPACED.formatHex(bytes, at, to);
            text.append(PLAIN.toHexDigits(from + at, 10)).append("  ").append(hex).repeat(' ',
                    3 * LINE - 1 - hex.length() + 2);
            for (int i = at; i < to; i++) {
                text.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
