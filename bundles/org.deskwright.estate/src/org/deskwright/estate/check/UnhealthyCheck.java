package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Cohort;
import org.deskwright.estate.model.Cohorts;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Workspace;

/** WorkSpaces whose state says that something is wrong, and whether their users notice. */
final class UnhealthyCheck extends EstateCheck {
    /** Topics: what the user is told at sign-in, and what the admin sees in the console. */
    private static final String REFUSED = "unhealthy_cant_connect";
    private static final String STATE = "unhealthy";
    private static final Set<String> STOPPABLE = Set.of("AUTO_STOP", "MANUAL");

    UnhealthyCheck() {
        super("estate.unhealthy");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        if (!reading.has(Kinds.WORKSPACES)) {
            verdicts.missing("not-read", Values.NONE, Missing.evidence(Kinds.WORKSPACES));
            return;
        }
        Cohorts live = reading.live();
        int sound = live.where(UnhealthyCheck::isSound).count();
        List<String> connections = new ArrayList<>();
        Map<String, List<Workspace>> others = new TreeMap<>();
        for (Workspace workspace : live.where(cohort -> !isSound(cohort)).workspaces()) {
            switch (workspace.state()) {
                case "UNHEALTHY" -> unhealthy(workspace, reading, connections, verdicts);
                case "IMPAIRED" -> inNeed(workspace, "impaired", reading, verdicts);
                case "ERROR" -> inNeed(workspace, "error", reading, verdicts);
                case String state -> others.computeIfAbsent(family(state), f -> new ArrayList<>()).add(workspace);
            }
        }
        if (!connections.isEmpty()) {
            verdicts.missing("connection-unknown", Values.of("count", connections.size()),
                    reading.lacking(Kinds.CONNECTIONS, connections));
        }
        others.forEach((family, workspaces) -> sumUp(family, workspaces, verdicts));
        if (sound > 0 || verdicts.isEmpty()) {
            verdicts.passed("none", Values.of("count", sound, "of", live.count()));
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
    }

    private static boolean isSound(Cohort cohort) {
        return WorkspaceStates.SOUND.contains(cohort.state());
    }

    /** Names the variant that speaks of such states. */
    private static String family(String state) {
        if (WorkspaceStates.isPassing(state)) {
            return "moving";
        }
        if (WorkspaceStates.MAINTENANCE.contains(state)) {
            return "maintenance";
        }
        return state.equals("SUSPENDED") ? "suspended" : "state-unknown";
    }

    private static void sumUp(String family, List<Workspace> workspaces, Verdicts verdicts) {
        List<String> ids = Verdicts.examples(workspaces.stream().map(Workspace::id).toList());
        List<String> states = workspaces.stream().map(Workspace::state).filter(state -> !state.isEmpty()).distinct()
                .sorted().toList();
        Values values = Values.of("count", workspaces.size(), "workspaces", ids, "states", states);
        EvidenceRef[] refs = workspaces.stream().limit(Verdicts.EXAMPLES).map(w -> w.ref("State"))
                .toArray(EvidenceRef[]::new);
        switch (family) {
            case "moving" -> verdicts.passed(family, values, refs);
            case "state-unknown" -> verdicts.missing(family, values,
                    ids.stream().map(id -> Missing.evidence(Kinds.WORKSPACES, id + " State")).toList());
            default -> verdicts.finding(Subject.ESTATE, family, values, refs);
        }
    }

    /** One that runs by the hour can be stopped and started in these states; for others no such step is documented. */
    private static void inNeed(Workspace workspace, String variant, Reading reading, Verdicts verdicts) {
        boolean stops = STOPPABLE.contains(workspace.properties().runningMode());
        say(workspace, stops ? variant + "-stoppable" : variant, STATE, connection(workspace, reading), verdicts);
    }

    private static void unhealthy(Workspace workspace, Reading reading, List<String> connections, Verdicts verdicts) {
        String connection = connection(workspace, reading);
        switch (connection) {
            case "CONNECTED" -> say(workspace, "unhealthy-connected", STATE, connection, verdicts);
            case "" -> {
                say(workspace, "unhealthy", REFUSED, "", verdicts);
                connections.add(workspace.id());
            }
            default -> say(workspace, "unhealthy", REFUSED, connection, verdicts);
        }
    }

    private static String connection(Workspace workspace, Reading reading) {
        return reading.estate().find(ConnectionStatus.class, workspace.id()).map(ConnectionStatus::state).orElse("");
    }

    private static void say(Workspace workspace, String variant, String topic, String connection, Verdicts verdicts) {
        List<EvidenceRef> refs = new ArrayList<>(List.of(workspace.ref("State")));
        if (!workspace.errorCode().isEmpty()) {
            refs.add(workspace.ref("ErrorCode"));
        }
        verdicts.finding(Subjects.of(workspace), variant,
                Values.of("workspace", workspace.id(), "user", workspace.userName(), "directory",
                        workspace.directoryId(), "state", workspace.state(), "connection", connection, "runningMode",
                        workspace.properties().runningMode(), "code", workspace.errorCode(), "topic", topic),
                refs);
    }
}
