package org.deskwright.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.report.Report;
import org.deskwright.report.internal.JunitCase;
import org.deskwright.report.internal.JunitSuite;
import org.deskwright.report.internal.JunitSuite.JunitCounts;
import org.deskwright.report.internal.Markup;

/**
 * JUnit XML, which build servers show as test results; it keeps to what the schemas of Jenkins' xUnit plug-in
 * (junit-10) and of Maven Surefire have in common. A suite for each topic (for each area of checks where there is no
 * topic); a finding is a failure, a broken check an error, and what cannot be told or does not apply is skipped with
 * the reason. An outcome that bears on several topics stands in the first, so that nothing is counted twice. A finding
 * of an earlier report that is fixed passes under the name that it failed under. What could not be read is an error in
 * the suite {@code evidence}.
 */
public final class JunitRenderer extends ReportRenderer {
    @Override
    public String format() {
        return "junit";
    }

    @Override
    public String fileExtension() {
        return "xml";
    }

    @Override
    void write(Report report, ReportContext context, Writer out) throws IOException {
        Map<String, List<JunitCase>> suites = JunitCase.bySuite(report, context);
        JunitCounts all = JunitCounts.of(suites.values().stream().flatMap(List::stream).toList())
                .plusErrors(report.problems().size());
        Markup xml = new Markup(out);
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        String name = "deskwright " + report.tool() + (context.title().isEmpty() ? "" : ": " + context.title());
        xml.open("testsuites", "name", name, "tests", "" + all.tests(), "failures", "" + all.failures(), "errors",
                "" + all.errors(), "time", "0");
        JunitSuite suite = new JunitSuite(xml, report, context);
        for (Map.Entry<String, List<JunitCase>> each : suites.entrySet()) {
            suite.write(each.getKey(), each.getValue());
        }
        unread(xml, report.problems());
        xml.close();
        out.flush();
    }

    private static void unread(Markup xml, List<ReadProblem> problems) throws IOException {
        if (problems.isEmpty()) {
            return;
        }
        JunitSuite.open(xml, "evidence", JunitCounts.of(List.of()).plusErrors(problems.size()));
        int number = 0;
        for (ReadProblem problem : problems) {
            xml.open("testcase", "classname", "evidence", "name", problem.source() + " #" + ++number, "time", "0");
            xml.leaf("error", problem.line(), "message", problem.line(), "type", "unreadable");
            xml.close();
        }
        xml.close();
    }
}
