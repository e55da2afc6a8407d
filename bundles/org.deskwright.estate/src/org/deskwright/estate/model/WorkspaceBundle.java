package org.deskwright.estate.model;

import org.deskwright.core.evidence.Provenance;

/**
 * A bundle ({@code workspaces:DescribeWorkspaceBundles}).
 *
 * @param owner an account, or {@code AMAZON}
 */
public record WorkspaceBundle(String id, String name, String owner, String description, String computeType,
        String imageId, String state, Provenance provenance, Unknown more) implements Item {}
