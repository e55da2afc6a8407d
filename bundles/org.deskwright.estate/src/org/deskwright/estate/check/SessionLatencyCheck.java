package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
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
        Metrics metrics = new Metrics(evidence);
        for (MetricSeries series : metrics.all(LATENCY)) {
            subject(series, reading).ifPresent(subject -> {
                measured.add(series.subject());
                examine(series, subject, parameters, inquiry);
            });
        }
        Unmeasured unmeasured = new Unmeasured();
        for (WorkspaceDirectory directory : reading.estate().directories()) {
            if (!measured.contains(directory.id())) {
                unmeasured.add(directory, metrics.isSilent(directory.scope(), directory.id(), LATENCY));
            }
        }
        unmeasured.say(inquiry, LATENCY);
        reading.sayWhatIsIncomplete(verdicts, Kinds.DIRECTORIES);
        inquiry.close(DirectoryCheck.NO_DIRECTORY, Kinds.DIRECTORIES);
    }

    private static Optional<Subject> subject(MetricSeries series, Reading reading) {
        return reading.estate().find(Workspace.class, series.subject()).map(Subjects::of)
                .or(() -> reading.estate().find(WorkspaceDirectory.class, series.subject()).map(Subjects::of));
    }

    /** Too long for both protocols is too long whatever was measured; between their limits it has to be known. */
    private static void examine(MetricSeries series, Subject subject, Parameters parameters, Inquiry inquiry) {
        MetricSeries.Point highest = series.highest();
        long milliseconds = Math.round(highest.value());
        if (milliseconds <= Math.min(parameters.integer("pcoip"), parameters.integer("dcv"))) {
            inquiry.inOrder("good");
            return;
        }
        List<Workspace> workspaces = workspaces(series.subject(), inquiry);
        Set<String> protocols = new TreeSet<>();
        workspaces.forEach(workspace -> protocols.addAll(workspace.properties().protocols()));
        boolean whole = subject.type().equals("workspace") || inquiry.isComplete(Kinds.WORKSPACES, series.scope());
        boolean certain = whole && protocols.size() == 1
                && workspaces.stream().noneMatch(workspace -> workspace.properties().protocols().isEmpty());
        boolean pcoip = certain && protocols.contains(PCOIP);
        long patient = Math.max(parameters.integer("pcoip"), parameters.integer("dcv"));
        long limit = certain ? parameters.integer(pcoip ? "pcoip" : "dcv") : patient;
        Values values = Values
                .of("subject", series.subject(), "milliseconds", milliseconds, "at", highest.at(), "limit", limit,
                        "protocols", protocols)
                .and("slow", MetricSeries.STEP
                        .multipliedBy(series.points().stream().filter(p -> p.value() > limit).count()).toMinutes());
        if (milliseconds <= limit) {
            if (certain) {
                inquiry.inOrder("good");
            } else {
                between(series, subject, values, workspaces, protocols.size() > 1, inquiry);
            }
        } else if (pcoip && milliseconds > parameters.integer("pcoip-dropped")) {
            inquiry.finding(subject, "dropped", values, List.of(series.ref()));
        } else {
            inquiry.finding(subject, "degraded", values, List.of(series.ref()));
        }
    }

    /** Too long on one protocol, not on the other: of several WorkSpaces their own round trips tell. */
    private static void between(MetricSeries series, Subject subject, Values values, List<Workspace> workspaces,
            boolean mixed, Inquiry inquiry) {
        inquiry.missing(subject, mixed ? "protocols-mixed" : "protocol-unread", values, List.of(series.ref()),
                mixed
                        ? Metrics.lacking(workspaces.stream().map(Workspace::id).toList(), LATENCY)
                        : new Missing[]{Missing.evidence(Kinds.WORKSPACES, series.scope().toString())});
    }

    /** The WorkSpace itself or those of the directory; looked up only where it matters. */
    private static List<Workspace> workspaces(String id, Inquiry inquiry) {
        return inquiry.estate().find(Workspace.class, id).map(List::of).orElseGet(() -> inquiry.estate()
                .find(WorkspaceDirectory.class, id).map(inquiry.estate()::workspacesOf).orElse(List.of()));
    }
}
