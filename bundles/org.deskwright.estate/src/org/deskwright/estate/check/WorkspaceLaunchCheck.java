package org.deskwright.estate.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.region.Regions;

/** Why launches fail: what WorkSpaces and connectors report themselves, and subnets that cannot take more. */
final class WorkspaceLaunchCheck extends EstateCheck {
    private static final Set<String> BROKEN = Set.of("Inoperable", "Impaired", "Failed", "RestoreFailed");

    private final LaunchSubnets subnets = new LaunchSubnets(Regions.bundled());

    WorkspaceLaunchCheck() {
        super("estate.workspace-launch");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        int workspaces = decideWorkspaces(reading, verdicts);
        int connectors = decideConnectors(reading, verdicts);
        int sound = subnets.decide(reading, parameters.integer("free-addresses"), verdicts);
        List<String> unread = Stream.of(Kinds.WORKSPACES, Kinds.DESCRIPTIONS, Kinds.DIRECTORIES)
                .filter(kind -> !reading.has(kind)).toList();
        if (!unread.isEmpty()) {
            verdicts.missing("not-read", Values.of("kinds", unread), unread.stream().map(Missing::evidence).toList());
        }
        if (workspaces + connectors + sound > 0) {
            verdicts.passed("no-obstacle",
                    Values.of("workspaces", workspaces, "connectors", connectors, "subnets", sound));
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
        if (verdicts.isEmpty()) {
            verdicts.notApplicable("nothing-to-launch", Values.NONE);
        }
    }

    private static int decideWorkspaces(Reading reading, Verdicts verdicts) {
        int sound = 0;
        for (Workspace workspace : reading.liveWorkspaces()) {
            if (!workspace.state().equals("ERROR")) {
                sound++;
                continue;
            }
            Values values = Values.of("workspace", workspace.id(), "user", workspace.userName(), "directory",
                    workspace.directoryId(), "subnet", workspace.subnetId());
            if (workspace.errorCode().isEmpty() && workspace.errorMessage().isEmpty()) {
                verdicts.finding(Subjects.of(workspace), "error-unexplained", values, workspace.ref("State"));
            } else {
                verdicts.finding(Subjects.of(workspace), "error",
                        values.and("code", workspace.errorCode()).and("message", workspace.errorMessage()),
                        workspace.ref("State"), workspace.ref("ErrorCode"), workspace.ref("ErrorMessage"));
            }
        }
        return sound;
    }

    private static int decideConnectors(Reading reading, Verdicts verdicts) {
        int sound = 0;
        for (DirectoryDescription connector : reading.estate().descriptions()) {
            if (!connector.type().equals("ADConnector")) {
                continue;
            }
            if (BROKEN.contains(connector.stage())) {
                verdicts.finding(Subjects.of(connector), "connector",
                        Values.of("directory", connector.id(), "stage", connector.stage(), "reason",
                                connector.stageReason(), "dnsServers", connector.dnsIpAddresses()),
                        connector.ref("Stage"), connector.ref("StageReason"));
            } else if (connector.stage().equals("Active")) {
                sound++;
            }
        }
        return sound;
    }
}
