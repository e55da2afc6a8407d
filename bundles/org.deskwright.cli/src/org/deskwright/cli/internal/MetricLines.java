package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.deskwright.logs.session.Metric;
import org.deskwright.logs.session.MetricRule;
import org.deskwright.logs.session.MetricSummary;
import org.deskwright.logs.session.Place;

/** What was measured, for programs: an object of JSON a line, as log-metrics.schema.json of the logs describes them. */
public final class MetricLines implements MetricTeller {
    private static final String SCHEMA = "deskwright.log-metrics/1";

    private final Writer out;
    private final boolean values;
    private long count;

    /** @param values whether each value is told, and not their summaries alone */
    public MetricLines(Writer out, boolean values) {
        this.out = out;
        this.values = values;
    }

    @Override
    public void value(Metric metric) throws IOException {
        count++;
        if (!values) {
            return;
        }
        Map<String, Object> members = event("value");
        rule(metric.rule(), members);
        members.put("log", metric.place().log());
        if (!metric.session().isEmpty()) {
            members.put("session", metric.session());
        }
        place(metric.place(), members);
        members.put("value", metric.value());
        Json.line(members, out);
    }

    private static Map<String, Object> event(String name) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", SCHEMA);
        members.put("event", name);
        return members;
    }

    private static void rule(MetricRule rule, Map<String, Object> members) {
        members.put("metric", rule.kind());
        members.put("unit", rule.unit());
        members.put("rule", rule.id());
    }

    private static void place(Place place, Map<String, Object> members) {
        members.put("line", place.line() + 1);
        members.put("time", place.when().toString());
        members.put("clock", SessionLines.clock(place.when()));
    }

    @Override
    public void summary(MetricSummary summary) throws IOException {
        Map<String, Object> members = event("summary");
        rule(summary.rule(), members);
        members.put("log", summary.log());
        if (!summary.session().isEmpty()) {
            members.put("session", summary.session());
        }
        members.put("values", summary.count());
        members.put("min", summary.least());
        members.put("median", summary.median());
        members.put("p95", summary.percentile95());
        members.put("max", summary.most());
        members.put("first", place(summary.first()));
        members.put("last", place(summary.last()));
        members.put("gaps", summary.gaps());
        members.put("longestGapSeconds", summary.longestGap().toMillis() / 1000.0);
        members.put("over", summary.over().stream().map(MetricLines::over).toList());
        Json.line(members, out);
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> members = new LinkedHashMap<>();
        place(place, members);
        return members;
    }

    private static Map<String, Object> over(MetricSummary.Over over) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("above", over.limit().above());
        members.put("values", over.count());
        members.put("says", over.limit().says());
        members.put("source", over.limit().source().title());
        return members;
    }

    @Override
    public void endLog() throws IOException {
        out.flush();
    }

    @Override
    public void end() throws IOException {
        Map<String, Object> members = event("end");
        members.put("values", count);
        Json.line(members, out);
    }
}
