package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceProperties;

import com.google.gson.JsonObject;

/** {@code workspaces:DescribeWorkspaces}. */
final class WorkspaceJson {
    static final String PROPERTIES = "WorkspaceProperties";
    static final String MODIFICATIONS = "ModificationStates";

    private WorkspaceJson() {
    }

    static Workspace read(Members in, Provenance provenance) throws IOException {
        String id = "";
        String directoryId = "";
        String userName = "";
        String ipAddress = "";
        String state = "";
        String bundleId = "";
        String subnetId = "";
        String errorCode = "";
        String errorMessage = "";
        String computerName = "";
        String volumeEncryptionKey = "";
        WorkspaceProperties properties = WorkspaceProperties.UNKNOWN;
        List<String> modificationStates = List.of();
        while (in.next()) {
            switch (in.name()) {
                case "WorkspaceId" -> id = in.text();
                case "DirectoryId" -> directoryId = in.common();
                case "UserName" -> userName = in.text();
                case "IpAddress" -> ipAddress = in.text();
                case "State" -> state = in.common();
                case "BundleId" -> bundleId = in.common();
                case "SubnetId" -> subnetId = in.common();
                case "ErrorCode" -> errorCode = in.common();
                case "ErrorMessage" -> errorMessage = in.common();
                case "ComputerName" -> computerName = in.text();
                case "VolumeEncryptionKey" -> volumeEncryptionKey = in.common();
                case PROPERTIES -> properties = in.repeated(WorkspaceJson::properties);
                case MODIFICATIONS -> modificationStates = modifications(in);
                default -> in.keep();
            }
        }
        return new Workspace(id, directoryId, userName, ipAddress, state, bundleId, subnetId, errorCode, errorMessage,
                computerName, volumeEncryptionKey, properties, modificationStates, provenance, in.unknown());
    }

    static WorkspaceProperties properties(Members in) throws IOException {
        if (!in.enter()) {
            return WorkspaceProperties.UNKNOWN;
        }
        String runningMode = "";
        int autoStopMinutes = 0;
        int rootVolumeGib = 0;
        int userVolumeGib = 0;
        String computeType = "";
        List<String> protocols = List.of();
        String operatingSystem = "";
        while (in.next()) {
            switch (in.name()) {
                case "RunningMode" -> runningMode = in.common();
                case "RunningModeAutoStopTimeoutInMinutes" -> autoStopMinutes = in.integer().orElse(0);
                case "RootVolumeSizeGib" -> rootVolumeGib = in.integer().orElse(0);
                case "UserVolumeSizeGib" -> userVolumeGib = in.integer().orElse(0);
                case "ComputeTypeName" -> computeType = in.common();
                case "Protocols" -> protocols = in.texts();
                case "OperatingSystemName" -> operatingSystem = in.common();
                default -> in.keep();
            }
        }
        return new WorkspaceProperties(runningMode, autoStopMinutes, rootVolumeGib, userVolumeGib, computeType,
                protocols, operatingSystem);
    }

    static List<String> modifications(Members in) throws IOException {
        JsonList list = in.list();
        List<String> states = new ArrayList<>();
        boolean all = true;
        for (JsonFields change : list.objects()) {
            String state = change.text("Resource") + " " + change.text("State");
            states.add(state);
            all &= modification(state).says(change.tree());
        }
        if (!all) {
            in.keepTree(MODIFICATIONS, list.tree());
        }
        return in.shared(List.copyOf(states));
    }

    private static JsonBuilder modification(String state) {
        int space = state.indexOf(' ');
        return new JsonBuilder().text("Resource", state.substring(0, Math.max(0, space))).text("State",
                state.substring(space + 1));
    }

    static JsonObject write(Workspace item) {
        WorkspaceProperties properties = item.properties();
        return new JsonBuilder().text("WorkspaceId", item.id()).text("DirectoryId", item.directoryId())
                .text("UserName", item.userName()).text("IpAddress", item.ipAddress()).text("State", item.state())
                .text("BundleId", item.bundleId()).text("SubnetId", item.subnetId())
                .text("ErrorMessage", item.errorMessage()).text("ErrorCode", item.errorCode())
                .text("ComputerName", item.computerName()).text("VolumeEncryptionKey", item.volumeEncryptionKey())
                .object(PROPERTIES, new JsonBuilder().text("RunningMode", properties.runningMode())
                        .size("RunningModeAutoStopTimeoutInMinutes", properties.autoStopMinutes())
                        .size("RootVolumeSizeGib", properties.rootVolumeGib())
                        .size("UserVolumeSizeGib", properties.userVolumeGib())
                        .text("ComputeTypeName", properties.computeType()).texts("Protocols", properties.protocols())
                        .text("OperatingSystemName", properties.operatingSystem()))
                .objects(MODIFICATIONS, item.modificationStates(), WorkspaceJson::modification)
                .with(item.more(), List.of(PROPERTIES));
    }
}
