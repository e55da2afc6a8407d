package org.deskwright.report.internal;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.deskwright.core.check.Importance;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.core.topic.Remedy;
import org.deskwright.report.ReportContext;
import org.deskwright.report.internal.JunitCase.Standing;

/** The outcomes of one topic as one JUnit test suite. */
public final class JunitSuite {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private final Markup xml;
    private final Report report;
    private final ReportContext context;

    public JunitSuite(Markup xml, Report report, ReportContext context) {
        this.xml = xml;
        this.report = report;
        this.context = context;
    }

    public void write(String name, List<JunitCase> cases) throws IOException {
        Map<String, Integer> used = new HashMap<>();
        open(xml, name, JunitCounts.of(cases), "timestamp", MOMENT.format(report.asOf().atOffset(ZoneOffset.UTC)));
        properties();
        for (JunitCase each : cases) {
            xml.open("testcase", "classname", each.outcome().check(), "name", name(each.outcome(), used), "time", "0");
            result(each);
            xml.close();
        }
        xml.close();
    }

    /** Opens a suite with counts. */
    public static void open(Markup xml, String name, JunitCounts counts, String... more) throws IOException {
        String[] attributes = {"name", name, "tests", "" + counts.tests(), "failures", "" + counts.failures(), "errors",
                "" + counts.errors(), "skipped", "" + counts.skipped(), "time", "0"};
        xml.open("testsuite", java.util.stream.Stream
                .concat(java.util.Arrays.stream(attributes), java.util.Arrays.stream(more)).toArray(String[]::new));
    }

    /** What the results rest on, and what changed. */
    private void properties() throws IOException {
        Map<String, String> properties = new TreeMap<>();
        properties.put("deskwright.version", report.tool());
        properties.put("deskwright.as-of", report.asOf().toString());
        properties.put("deskwright.evidence", report.fingerprint());
        report.disabled().forEach(check -> properties.put("disabled." + check, "yes"));
        report.parameters().forEach((check, values) -> values
                .forEach((id, value) -> properties.put("parameter." + check + "." + id, value)));
        if (context.comparison().isPresent()) {
            ReportComparison comparison = context.comparison().get();
            properties.put("comparison.since", comparison.since().toString());
            properties.put("comparison.changes", Wording.changes(comparison));
        }
        xml.open("properties");
        for (Map.Entry<String, String> property : properties.entrySet()) {
            xml.empty("property", "name", property.getKey(), "value", property.getValue());
        }
        xml.close();
    }

    private void result(JunitCase each) throws IOException {
        ReportedOutcome outcome = each.outcome();
        switch (each.result()) {
            case FAILURE -> xml.leaf("failure", details(each), "message",
                    (each.standing() == Standing.NEW ? "New: " : "") + Wording.scopes(outcome.summary()), "type",
                    outcome.importance().orElse(Importance.INFO).id());
            case ERROR -> xml.leaf("error", outcome.summary(), "message", outcome.summary(), "type", outcome.variant());
            case SKIPPED -> xml.empty("skipped", "message", whySkipped(each));
            case PASSED -> {
                if (each.standing() == Standing.FIXED) {
                    xml.leaf("system-out", "Fixed: " + outcome.summary());
                }
            }
        }
    }

    private static String whySkipped(JunitCase each) {
        ReportedOutcome outcome = each.outcome();
        if (each.standing() == Standing.UNCLEAR) {
            return "Unclear whether it is fixed: " + outcome.summary();
        }
        return switch (outcome.kind()) {
            case FINDING ->
                outcome.summary() + " (set aside: " + outcome.suppression().map(Suppression::reason).orElse("") + ")";
            case MISSING_EVIDENCE -> outcome.summary() + " Needed: "
                    + outcome.missing().stream().map(Wording::need).collect(Collectors.joining(", "));
            case NOT_APPLICABLE -> "Not applicable: " + outcome.summary();
            case FAILED, PASSED -> outcome.summary();
        };
    }

    /** Stable from run to run, and unique in the suite, so that build servers can follow a subject over time. */
    private static String name(ReportedOutcome outcome, Map<String, Integer> used) {
        String name = outcome.title() + ": " + Wording.subject(outcome.subject());
        int times = used.merge(outcome.check() + "|" + name, 1, Integer::sum);
        return times == 1 ? name : name + " #" + times;
    }

    private String details(JunitCase each) {
        ReportedOutcome outcome = each.outcome();
        StringBuilder text = new StringBuilder(outcome.summary()).append('\n');
        if (each.standing() == Standing.NEW) {
            text.append("new since the earlier report\n");
        }
        text.append("topics: ").append(String.join(", ", outcome.topics())).append('\n');
        for (EvidenceRef ref : outcome.evidence()) {
            text.append("seen in: ").append(Wording.reference(ref)).append('\n');
        }
        for (CommonRemedy common : CommonRemedy.of(List.of(outcome))) {
            text.append("what helps: ").append(common.titles().getFirst());
            text.append(
                    common.isBegun(context.done()) ? " (" + Wording.progress(common, context.done()) + ")\n" : "\n");
            for (Remedy.Step step : common.each().getFirst().steps()) {
                if (step instanceof Remedy.Step.Command command) {
                    text.append("  ").append(command.text()).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** How many test cases there are of each sort. */
    public record JunitCounts(int tests, int failures, int errors, int skipped) {
        public static JunitCounts of(List<JunitCase> cases) {
            int failures = 0;
            int errors = 0;
            int skipped = 0;
            for (JunitCase each : cases) {
                switch (each.result()) {
                    case FAILURE -> failures++;
                    case ERROR -> errors++;
                    case SKIPPED -> skipped++;
                    case PASSED -> {
                        // counts as a test alone
                    }
                }
            }
            return new JunitCounts(cases.size(), failures, errors, skipped);
        }

        /** With a number of tests that are errors, one for each thing that could not be read. */
        public JunitCounts plusErrors(int more) {
            return new JunitCounts(tests + more, failures, errors + more, skipped);
        }
    }
}
