package org.deskwright.estate.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.deskwright.core.evidence.Provenance;

/**
 * A pool, whose desktops users get one session each of ({@code workspaces:DescribeWorkspacesPools}).
 *
 * @param desired sessions that there shall be; this and the other numbers are empty where they were not told
 * @param actual sessions that there are, in use or not
 * @param active sessions that users have
 * @param available sessions that users can get
 * @param errors what it fails at, as code and text
 * @param more everything, as it came
 */
public record WorkspacesPool(String id, String name, String description, String state, String bundleId,
        String directoryId, String runningMode, OptionalInt desired, OptionalInt actual, OptionalInt active,
        OptionalInt available, List<String> errors, Optional<Instant> createdAt, Provenance provenance,
        Unknown more) implements Item {
    /** Kind of the evidence that tells of pools. */
    public static final String EVIDENCE = "aws.workspaces.describe-workspaces-pools";

    public WorkspacesPool {
        errors = List.copyOf(errors);
    }
}
