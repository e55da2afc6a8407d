package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;

/** Sessions whose round trips take longer than the protocol takes well. */
final class SessionLatencyCheck extends EstateCheck {
    private static final String LATENCY = "InSessionLatency";
    private static final String PCOIP = "PCOIP";

    SessionLatencyCheck() {
        super("estate.session-latency");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        Set<String> measured = new TreeSet<>();
        for (MetricSeries series : new Metrics(evidence).all(LATENCY)) {
            subject(series, reading).ifPresent(subject -> {
                measured.add(series.subject());
                examine(series, subject, parameters, inquiry);
            });
        }
        Map<Scope, List<String>> unmeasured = new TreeMap<>();
        for (WorkspaceDirectory directory : reading.estate().directories()) {
            if (directory.state().equals("REGISTERED") && !measured.contains(directory.id())) {
                unmeasured.computeIfAbsent(directory.scope(), _ -> new ArrayList<>()).add(directory.id());
            }
        }
        unmeasured.forEach((scope, ids) -> inquiry.missing(Subjects.account(scope), "not-measured",
                Values.of("directories", Verdicts.examples(ids), "count", ids.size()), List.of(),
                Metrics.lacking(ids, LATENCY)));
        reading.sayWhatIsIncomplete(verdicts, Kinds.DIRECTORIES);
        inquiry.close(DirectoryCheck.NO_DIRECTORY, Kinds.DIRECTORIES);
    }

    private static Optional<Subject> subject(MetricSeries series, Reading reading) {
        return reading.estate().find(Workspace.class, series.subject()).map(Subjects::of)
                .or(() -> reading.estate().find(WorkspaceDirectory.class, series.subject()).map(Subjects::of));
    }

    /** Where WorkSpaces of both protocols were measured together, the more patient of the two decides. */
    private static void examine(MetricSeries series, Subject subject, Parameters parameters, Inquiry inquiry) {
        MetricSeries.Point highest = series.highest();
        long milliseconds = Math.round(highest.value());
        if (milliseconds <= Math.min(parameters.integer("pcoip"), parameters.integer("dcv"))) {
            inquiry.inOrder("good");
            return;
        }
        Set<String> protocols = protocols(series.subject(), inquiry);
        boolean pcoip = protocols.equals(Set.of(PCOIP));
        long limit = parameters.integer(pcoip ? "pcoip" : "dcv");
        Values values = Values
                .of("subject", series.subject(), "milliseconds", milliseconds, "at", highest.at(), "limit", limit,
                        "protocols", protocols)
                .and("slow", MetricSeries.STEP
                        .multipliedBy(series.points().stream().filter(p -> p.value() > limit).count()).toMinutes());
        if (milliseconds <= limit) {
            inquiry.inOrder("good");
        } else if (pcoip && milliseconds > parameters.integer("pcoip-dropped")) {
            inquiry.finding(subject, "dropped", values, List.of(series.ref()));
        } else {
            inquiry.finding(subject, "degraded", values, List.of(series.ref()));
        }
    }

    /** Of a WorkSpace or of those of a directory; looked up only where it matters. */
    private static Set<String> protocols(String id, Inquiry inquiry) {
        Set<String> protocols = new TreeSet<>();
        Optional<Workspace> one = inquiry.estate().find(Workspace.class, id);
        List<Workspace> workspaces = one.map(List::of).orElseGet(() -> inquiry.estate()
                .find(WorkspaceDirectory.class, id).map(inquiry.estate()::workspacesOf).orElse(List.of()));
        workspaces.forEach(workspace -> protocols.addAll(workspace.properties().protocols()));
        return protocols;
    }
}
