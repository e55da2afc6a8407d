package org.deskwright.report;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.deskwright.core.casefile.RemedyProgress;
import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Figure;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.report.Suppression;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Step;

/** Reports to render. */
final class Reports {
    /** Everything that has ever broken a page, a terminal or a build server. */
    static final String HOSTILE = "<script>alert(1)</script> ]]> & \"'\u001b[31m\u0000\u0007\u202Eevil\uFFFE \uD800 🤝🏽 שלום";
    static final Scope SCOPE = new Scope("111122223333", "eu-west-1");

    private Reports() {
    }

    static Report of(List<ReportedOutcome> outcomes) {
        return new Report("1.0.0", Instant.parse("2026-11-20T10:00:00Z"), ZoneId.of("Europe/Berlin"), "ab12",
                new Answers(Map.of("client.address", "203.0.113.7")), Map.of("estate.a", Map.of("limit", "20")),
                List.of("estate.off"), List.of("unhealthy", "no_internet"), false, List.of(), Map.of(),
                List.of(new Figure("estate.states", "WorkSpaces by state", Map.of("AVAILABLE", 7L, "STOPPED", 2L))),
                outcomes, List.of(new ReadProblem("bad.json", 17, "broken off", "run the command again")));
    }

    /** One outcome of each kind, two findings of one sort, and one that was set aside. */
    static Report mixed() {
        List<ReportedOutcome> outcomes = new ArrayList<>();
        outcomes.add(finding("estate.a", "ws-1", Importance.PROBLEM, "ws-1 is UNHEALTHY"));
        outcomes.add(finding("estate.a", "ws-2", Importance.PROBLEM, "ws-2 is UNHEALTHY"));
        outcomes.add(finding("estate.b", "ws-3", Importance.WARNING, "ws-3 is slow"));
        outcomes.add(setAside());
        outcomes.add(missing());
        outcomes.add(other("estate.d", OutcomeKind.FAILED, "error", "The check broke"));
        outcomes.add(other("estate.e", OutcomeKind.PASSED, "fine", "All is well"));
        outcomes.add(other("estate.f", OutcomeKind.NOT_APPLICABLE, "none", "There is none"));
        return of(outcomes);
    }

    static Report hostile() {
        ReportedOutcome finding = new ReportedOutcome("estate.a", HOSTILE, List.of("unhealthy"), OutcomeKind.FINDING,
                Optional.of(Importance.PROBLEM), new Subject("workspace", HOSTILE, HOSTILE, SCOPE), "bad", HOSTILE,
                Values.NONE, List.of(new EvidenceRef(HOSTILE, "k", HOSTILE, HOSTILE)), List.of(),
                List.of(new Remedy("r", HOSTILE,
                        List.of(new Step.Explain(HOSTILE), new Step.Command("aws", HOSTILE, HOSTILE),
                                new Step.Link(HOSTILE, "javascript:alert(1)")),
                        Optional.of(new Remedy.Change(HOSTILE, HOSTILE, HOSTILE)))),
                Optional.empty());
        ReportedOutcome lacking = new ReportedOutcome("estate.c", HOSTILE, List.of("no_internet"),
                OutcomeKind.MISSING_EVIDENCE, Optional.empty(), Subject.ESTATE, "missing", HOSTILE, Values.NONE,
                List.of(), List.of(new Need("aws.x", HOSTILE, HOSTILE, HOSTILE, HOSTILE)), List.of(), Optional.empty());
        return of(List.of(finding, lacking));
    }

    /** The same trouble with so many WorkSpaces, on whose account the commands are run. */
    static Report fleet(int workspaces) {
        return of(IntStream.rangeClosed(1, workspaces).mapToObj(i -> finding("estate.a", "ws-" + i, Importance.PROBLEM,
                "ws-" + i + " is UNHEALTHY since 2026-11-20T08:00:01.5Z")).toList());
    }

    static ReportedOutcome finding(String check, String workspace, Importance importance, String summary) {
        return finding(check, workspace, importance, summary, "unhealthy");
    }

