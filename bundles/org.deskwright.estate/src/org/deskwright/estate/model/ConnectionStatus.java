package org.deskwright.estate.model;

import java.time.Instant;
import java.util.Optional;

import org.deskwright.core.evidence.Provenance;

/** Whether a user is connected ({@code workspaces:DescribeWorkspacesConnectionStatus}). Immutable. */
public final class ConnectionStatus implements Item {
    private final String id;
    private final Provenance provenance;
    private final ConnectionFacts facts;
    private final int place;

    /**
     * @param id id of the WorkSpace
     * @param facts which tell of it
     * @param place under which they do
     */
    public ConnectionStatus(String id, Provenance provenance, ConnectionFacts facts, int place) {
        this.id = id;
        this.provenance = provenance;
        this.facts = facts;
        this.place = place;
    }

    /**
     * @param id id of the WorkSpace
     * @param state CONNECTED, DISCONNECTED or UNKNOWN (stopped)
     */
    public ConnectionStatus(String id, String state, Optional<Instant> checkedAt, Optional<Instant> lastConnectedAt,
            Provenance provenance, Unknown more) {
        this(id, provenance, new ConnectionFacts.OfOne(state, checkedAt, lastConnectedAt, more), 0);
    }

    /** The same, as something else tells of it. */
    public ConnectionStatus with(Provenance other) {
        return new ConnectionStatus(id, other, facts, place);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /** CONNECTED, DISCONNECTED or UNKNOWN (stopped). */
    public String state() {
        return facts.state(place);
    }

    public Optional<Instant> checkedAt() {
        return facts.checkedAt(place);
    }

    public Optional<Instant> lastConnectedAt() {
        return facts.lastConnectedAt(place);
    }

    @Override
    public Unknown more() {
        return facts.more(place);
    }

    /** Whether all that is known of both is the same, wherever it stands. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ConnectionStatus it && id.equals(it.id)
                && provenance.equals(it.provenance) && facts.of(place).equals(it.facts.of(it.place));
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + provenance.hashCode();
    }

    @Override
    public String toString() {
        return "ConnectionStatus[id=" + id + ", " + facts.of(place) + ", provenance=" + provenance + "]";
    }
}
