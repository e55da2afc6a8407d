package org.deskwright.estate.model;

import java.util.List;

import org.deskwright.core.evidence.Provenance;

/**
 * A WorkSpace ({@code workspaces:DescribeWorkspaces}). Neither its creation date nor its user's SID is known to the
 * API. Immutable; of a hundred thousand that stand in columns each is little more than its id, for most of what is
 * known of them is never asked for.
 */
public final class Workspace implements Item {
    /** What the API says in place of a user. */
    private static final String NO_USER = "[UNDEFINED]";

    private final String id;
    private final Provenance provenance;
    private final WorkspaceFacts facts;
    private final int place;

    /**
     * @param facts which tell of it
     * @param place under which they do
     */
    public Workspace(String id, Provenance provenance, WorkspaceFacts facts, int place) {
        this.id = id;
        this.provenance = provenance;
        this.facts = facts;
        this.place = place;
    }

    /**
     * @param modificationStates resource and state of each change that is under way, such as
     *     {@code ROOT_VOLUME UPDATE_IN_PROGRESS}
     */
    public Workspace(String id, String directoryId, String userName, String ipAddress, String state, String bundleId,
            String subnetId, String errorCode, String errorMessage, String computerName, String volumeEncryptionKey,
            WorkspaceProperties properties, List<String> modificationStates, Provenance provenance, Unknown more) {
        this(id, provenance, new WorkspaceFacts.OfOne(directoryId, userName, ipAddress, state, bundleId, subnetId,
                errorCode, errorMessage, computerName, volumeEncryptionKey, properties, modificationStates, more), 0);
    }

    /** The same, as something else tells of it. */
    public Workspace with(Provenance other) {
        return new Workspace(id, other, facts, place);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    public String directoryId() {
        return facts.directoryId(place);
    }

    public String userName() {
        return facts.userName(place);
    }

    public String ipAddress() {
        return facts.ipAddress(place);
    }

    public String state() {
        return facts.state(place);
    }

    public String bundleId() {
        return facts.bundleId(place);
    }

    public String subnetId() {
        return facts.subnetId(place);
    }

    public String errorCode() {
        return facts.errorCode(place);
    }

    public String errorMessage() {
        return facts.errorMessage(place);
    }

    public String computerName() {
        return facts.computerName(place);
    }

    public String volumeEncryptionKey() {
        return facts.volumeEncryptionKey(place);
    }

    public WorkspaceProperties properties() {
        return facts.properties(place);
    }

    /** Resource and state of each change that is under way. */
    public List<String> modificationStates() {
        return facts.modificationStates(place);
    }

    @Override
    public Unknown more() {
        return facts.more(place);
    }

    /** Whether it is neither gone nor going. */
    public boolean isLive() {
        String state = state();
        return !state.equals("TERMINATED") && !state.equals("TERMINATING");
    }

    /** Whether it belongs to a user; one that was made without a user, or whose user is not told, does not. */
    public boolean hasUser() {
        String user = userName();
        return !user.isEmpty() && !user.equals(NO_USER);
    }

    /** Whether all that is known of both is the same, wherever it stands. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Workspace it && id.equals(it.id) && provenance.equals(it.provenance)
                && facts.of(place).equals(it.facts.of(it.place));
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + provenance.hashCode();
    }

    @Override
    public String toString() {
        return "Workspace[id=" + id + ", " + facts.of(place) + ", provenance=" + provenance + "]";
    }
}
