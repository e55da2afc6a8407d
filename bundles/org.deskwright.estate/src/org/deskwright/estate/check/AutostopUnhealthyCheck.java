package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Cohorts;
import org.deskwright.estate.model.Workspace;

/** Whether an AutoStop WorkSpace is unhealthy because Npcap keeps its network from coming back. */
final class AutostopUnhealthyCheck extends EstateCheck {
    private static final String ANSWER = "npcap.version";
    private static final String WORKSPACE = "workspace.id";
    /** In Npcap's own numbering: the guide's 1.1 is 1.10, and its 1.2 is 1.20. */
    private static final DottedVersion FAULTY = DottedVersion.of("1.10");
    private static final DottedVersion CURED = DottedVersion.of("1.20");

    AutostopUnhealthyCheck() {
        super("estate.autostop-unhealthy");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        if (!reading.has(Kinds.WORKSPACES)) {
            verdicts.missing("not-read", Values.NONE, Missing.evidence(Kinds.WORKSPACES));
            return;
        }
        Cohorts autoStop = reading.live().where(cohort -> cohort.properties().runningMode().equals("AUTO_STOP")
                && !OperatingSystems.isLinux(cohort.operatingSystem()));
        List<Workspace> unhealthy = autoStop.where(cohort -> cohort.state().equals("UNHEALTHY")).workspaces();
        if (!unhealthy.isEmpty()) {
            decideVersion(unhealthy, evidence.answers(), reading.has(Kinds.WINDOWS_EVENTS), verdicts);
        } else if (!autoStop.isEmpty()) {
            verdicts.passed("none", Values.of("count", autoStop.count()));
        } else if (reading.incomplete(Kinds.WORKSPACES).isEmpty()) {
            verdicts.notApplicable("no-autostop", Values.NONE);
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
    }

    /** @param events whether Windows events were read: no line of this fault is known, so asking for more is in vain */
    private static void decideVersion(List<Workspace> unhealthy, Answers answers, boolean events, Verdicts verdicts) {
        Optional<DottedVersion> version = answers.find(ANSWER).flatMap(DottedVersion::parse)
                .map(AutostopUnhealthyCheck::asReleased);
        if (version.isEmpty()) {
            unknown(unhealthy, events, verdicts);
            return;
        }
        Optional<String> named = answers.find(WORKSPACE).map(String::strip).filter(id -> !id.isEmpty());
        Predicate<Workspace> asked = w -> named.filter(id -> !w.id().equals(id)).isEmpty();
        List<Workspace> told = unhealthy.stream().filter(asked).toList();
        if (!told.isEmpty()) {
            decideVersion(told, version.get(), named.isPresent(), events, verdicts);
        }
        unknown(unhealthy.stream().filter(asked.negate()).toList(), events, verdicts);
    }

    /** Whether the version is that of these very WorkSpaces, or of one that was not named. */
    private static void decideVersion(List<Workspace> workspaces, DottedVersion version, boolean certain,
            boolean events, Verdicts verdicts) {
        Values values = values(workspaces).and("version", version.toString());
        if (version.isAtLeast(CURED) && (certain || workspaces.size() == 1)) {
            verdicts.passed("npcap-good", values, EvidenceRef.answer(ANSWER));
        } else if (version.isAtLeast(CURED)) {
            verdicts.missing("npcap-whose", values, Missing.answer(WORKSPACE));
        } else if (version.isAtLeast(FAULTY)) {
            for (Workspace workspace : workspaces) {
                verdicts.finding(Subjects.of(workspace), certain ? "npcap" : "npcap-if-it-has-it",
                        Values.of("workspace", workspace.id(), "user", workspace.userName(), "version",
                                version.toString()),
                        workspace.ref("State"), workspace.ref("WorkspaceProperties.RunningMode"),
                        EvidenceRef.answer(ANSWER));
            }
        } else {
            verdicts.missing(events ? "version-too-old-in-events" : "version-too-old", values,
                    Missing.evidence(events ? Kinds.COMMAND_OUTPUT : Kinds.WINDOWS_EVENTS));
        }
    }

    private static void unknown(List<Workspace> workspaces, boolean events, Verdicts verdicts) {
        if (!workspaces.isEmpty()) {
            verdicts.missing(events ? "version-unknown-in-events" : "version-unknown", values(workspaces),
                    Missing.answer(ANSWER));
        }
    }

    private static Values values(List<Workspace> workspaces) {
        return Values.of("count", workspaces.size(), "workspaces",
                Verdicts.examples(workspaces.stream().map(Workspace::id).toList()));
    }

    /** The guide shortens 1.10 to 1.1 and 1.20 to 1.2; Npcap never released a 1.1 to 1.9 of its own. */
    private static DottedVersion asReleased(DottedVersion version) {
        return version.parts().size() == 2 && version.part(1) < 10
                ? new DottedVersion(List.of(version.part(0), version.part(1) * 10))
                : version;
    }
}
