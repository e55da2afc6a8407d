package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Workspace;

/** Whether an AutoStop WorkSpace is unhealthy because Npcap keeps its network from coming back. */
final class AutostopUnhealthyCheck extends EstateCheck {
    private static final String ANSWER = "npcap.version";
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
        int autoStop = 0;
        List<Workspace> unhealthy = new ArrayList<>();
        for (Workspace workspace : reading.liveWorkspaces()) {
            if (workspace.properties().runningMode().equals("AUTO_STOP")
                    && !OperatingSystems.isLinux(workspace.properties().operatingSystem())) {
                autoStop++;
                if (workspace.state().equals("UNHEALTHY")) {
                    unhealthy.add(workspace);
                }
            }
        }
        if (!unhealthy.isEmpty()) {
            decideVersion(unhealthy, evidence.answers().find(ANSWER), verdicts);
        } else if (autoStop > 0) {
            verdicts.passed("none", Values.of("count", autoStop));
        } else if (reading.incomplete(Kinds.WORKSPACES).isEmpty()) {
            verdicts.notApplicable("no-autostop", Values.NONE);
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
    }

    private static void decideVersion(List<Workspace> unhealthy, Optional<String> answer, Verdicts verdicts) {
        Values values = Values.of("count", unhealthy.size(), "workspaces",
                Verdicts.examples(unhealthy.stream().map(Workspace::id).toList()));
        Optional<DottedVersion> version = answer.flatMap(DottedVersion::parse).map(AutostopUnhealthyCheck::asReleased);
        if (version.isEmpty()) {
            verdicts.missing("version-unknown", values, Missing.answer(ANSWER));
        } else if (version.get().isAtLeast(CURED)) {
            verdicts.passed("npcap-good", values.and("version", version.get().toString()), EvidenceRef.answer(ANSWER));
        } else if (version.get().isAtLeast(FAULTY)) {
            for (Workspace workspace : unhealthy) {
                verdicts.finding(Subjects.of(workspace), "npcap",
                        Values.of("workspace", workspace.id(), "user", workspace.userName(), "version",
                                version.get().toString()),
                        workspace.ref("State"), workspace.ref("WorkspaceProperties.RunningMode"),
                        EvidenceRef.answer(ANSWER));
            }
        } else {
            verdicts.missing("version-too-old", values.and("version", version.get().toString()),
                    Missing.evidence(Kinds.WINDOWS_EVENTS));
        }
    }

    /** The guide shortens 1.10 to 1.1 and 1.20 to 1.2; Npcap never released a 1.1 to 1.9 of its own. */
    private static DottedVersion asReleased(DottedVersion version) {
        return version.parts().size() == 2 && version.part(1) < 10
                ? new DottedVersion(List.of(version.part(0), version.part(1) * 10))
                : version;
    }
}
