package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Workspace;

/** WorkSpaces whose state says that something is wrong, and whether their users notice. */
final class UnhealthyCheck extends EstateCheck {
    /** Topics: what the user is told at sign-in, and what the admin sees in the console. */
    private static final String REFUSED = "unhealthy_cant_connect";
    private static final String STATE = "unhealthy";

    UnhealthyCheck() {
        super("estate.unhealthy");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        if (!reading.has(Kinds.WORKSPACES)) {
            verdicts.missing("not-read", Values.NONE, Missing.evidence(Kinds.WORKSPACES));
            return;
        }
        int sound = 0;
        int looked = 0;
        List<String> connections = new ArrayList<>();
        for (Workspace workspace : reading.liveWorkspaces()) {
            looked++;
            switch (workspace.state()) {
                case "UNHEALTHY" -> unhealthy(workspace, reading, connections, verdicts);
                case "IMPAIRED" -> say(workspace, "impaired", STATE, connection(workspace, reading), verdicts);
                case "ERROR" -> say(workspace, "error", STATE, connection(workspace, reading), verdicts);
                default -> sound++;
            }
        }
        if (!connections.isEmpty()) {
            verdicts.missing("connection-unknown", Values.of("count", connections.size()),
                    reading.lacking(Kinds.CONNECTIONS, connections));
        }
        if (sound > 0 || verdicts.isEmpty()) {
            verdicts.passed("none", Values.of("count", sound, "of", looked));
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
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
