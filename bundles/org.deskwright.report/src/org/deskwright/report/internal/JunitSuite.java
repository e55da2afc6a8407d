package org.deskwright.report.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.core.check.Importance;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.core.topic.Remedy;

/** The outcomes of one topic as one JUnit test suite. */
public final class JunitSuite {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private final Markup xml;
    private final Map<String, Integer> used = new HashMap<>();

    public JunitSuite(Markup xml) {
        this.xml = xml;
    }

    public void write(String name, Instant asOf, List<ReportedOutcome> outcomes) throws IOException {
        open(xml, "testsuite", name, JunitCounts.of(outcomes), "timestamp",
                MOMENT.format(asOf.atOffset(ZoneOffset.UTC)));
        for (ReportedOutcome outcome : outcomes) {
            xml.open("testcase", "classname", outcome.check(), "name", name(outcome), "time", "0");
            result(outcome);
            xml.close();
        }
        xml.close();
    }

    /** Opens a suite, or the suites, with counts. */
    public static void open(Markup xml, String element, String name, JunitCounts counts, String... more)
            throws IOException {
        String[] attributes = {"name", name, "tests", "" + counts.tests(), "failures", "" + counts.failures(), "errors",
                "" + counts.errors(), "skipped", "" + counts.skipped(), "time", "0"};
        xml.open(element, java.util.stream.Stream
                .concat(java.util.Arrays.stream(attributes), java.util.Arrays.stream(more)).toArray(String[]::new));
    }

    private void result(ReportedOutcome outcome) throws IOException {
        if (outcome.counts()) {
            String importance = outcome.importance().orElse(Importance.INFO).id();
            xml.leaf("failure", details(outcome), "message", Wording.scopes(outcome.summary()), "type", importance);
        } else if (outcome.kind() == OutcomeKind.FAILED) {
            xml.leaf("error", outcome.summary(), "message", outcome.summary(), "type", outcome.variant());
        } else if (outcome.kind() != OutcomeKind.PASSED) {
            xml.empty("skipped", "message", whySkipped(outcome));
        }
    }

    private static String whySkipped(ReportedOutcome outcome) {
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
    private String name(ReportedOutcome outcome) {
        String name = outcome.title() + ": " + Wording.subject(outcome.subject());
        int times = used.merge(outcome.check() + "|" + name, 1, Integer::sum);
        return times == 1 ? name : name + " #" + times;
    }

    private static String details(ReportedOutcome outcome) {
        StringBuilder text = new StringBuilder(outcome.summary()).append('\n');
        text.append("topics: ").append(String.join(", ", outcome.topics())).append('\n');
        for (EvidenceRef ref : outcome.evidence()) {
            text.append("seen in: ").append(Wording.reference(ref)).append('\n');
        }
        for (Remedy remedy : outcome.remedies()) {
            text.append("what helps: ").append(remedy.title()).append('\n');
            for (Remedy.Step step : remedy.steps()) {
                if (step instanceof Remedy.Step.Command command) {
                    text.append("  ").append(command.text()).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** How many test cases there are of each sort. */
    public record JunitCounts(int tests, int failures, int errors, int skipped) {
        public static JunitCounts of(List<ReportedOutcome> outcomes) {
            int failures = 0;
            int errors = 0;
            int skipped = 0;
            for (ReportedOutcome outcome : outcomes) {
                if (outcome.counts()) {
                    failures++;
                } else if (outcome.kind() == OutcomeKind.FAILED) {
                    errors++;
                } else if (outcome.kind() != OutcomeKind.PASSED) {
                    skipped++;
                }
            }
            return new JunitCounts(outcomes.size(), failures, errors, skipped);
        }

        /** With a number of tests that are errors, one for each thing that could not be read. */
        public JunitCounts plusErrors(int more) {
            return new JunitCounts(tests + more, failures, errors + more, skipped);
        }
    }
}
