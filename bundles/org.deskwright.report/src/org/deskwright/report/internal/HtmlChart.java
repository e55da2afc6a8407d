package org.deskwright.report.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.report.internal.Breakdown.Bar;
import org.deskwright.report.text.Columns;

/**
 * A figure with a bar for each count, its label above and its figures behind it, so that it can be read at the width of
 * a telephone. The same stands in words in the picture's description and in a table below.
 */
final class HtmlChart {
    private static final int WIDTH = 380;
    /** The longest bar leaves room for {@code 100 problems, 100 warnings, 100 info} behind it. */
    private static final int LONGEST = 150;
    private static final int ROW = 42;
    private static final int BAR = 14;
    /** So many bars can be taken in; the table tells of more. */
    private static final int MOST = 12;
    private static final int MOST_ROWS = 200;
    /** So many characters of 13 pixels fit above a bar, even wide ones. */
    private static final int LABEL = 54;
    private final Markup html;
    private int drawn;

    HtmlChart(Markup html) {
        this.html = html;
    }

    /** Draws nothing where nothing was counted. */
    void draw(Breakdown breakdown) throws IOException {
        if (breakdown.bars().isEmpty()) {
            return;
        }
        String id = "chart-" + ++drawn;
        List<Bar> bars = breakdown.bars().stream().limit(MOST).toList();
        html.open("figure", "class", "chart", "aria-labelledby", id);
        html.leaf("figcaption", breakdown.title(), "id", id);
        html.open("svg", "xmlns", "http://www.w3.org/2000/svg", "role", "img", "viewBox",
                "0 0 " + WIDTH + " " + bars.size() * ROW, "width", "" + WIDTH, "height", "" + bars.size() * ROW,
                "aria-labelledby", id + "-title " + id + "-desc");
        html.leaf("title", breakdown.title(), "id", id + "-title");
        html.leaf("desc", bars.stream().map(b -> b.label() + ": " + b.figures()).collect(Collectors.joining("; ")),
                "id", id + "-desc");
        long most = Math.max(1, bars.stream().mapToLong(Bar::total).max().orElse(1));
        for (int i = 0; i < bars.size(); i++) {
            draw(bars.get(i), i * ROW, most);
        }
        html.close();
        if (bars.size() < breakdown.bars().size()) {
            html.leaf("p", "And " + (breakdown.bars().size() - bars.size()) + " more in the table.", "class", "faint");
        }
        table(breakdown);
        html.close();
    }

    private void draw(Bar bar, int y, long most) throws IOException {
        html.open("text", "x", "0", "y", "" + (y + 14));
        if (Columns.of(bar.label()) > LABEL) {
            html.leaf("title", bar.label());
        }
        html.text(Columns.cut(bar.label(), LABEL)).close();
        int x = 0;
        for (Map.Entry<String, Long> part : bar.counts().entrySet()) {
            if (part.getValue() > 0) {
                int width = Math.max(3, (int) (part.getValue() * LONGEST / most));
                html.empty("rect", "class", bar.style().isEmpty() ? part.getKey() : bar.style(), "x", "" + x, "y",
                        "" + (y + 20), "width", "" + width, "height", "" + BAR, "rx", "2");
                x += width + 1;
            }
        }
        html.leaf("text", bar.figures(), "class", "figures", "x", "" + (x + (x == 0 ? 0 : 6)), "y",
                "" + (y + 20 + BAR - 3));
    }

    private void table(Breakdown breakdown) throws IOException {
        html.open("details").leaf("summary", "As a table").open("table").open("thead").open("tr");
        html.leaf("th", breakdown.about(), "scope", "col");
        for (String part : breakdown.parts()) {
            html.leaf("th", breakdown.isStacked() ? Wording.capital(part) : "Count", "scope", "col", "class", "number");
        }
        html.close().close().open("tbody");
        for (Bar bar : breakdown.bars().stream().limit(MOST_ROWS).toList()) {
            html.open("tr").open("th", "scope", "row").leaf("bdi", bar.label()).close();
            for (String part : breakdown.parts()) {
                html.leaf("td", "" + bar.counts().get(part), "class", "number");
            }
            html.close();
        }
        html.close().close();
        if (breakdown.bars().size() > MOST_ROWS) {
            html.leaf("p", "And " + (breakdown.bars().size() - MOST_ROWS) + " more.", "class", "faint");
        }
        html.close();
    }
}
