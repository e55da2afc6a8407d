package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.deskwright.logs.session.Metric;
import org.deskwright.logs.session.MetricSummary;
import org.deskwright.report.text.Printable;
import org.deskwright.report.text.TextTable;

/** What was measured, for people: a table of each log. */
public final class MetricPage implements MetricTeller {
    private static final int DIGITS = 2;

    private final Writer out;
    private final int width;
    private final boolean colour;
    private final List<MetricSummary> held = new ArrayList<>();
    private long count;

    /** @param width columns of the terminal, 0 where nothing is to be cut */
    public MetricPage(Writer out, int width, boolean colour) {
        this.out = out;
        this.width = width;
        this.colour = colour;
    }

    @Override
    public void value(Metric metric) {
        count++;
    }

    @Override
    public void summary(MetricSummary summary) {
        held.add(summary);
    }

    @Override
    public void endLog() throws IOException {
        if (held.isEmpty()) {
            return;
        }
        out.write(Printable.line(held.getFirst().log()) + "\n");
        TextTable table = new TextTable(List.of("metric", "unit", "values", "min", "median", "p95", "max", "too much",
                "gaps", "session", "from"));
        for (MetricSummary one : held) {
            table.add(List.of(one.rule().kind(), one.rule().unit(), String.format(Locale.ROOT, "%,d", one.count()),
                    number(one.least()), number(one.median()), number(one.percentile95()), number(one.most()),
                    over(one), gaps(one), one.session().isEmpty() ? "-" : one.session(),
                    one.first().when().toString().replaceAll("\\.\\d+", "")));
        }
        table.write(out, width, colour);
        held.clear();
        out.flush();
    }

    private static String over(MetricSummary summary) {
        String over = summary.over().stream().filter(each -> each.count() > 0)
                .map(each -> String.format(Locale.ROOT, "%,d", each.count()) + " > " + number(each.limit().above()))
                .collect(Collectors.joining(", "));
        return over.isEmpty() ? "-" : over;
    }

    private static String gaps(MetricSummary summary) {
        return summary.gaps() == 0 ? "-" : summary.gaps() + ", " + Lasting.words(summary.longestGap());
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    @Override
    public void end() throws IOException {
        out.write(String.format(Locale.ROOT, "%,d value%s%s", count, count == 1 ? "" : "s",
                count == 0 ? ": no line of these logs is known to tell one" : "") + "\n");
    }
}
