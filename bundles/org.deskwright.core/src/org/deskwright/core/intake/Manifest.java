package org.deskwright.core.intake;

import java.time.Instant;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;

/**
 * What a {@code deskwright.json} in a folder says about the files in and below that folder: the account, the Region and
 * when the state was read. Each part is optional; the nearest manifest wins part by part.
 */
public record Manifest(Scope scope, Optional<Instant> readAt) {
    public static final String FILE_NAME = "deskwright.json";
    public static final String SCHEMA = "deskwright.manifest/1";
    public static final Manifest NONE = new Manifest(Scope.UNKNOWN, Optional.empty());

    /** This manifest with what it lacks taken from the one of an outer folder. */
    public Manifest orElse(Manifest outer) {
        return new Manifest(scope.orElse(outer.scope), readAt.or(() -> outer.readAt));
    }
}
