package org.deskwright.report.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of text that is wrapped at a width and coloured when wanted. All text is made {@link Printable} on its way.
 */
public final class TextPage {
    private final Writer out;
    private final int width;
    private final boolean colour;

    public TextPage(Writer out, int width, boolean colour) {
        this.out = out;
        this.width = width;
        this.colour = colour;
    }

    public void blank() throws IOException {
        out.write('\n');
    }

    /** Text from the left edge. */
    public void heading(Paint paint, String text) throws IOException {
        block("", paint, text);
    }

    /** Wrapped text; the lead stands before its first line and the others are indented by as much. */
    public void block(String lead, String text) throws IOException {
        block(lead, Paint.PLAIN, text);
    }

    /** Wrapped text in colour; the lead is not coloured. */
    public void block(String lead, Paint paint, String text) throws IOException {
        String shown = Printable.visible(lead);
        String indent = " ".repeat(Columns.of(shown));
        for (String line : wrap(Printable.line(text), Math.max(20, width - indent.length()))) {
            out.write((shown + paint(paint, line)).stripTrailing());
            out.write('\n');
            shown = indent;
        }
    }

    /** A line that is never wrapped, so that each thing takes one; only its lead is coloured. */
    public void line(String lead, Paint paint, String text) throws IOException {
        out.write((paint(paint, Printable.visible(lead)) + Printable.line(text)).stripTrailing());
        out.write('\n');
    }

    /** Text to be copied: broken only where it has line breaks of its own. */
    public void verbatim(String indent, Paint paint, String text) throws IOException {
        for (String line : Printable.visible(text.strip()).split("\n")) {
            out.write(indent);
            out.write(paint(paint, line));
            out.write('\n');
        }
    }

    private String paint(Paint paint, String text) {
        return colour ? paint.over(text) : text;
    }

    /** Lines of at most that many columns; a single longer word stands on a line of its own, uncut. */
    static List<String> wrap(String text, int columns) {
        if (Columns.of(text) <= columns && !text.startsWith(" ") && !text.endsWith(" ")) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ")) {
            int length = Columns.of(word);
            if (used > 0 && used + 1 + length > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += length;
        }
        lines.add(line.toString());
        return lines;
    }
}
