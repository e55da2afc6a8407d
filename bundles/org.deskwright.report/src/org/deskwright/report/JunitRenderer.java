package org.deskwright.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.internal.JunitSuite;
import org.deskwright.report.internal.JunitSuite.JunitCounts;
import org.deskwright.report.internal.Markup;

/**
 * JUnit XML, which build servers show as test results. A suite for each topic (for each area of checks where there is
 * no topic); a finding is a failure, a broken check an error, and what cannot be told or does not apply is skipped with
 * the reason. An outcome that bears on several topics stands in the first, so that nothing is counted twice. What could
 * not be read is an error in the suite {@code evidence}.
 */
public final class JunitRenderer implements ReportRenderer {
    @Override
    public String format() {
        return "junit";
    }

    @Override
    public String fileExtension() {
        return "xml";
    }

    @Override
    public void render(Report report, ReportContext context, Writer out) throws IOException {
        Map<String, List<ReportedOutcome>> suites = new TreeMap<>();
        for (ReportedOutcome outcome : report.outcomes()) {
            suites.computeIfAbsent(suite(outcome), k -> new ArrayList<>()).add(outcome);
        }
        Markup xml = new Markup(out);
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        JunitSuite.open(xml, "testsuites", "deskwright " + report.tool(),
                JunitCounts.of(report.outcomes()).plusErrors(report.problems().size()));
        for (Map.Entry<String, List<ReportedOutcome>> suite : suites.entrySet()) {
            new JunitSuite(xml).write(suite.getKey(), report.asOf(), suite.getValue());
        }
        unread(xml, report.problems());
        xml.close();
        out.flush();
    }

    private static void unread(Markup xml, List<ReadProblem> problems) throws IOException {
        if (problems.isEmpty()) {
            return;
        }
        JunitSuite.open(xml, "testsuite", "evidence", JunitCounts.of(List.of()).plusErrors(problems.size()));
        int number = 0;
        for (ReadProblem problem : problems) {
            xml.open("testcase", "classname", "evidence", "name", problem.source() + " #" + ++number, "time", "0");
            xml.leaf("error", problem.line(), "message", problem.line(), "type", "unreadable");
            xml.close();
        }
        xml.close();
    }

    private static String suite(ReportedOutcome outcome) {
        if (!outcome.topics().isEmpty()) {
            return outcome.topics().getFirst();
        }
        int dot = outcome.check().indexOf('.');
        return dot < 0 ? outcome.check() : outcome.check().substring(0, dot);
    }
}