    static ReportedOutcome finding(String check, String workspace, Importance importance, String summary,
            String topic) {
        return new ReportedOutcome(check, "Which WorkSpaces are unwell?", List.of(topic), OutcomeKind.FINDING,
                Optional.of(importance), new Subject("workspace", workspace, "mueller", SCOPE), "bad", summary,
                Values.of("workspace", workspace), List.of(new EvidenceRef("ws.json", "aws.x", workspace, "State")),
                List.of(), List.of(remedy(workspace)), Optional.empty());
    }

    static Remedy remedy(String workspace) {
        return new Remedy("reboot", "Reboot it", List.of(new Step.Explain("Tell the user."),
                new Step.Command("aws", "aws workspaces reboot-workspaces " + workspace + " --profile 111122223333",
                        "Run this."),
                new Step.Link("Reboot a WorkSpace", "https://docs.aws.amazon.com/workspaces/")),
                Optional.of(new Remedy.Change("It is unhealthy.", "This user alone.", "None is needed.")));
    }

    private static ReportedOutcome setAside() {
        ReportedOutcome open = finding("estate.a", "ws-9", Importance.PROBLEM, "ws-9 is UNHEALTHY");
        return new ReportedOutcome(open.check(), open.title(), open.topics(), open.kind(), open.importance(),
                open.subject(), open.variant(), open.summary(), open.values(), open.evidence(), open.missing(),
                open.remedies(), Optional.of(new Suppression("estate.a", "", "", "", Scope.UNKNOWN, "being replaced",
                        "kim", Optional.empty())));
    }

    private static ReportedOutcome missing() {
        return new ReportedOutcome("estate.c", "Would the address get in?", List.of("no_internet"),
                OutcomeKind.MISSING_EVIDENCE, Optional.empty(), Subject.ESTATE, "missing", "Cannot tell without them.",
                Values.NONE, List.of(),
                List.of(new Need("aws.ip", "", "IP groups", "Ask for them.", "aws workspaces describe-ip-groups"),
                        new Need("answers", "client.address", "Public address", "Ask the user.", ""),
                        new Need("policy.gpresult", "?/?", "Policies in force", "Run it there.",
                                "gpresult /x YOUR_FILE.xml /f", false)),
                List.of(), Optional.empty());
    }

    private static ReportedOutcome other(String check, OutcomeKind kind, String variant, String summary) {
        return new ReportedOutcome(check, "Question of " + check, List.of(), kind, Optional.empty(), Subject.ESTATE,
                variant, summary, Values.NONE, List.of(), List.of(), List.of(), Optional.empty());
    }

    /** The mixed report a week before: one finding more, another less, and one of an account not looked at again. */
    static Report earlier() {
        List<ReportedOutcome> outcomes = new ArrayList<>(List.of(finding("estate.a", "ws-2", Importance.PROBLEM, "x"),
                finding("estate.a", "ws-0", Importance.PROBLEM, "ws-0 was UNHEALTHY"),
                finding("estate.gone", "ws-7", Importance.WARNING, "ws-7 was odd")));
        Report later = of(outcomes);
        return new Report(later.tool(), Instant.parse("2026-11-13T10:00:00Z"), later.zone(), "", later.answers(),
                Map.of(), later.topics(), false, List.of(), Map.of(), outcomes, List.of());
    }

    /** What is known beside the mixed report: its title, what changed, and that a step for ws-1 is done. */
    static ReportContext context() {
        RemedyProgress progress = RemedyProgress.NONE.with(
                new RemedyProgress.Step(mixed().outcomes().getFirst().identity(), "reboot", 2),
                Instant.parse("2026-11-20T09:30:00Z"));
        List<ReportedOutcome> now = mixed().findings();
        List<ReportedOutcome> before = earlier().findings();
        ReportComparison changes = new ReportComparison(earlier().asOf(), List.of(now.getFirst(), now.getLast()),
                List.of(before.get(1)), List.of(now.get(1)), List.of(before.getLast()));
        return new ReportContext("Monday", Optional.of(changes), progress);
    }

    static String rendered(ReportRenderer renderer, Report report) {
        return rendered(renderer, report, ReportContext.NONE);
    }

    static String rendered(ReportRenderer renderer, Report report, ReportContext context) {
        StringWriter out = new StringWriter();
        try {
            renderer.render(report, context, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }
}
