package org.deskwright.estate.ui.dashboard;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.deskwright.estate.ui.dashboard.Figures.Row;

/**
 * A chart as a picture of lines and text, for documents; on white paper, whatever the theme. Equal figures give equal
 * bytes.
 */
final class ChartSvg {
    private static final int WIDTH = 640;
    private static final int LABELS = 230;
    private static final int LONGEST = 270;
    private static final int ROW = 26;
    private static final int TOP = 56;
    private static final int LETTERS = 34;

    private ChartSvg() {
    }

    static void write(Figures figures, Writer out) throws IOException {
        List<Row> bars = figures.bars();
        int height = TOP + bars.size() * ROW + 12;
        out.write("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + WIDTH + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + WIDTH + " " + height + "\" font-family=\"sans-serif\" font-size=\"13\">\n");
        out.write("  <title>" + escaped(figures.title()) + "</title>\n  <desc>" + escaped(figures.inWords())
                + "</desc>\n");
        out.write("  <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        out.write(text(12, 24, "font-size=\"16\" font-weight=\"bold\" fill=\"#1f2124\"", figures.title()));
        out.write(text(12, 43, "fill=\"#5f6368\"", figures.total()));
        int largest = Math.max(1, bars.stream().mapToInt(Row::count).max().orElse(1));
        for (int i = 0; i < bars.size(); i++) {
            Row row = bars.get(i);
            int y = TOP + i * ROW;
            int length = row.count() == 0 ? 0 : Math.max(2, (int) ((long) row.count() * LONGEST / largest));
            out.write(text(LABELS, y + 17, "text-anchor=\"end\" fill=\"#1f2124\"", cut(row.label())));
            out.write("  <rect x=\"" + (LABELS + 8) + "\" y=\"" + (y + 5) + "\" width=\"" + length
                    + "\" height=\"16\" rx=\"2\" fill=\"" + fill(row) + "\"/>\n");
            out.write(text(LABELS + 14 + length, y + 17, "fill=\"#1f2124\"", row.figures()));
        }
        out.write("</svg>\n");
    }

    private static String text(int x, int y, String attributes, String text) {
        return "  <text x=\"" + x + "\" y=\"" + y + "\" " + attributes + ">" + escaped(text) + "</text>\n";
    }

    private static String cut(String text) {
        return text.length() <= LETTERS ? text : text.substring(0, LETTERS - 1) + "\u2026";
    }

    /** What the light theme has for the same. */
    private static String fill(Row row) {
        return switch (row.color()) {
            case PROBLEM -> "#b3261e";
            case WARNING -> "#855300";
            case INFO -> "#145ea8";
            case CANNOT_TELL -> "#703eb4";
            case PASSED -> "#187038";
            case MUTED -> "#5f6368";
            default -> "#3674b5";
        };
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> escaped.appendCodePoint(c < ' ' ? ' ' : c);
            }
        });
        return escaped.toString();
    }
}
