package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.deskwright.estate.columns.Columns;
import org.deskwright.estate.model.Unknown;
import org.deskwright.estate.model.WorkspaceFacts;
import org.deskwright.estate.model.WorkspaceProperties;

/** What {@link WorkspaceJson} reads, out of columns when somebody asks for it; their places are rows. */
final class WorkspaceColumns implements WorkspaceFacts {
    private static final Set<String> KNOWN = Set.of("WorkspaceId", "DirectoryId", "UserName", "IpAddress", "State",
            "BundleId", "SubnetId", "ErrorCode", "ErrorMessage", "ComputerName", "VolumeEncryptionKey",
            WorkspaceJson.PROPERTIES, WorkspaceJson.MODIFICATIONS);

    private final CellTexts directoryId;
    private final CellTexts userName;
    private final CellTexts ipAddress;
    private final CellTexts state;
    private final CellTexts bundleId;
    private final CellTexts subnetId;
    private final CellTexts errorCode;
    private final CellTexts errorMessage;
    private final CellTexts computerName;
    private final CellTexts volumeEncryptionKey;
    private final CellParts<WorkspaceProperties> properties;
    private final CellParts<List<String>> modificationStates;
    private final CellRest more;

    /** @throws IOException where anything in the columns is not as it has to be */
    WorkspaceColumns(Columns columns, Pool pool) throws IOException {
        directoryId = CellTexts.of(columns, "DirectoryId", pool);
        userName = CellTexts.of(columns, "UserName", pool);
        ipAddress = CellTexts.of(columns, "IpAddress", pool);
        state = CellTexts.of(columns, "State", pool);
        bundleId = CellTexts.of(columns, "BundleId", pool);
        subnetId = CellTexts.of(columns, "SubnetId", pool);
        errorCode = CellTexts.of(columns, "ErrorCode", pool);
        errorMessage = CellTexts.of(columns, "ErrorMessage", pool);
        computerName = CellTexts.of(columns, "ComputerName", pool);
        volumeEncryptionKey = CellTexts.of(columns, "VolumeEncryptionKey", pool);
        properties = CellParts.of(columns, WorkspaceJson.PROPERTIES, pool, WorkspaceJson::properties,
                WorkspaceProperties.UNKNOWN);
        modificationStates = CellParts.of(columns, WorkspaceJson.MODIFICATIONS, pool, WorkspaceJson::modifications,
                List.of());
        more = new CellRest(columns, KNOWN, List.of(properties, modificationStates));
    }

    @Override
    public String directoryId(int place) {
        return directoryId.text(place);
    }

    @Override
    public String userName(int place) {
        return userName.text(place);
    }

    @Override
    public String ipAddress(int place) {
        return ipAddress.text(place);
    }

    @Override
    public String state(int place) {
        return state.text(place);
    }

    @Override
    public String bundleId(int place) {
        return bundleId.text(place);
    }

    @Override
    public String subnetId(int place) {
        return subnetId.text(place);
    }

    @Override
    public String errorCode(int place) {
        return errorCode.text(place);
    }

    @Override
    public String errorMessage(int place) {
        return errorMessage.text(place);
    }

    @Override
    public String computerName(int place) {
        return computerName.text(place);
    }

    @Override
    public String volumeEncryptionKey(int place) {
        return volumeEncryptionKey.text(place);
    }

    @Override
    public WorkspaceProperties properties(int place) {
        return properties.of(place);
    }

    @Override
    public List<String> modificationStates(int place) {
        return modificationStates.of(place);
    }

    @Override
    public Unknown more(int place) {
        return more.of(place);
    }
}
