package org.deskwright.report.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.check.Importance;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.text.Columns;

/** Bars of outcomes by sort, and of findings by topic. Every bar carries its figures in words as well. */
final class HtmlChart {
    private static final int LABEL = 350;
    private static final int BAR = 360;
    /** For {@code 1000 problems, 1000 warnings, 1000 info} behind the longest bar. */
    private static final int FIGURES = 290;
    private static final int ROW = 26;
    private static final int WIDTH = LABEL + BAR + FIGURES;
    /** So many characters of 13 pixels fit beside the bars, even wide ones. */
    private static final int LONGEST = 40;
    private final Markup html;

    HtmlChart(Markup html) {
        this.html = html;
    }

    void outcomes(Tally tally) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Importance importance : List.of(Importance.PROBLEM, Importance.WARNING, Importance.INFO)) {
            rows.add(Row.of(Wording.importance(importance), importance.id(), tally.of(importance)));
        }
        rows.add(Row.of("Cannot tell", OutcomeKind.MISSING_EVIDENCE.id(), tally.of(OutcomeKind.MISSING_EVIDENCE)));
        rows.add(Row.of("Failed", OutcomeKind.FAILED.id(), tally.of(OutcomeKind.FAILED)));
        rows.add(Row.of("Passed", OutcomeKind.PASSED.id(), tally.of(OutcomeKind.PASSED)));
        rows.add(Row.of("Not applicable", OutcomeKind.NOT_APPLICABLE.id(), tally.of(OutcomeKind.NOT_APPLICABLE)));
        draw("Outcomes", rows);
    }

    void topics(Report report, CatalogueWords words) throws IOException {
        Map<String, Map<Importance, Integer>> byTopic = new TreeMap<>();
        for (ReportedOutcome outcome : report.findings()) {
            for (String topic : outcome.topics()) {
                byTopic.computeIfAbsent(topic, k -> new EnumMap<>(Importance.class))
                        .merge(outcome.importance().orElse(Importance.INFO), 1, Integer::sum);
            }
        }
        List<Row> rows = new ArrayList<>();
        byTopic.forEach((topic, counts) -> {
            Map<String, Integer> parts = new LinkedHashMap<>();
            List.of(Importance.PROBLEM, Importance.WARNING, Importance.INFO)
                    .forEach(i -> parts.put(i.id(), counts.getOrDefault(i, 0)));
            rows.add(new Row(words.title(topic), parts));
        });
        // Within equal figures the order of the ids stays.
        rows.sort(Comparator.comparing(Row::figuresBySeverity, Row::compare));
        if (!rows.isEmpty()) {
            draw("Findings by topic", rows);
        }
    }

    private void draw(String title, List<Row> rows) throws IOException {
        int most = Math.max(1, rows.stream().mapToInt(Row::total).max().orElse(1));
        int height = rows.size() * ROW + 8;
        html.open("svg", "xmlns", "http://www.w3.org/2000/svg", "role", "img", "viewBox", "0 0 " + WIDTH + " " + height,
                "width", "" + WIDTH, "height", "" + height, "aria-label", title);
        html.leaf("title", title);
        int y = 4;
        for (Row row : rows) {
            html.open("text", "x", "" + (LABEL - 10), "y", "" + (y + 16), "text-anchor", "end");
            if (Columns.of(row.label) > LONGEST) {
                html.leaf("title", row.label);
            }
            html.text(Columns.cut(row.label, LONGEST)).close();
            int x = LABEL;
            for (Map.Entry<String, Integer> part : row.parts.entrySet()) {
                if (part.getValue() > 0) {
                    int width = Math.max(3, (int) ((long) part.getValue() * BAR / most));
                    html.empty("rect", "class", part.getKey(), "x", "" + x, "y", "" + (y + 3), "width", "" + width,
                            "height", "" + (ROW - 8), "rx", "2");
                    x += width;
                }
            }
            html.leaf("text", row.figures(), "x", "" + (x + 8), "y", "" + (y + 16));
            y += ROW;
        }
        html.close();
    }

    /** A bar; parts by style class. */
    private record Row(String label, Map<String, Integer> parts) {
        static Row of(String label, String kind, int count) {
            return new Row(label, Map.of(kind, count));
        }

        int total() {
            return parts.values().stream().mapToInt(Integer::intValue).sum();
        }

        private List<Integer> figuresBySeverity() {
            return List.copyOf(parts.values());
        }

        /** The most problems first, then the most warnings. */
        private static int compare(List<Integer> a, List<Integer> b) {
            return Arrays.compare(b.toArray(Integer[]::new), a.toArray(Integer[]::new));
        }

        /** {@code 7}, or {@code 3 problems, 4 warnings} where there are several parts. */
        String figures() {
            return parts.size() == 1
                    ? "" + total()
                    : String.join(", ", parts.entrySet().stream().filter(e -> e.getValue() > 0)
                            .map(e -> counted(e.getKey(), e.getValue())).toList());
        }

        private static String counted(String importance, int n) {
            return importance.equals(Importance.INFO.id()) ? n + " info" : Wording.count(n, importance);
        }
    }
}
