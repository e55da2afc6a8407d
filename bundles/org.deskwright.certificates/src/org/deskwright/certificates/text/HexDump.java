package org.deskwright.certificates.text;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Bytes as people read them: where a line begins, its bytes in hex, and beside them what is a letter. It knows at which
 * characters a byte stands and the other way round.
 */
public final class HexDump {
    private static final HexFormat HEX = HexFormat.of();
    private static final int FEWEST_DIGITS = 4;
    private static final int GAP = 2;
    /** Two digits and a blank. */
    private static final int WIDTH = 3;

    /** Characters from one place to before another. */
    public record Span(int start, int end) {}

    private final int count;
    private final int perLine;
    private final int digits;
    private final String text;

    /** @param perLine how many bytes stand in a line */
    public HexDump(byte[] bytes, int perLine) {
        this.count = bytes.length;
        this.perLine = perLine;
        digits = Math.max(FEWEST_DIGITS, Integer.toHexString(Math.max(0, count - 1)).length());
        StringBuilder all = new StringBuilder((count / perLine + 1) * lineLength());
        for (int from = 0; from < count; from += perLine) {
            line(bytes, from, all);
        }
        text = all.toString();
    }

    /** Characters that a line of so many bytes takes, where no more than 65,536 are shown. */
    public static int columns(int perLine) {
        return FEWEST_DIGITS + GAP + perLine * WIDTH + 1 + perLine;
    }

    private void line(byte[] bytes, int from, StringBuilder out) {
        out.append(HEX.toHexDigits(from, digits)).append(" ".repeat(GAP));
        int to = Math.min(count, from + perLine);
        for (int i = from; i < from + perLine; i++) {
            out.append(i < to ? HEX.toHexDigits(bytes[i]) : "  ").append(' ');
        }
        out.append(' ');
        for (int i = from; i < to; i++) {
            out.append(bytes[i] >= ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '.');
        }
        out.append('\n');
    }

    public String text() {
        return text;
    }

    /** The line of a byte, from 0. */
    public int line(int offset) {
        return offset / perLine;
    }

    /** Where those bytes stand, in order: of each line once in hex and once as letters. */
    public List<Span> spans(int from, int to) {
        List<Span> spans = new ArrayList<>();
        for (int at = Math.max(0, from); at < Math.min(to, count);) {
            int end = Math.min(Math.min(to, count), (line(at) + 1) * perLine);
            int first = at % perLine;
            int last = (end - 1) % perLine;
            int hex = line(at) * lineLength() + digits + GAP;
            int letters = hex + perLine * WIDTH + 1;
            spans.add(new Span(hex + first * WIDTH, hex + last * WIDTH + WIDTH - 1));
            spans.add(new Span(letters + first, letters + last + 1));
            at = end;
        }
        return spans;
    }

    /** The byte that stands at a character, in hex or as a letter; -1 for none. */
    public int byteAt(int character) {
        int column = character % lineLength() - digits - GAP;
        int index = column < 0 ? -1 : column < perLine * WIDTH ? column / WIDTH : column - perLine * WIDTH - 1;
        int offset = character / lineLength() * perLine + index;
        return index < 0 || index >= perLine || offset >= count ? -1 : offset;
    }

    private int lineLength() {
        return digits + GAP + perLine * WIDTH + 1 + perLine + 1;
    }
}
