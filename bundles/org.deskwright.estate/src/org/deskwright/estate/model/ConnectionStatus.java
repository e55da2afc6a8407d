package org.deskwright.estate.model;

import java.time.Instant;
import java.util.Optional;

import org.deskwright.core.evidence.Provenance;

/**
 * Whether a user is connected ({@code workspaces:DescribeWorkspacesConnectionStatus}).
 *
 * @param id id of the WorkSpace
 * @param state CONNECTED, DISCONNECTED or UNKNOWN (stopped)
 */
public record ConnectionStatus(String id, String state, Optional<Instant> checkedAt, Optional<Instant> lastConnectedAt,
        Provenance provenance, Unknown more) implements Item {}
