package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;
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
        List<String> used = new ArrayList<>();
        for (Workspace workspace : reading.liveIn("ERROR")) {
            if (wasUsed(workspace, reading)) {
                used.add(workspace.id());
            } else {
                failed(workspace, reading, verdicts);
            }
        }
        if (!used.isEmpty()) {
            verdicts.notApplicable("used-before",
                    Values.of("count", used.size(), "workspaces", Verdicts.examples(used)));
        }
        return reading.live().where(cohort -> WorkspaceStates.SOUND.contains(cohort.state())).count();
    }

    /** Then it was not its launch that failed, and nobody may be told to terminate it. */
    private static boolean wasUsed(Workspace workspace, Reading reading) {
        return !workspace.computerName().isEmpty() || !workspace.ipAddress().isEmpty() || reading.estate()
                .find(ConnectionStatus.class, workspace.id()).flatMap(ConnectionStatus::lastConnectedAt).isPresent();
    }

    private static void failed(Workspace workspace, Reading reading, Verdicts verdicts) {
        Values known = Values.of("workspace", workspace.id(), "user", workspace.userName(), "directory",
                workspace.directoryId(), "subnet", workspace.subnetId());
        Values values = reading.estate().find(WorkspaceDirectory.class, workspace.directoryId())
                .map(directory -> withAddress(known, directory.dnsIpAddresses())).orElse(known);
        if (workspace.errorCode().isEmpty() && workspace.errorMessage().isEmpty()) {
            verdicts.finding(Subjects.of(workspace), "error-unexplained", values, workspace.ref("State"));
        } else {
            verdicts.finding(Subjects.of(workspace), "error",
                    values.and("code", workspace.errorCode()).and("message", workspace.errorMessage()),
                    workspace.ref("State"), workspace.ref("ErrorCode"), workspace.ref("ErrorMessage"));
        }
    }

    /** The first of the servers fills the commands of remedies. */
    private static Values withAddress(Values values, List<String> servers) {
        return servers.isEmpty() ? values : values.and("address", servers.getFirst());
    }

    private static int decideConnectors(Reading reading, Verdicts verdicts) {
        int sound = 0;
        for (DirectoryDescription connector : reading.estate().descriptions()) {
            if (!connector.type().equals("ADConnector")) {
                continue;
            }
            if (BROKEN.contains(connector.stage())) {
                Values values = withAddress(
                        Values.of("directory", connector.id(), "stage", connector.stage(), "reason",
                                connector.stageReason(), "dnsServers", connector.dnsIpAddresses()),
                        connector.dnsIpAddresses());
                verdicts.finding(Subjects.of(connector), "connector",
                        connector.securityGroupId().isEmpty()
                                ? values
                                : values.and("group", connector.securityGroupId()),
                        connector.ref("Stage"), connector.ref("StageReason"));
            } else if (connector.stage().equals("Active") && connector.stageReason().isBlank()) {
                sound++;
            }
        }
        return sound;
    }
}
