package org.deskwright.core.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.evidence.Figure;
import org.deskwright.core.intake.ReadProblem;

/** The head of a report, and its lists; {@link OutcomeWriter} does the outcomes. */
final class ReportWriter {
    private final JsonOut json;
    private final StepsDone done;

    ReportWriter(Writer out, StepsDone done) throws IOException {
        this.json = new JsonOut(out);
        this.done = done;
    }

    void write(Report report, Optional<ReportComparison> comparison) throws IOException {
        OutcomeWriter outcomes = new OutcomeWriter(json, done);
        json.object(() -> {
            json.member("schema", Report.SCHEMA);
            json.member("tool", report.tool());
            json.member("asOf", report.asOf().toString());
            json.member("zone", report.zone().getId());
            json.member("fingerprint", report.fingerprint());
            json.member("cancelled", report.cancelled());
            json.texts("topics", report.topics());
            json.texts("answers", report.answers().asMap());
            json.object("parameters", () -> parameters(report.parameters()));
            json.texts("disabled", report.disabled());
            json.array("coverage", report.coverage(), this::covered);
            json.object("requirements", () -> requirements(report.requirements()));
            json.array("problems", report.problems(), this::problem);
            json.array("figures", report.figures(), this::figure);
            json.object("summary", () -> summary(report));
            if (comparison.isPresent()) {
                json.object("comparison", () -> comparison(comparison.get(), outcomes));
            }
            json.array("outcomes", report.outcomes(), outcomes::write);
        });
    }

    private void parameters(Map<String, Map<String, String>> parameters) throws IOException {
        for (Map.Entry<String, Map<String, String>> check : new TreeMap<>(parameters).entrySet()) {
            json.texts(check.getKey(), check.getValue());
        }
    }

    private void covered(Report.Covered covered) throws IOException {
        json.object(() -> {
            json.member("kind", covered.kind());
            json.member("account", covered.scope().account());
            json.member("region", covered.scope().region());
            json.member("complete", covered.complete());
        });
    }

    private void requirements(Map<String, List<String>> requirements) throws IOException {
        for (Map.Entry<String, List<String>> check : new TreeMap<>(requirements).entrySet()) {
            json.texts(check.getKey(), check.getValue());
        }
    }

    private void figure(Figure figure) throws IOException {
        json.object(() -> {
            json.member("id", figure.id());
            json.member("title", figure.title());
            json.object("counts", () -> {
                for (Map.Entry<String, Long> count : figure.counts().entrySet()) {
                    json.member(count.getKey(), count.getValue());
                }
            });
        });
    }

    private void problem(ReadProblem problem) throws IOException {
        json.object(() -> {
            json.member("source", problem.source());
            json.member("offset", problem.offset());
            json.member("reason", problem.reason());
            json.member("advice", problem.advice());
        });
    }

    private void comparison(ReportComparison comparison, OutcomeWriter outcomes) throws IOException {
        json.member("since", comparison.since().toString());
        json.array("new", comparison.added(), outcomes::writeBrief);
        json.array("fixed", comparison.fixed(), outcomes::writeBrief);
        json.array("unclear", comparison.unclear(), outcomes::writeBrief);
        json.array("unchanged", comparison.unchanged(), outcomes::writeBrief);
    }

    private void summary(Report report) throws IOException {
        for (Map.Entry<String, Integer> count : ReportSummary.of(report).entrySet()) {
            json.member(count.getKey(), count.getValue());
        }
    }
}
