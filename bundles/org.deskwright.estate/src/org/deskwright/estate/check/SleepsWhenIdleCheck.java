package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.check.MetricSeries.Point;
import org.deskwright.estate.model.Workspace;

/** Whether a Windows WorkSpace stops answering only while nobody uses it, as one does that goes to sleep. */
final class SleepsWhenIdleCheck extends EstateCheck {
    private static final String CONNECTED = "UserConnected";

    SleepsWhenIdleCheck() {
        super("estate.sleeps-when-idle");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        Metrics metrics = new Metrics(evidence);
        for (MetricSeries unhealthy : metrics.all(UnhealthyHistoryCheck.UNHEALTHY)) {
            Optional<Workspace> workspace = reading.estate().find(Workspace.class, unhealthy.subject())
                    .filter(w -> w.isLive() && OperatingSystems.isWindows(w.properties().operatingSystem()));
            workspace.ifPresent(w -> examine(w, unhealthy, metrics.find(w.scope(), w.id(), CONNECTED),
                    parameters.integer("spells"), inquiry));
        }
        inquiry.close("no-windows", Kinds.METRICS);
    }

    private static void examine(Workspace workspace, MetricSeries unhealthy, Optional<MetricSeries> connected,
            long least, Inquiry inquiry) {
        List<Spell> spells = Spell.of(unhealthy);
        int times = Spell.times(spells);
        Values values = Values.of("workspace", workspace.id(), "user", workspace.userName(), "spells", times, "from",
                unhealthy.from(), "until", unhealthy.until());
        if (spells.isEmpty()) {
            inquiry.inOrder("answers");
        } else if (connected.isEmpty()) {
            inquiry.missing(Subjects.of(workspace), "use-not-measured", values, List.of(unhealthy.ref()),
                    Metrics.lacking(List.of(workspace.id()), CONNECTED));
        } else if (spells.stream().anyMatch(spell -> isInUse(spell, connected.get()))) {
            inquiry.inOrder("in-use-too");
        } else if (!spells.stream().allMatch(spell -> isMeasured(spell, connected.get()))) {
            inquiry.missing(Subjects.of(workspace), "use-not-measured", values,
                    List.of(unhealthy.ref(), connected.get().ref()),
                    Metrics.lacking(List.of(workspace.id()), CONNECTED));
        } else if (times < least || connected.get().highest().value() == 0) {
            inquiry.missing(Subjects.of(workspace), "too-little", values.and("least", least),
                    List.of(unhealthy.ref(), connected.get().ref()),
                    Missing.evidence(Kinds.COMMAND_OUTPUT, "powercfg /getactivescheme"));
        } else {
            List<EvidenceRef> refs = List.of(unhealthy.ref(), connected.get().ref(),
                    workspace.ref("WorkspaceProperties.OperatingSystemName"));
            inquiry.finding(Subjects.of(workspace), "only-idle", values, refs);
        }
    }

    private static boolean isInUse(Spell spell, MetricSeries connected) {
        return connected.points().stream().filter(p -> !p.at().isBefore(spell.from()) && p.at().isBefore(spell.until()))
                .mapToDouble(Point::value).anyMatch(value -> value > 0);
    }

    /** A step without a value is not one without a user. */
    private static boolean isMeasured(Spell spell, MetricSeries connected) {
        return spell.steps().stream().allMatch(step -> connected.at(step).isPresent());
    }
}
