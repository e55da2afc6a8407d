package org.deskwright.estate.model;

import java.util.List;

import org.deskwright.core.evidence.Provenance;

/**
 * A WorkSpace ({@code workspaces:DescribeWorkspaces}). Neither its creation date nor its user's SID is known to the
 * API.
 *
 * @param modificationStates resource and state of each change that is under way, such as
 *     {@code ROOT_VOLUME UPDATE_IN_PROGRESS}
 */
public record Workspace(String id, String directoryId, String userName, String ipAddress, String state, String bundleId,
        String subnetId, String errorCode, String errorMessage, String computerName, String volumeEncryptionKey,
        WorkspaceProperties properties, List<String> modificationStates, Provenance provenance,
        Unknown more) implements Item {
    /** What the API says in place of a user. */
    private static final String NO_USER = "[UNDEFINED]";

    /** Whether it is neither gone nor going. */
    public boolean isLive() {
        return !state.equals("TERMINATED") && !state.equals("TERMINATING");
    }

    /** Whether it belongs to a user; one that was made without a user, or whose user is not told, does not. */
    public boolean hasUser() {
        return !userName.isEmpty() && !userName.equals(NO_USER);
    }
}
