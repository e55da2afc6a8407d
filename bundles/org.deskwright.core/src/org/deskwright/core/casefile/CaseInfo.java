package org.deskwright.core.casefile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code case.json} says.
 *
 * @param title for people; may be empty
 * @param created when the case was first saved
 * @param modified when it was last changed
 * @param asOf the moment that the case speaks about
 * @param zone for showing times
 */
public record CaseInfo(String title, Instant created, Instant modified, Optional<Instant> asOf, Optional<ZoneId> zone) {
    public static final String SCHEMA = "deskwright.case/1";

    public CaseInfo {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(modified, "modified");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(zone, "zone");
    }

    /** A case that begins now. */
    public static CaseInfo begun(String title, Instant now) {
        return new CaseInfo(title, now, now, Optional.empty(), Optional.empty());
    }

    public CaseInfo withTitle(String text) {
        return new CaseInfo(text, created, modified, asOf, zone);
    }

    public CaseInfo withModified(Instant now) {
        return new CaseInfo(title, created, now, asOf, zone);
    }

    public CaseInfo withAsOf(Optional<Instant> instant) {
        return new CaseInfo(title, created, modified, instant, zone);
    }

    public CaseInfo withZone(Optional<ZoneId> id) {
        return new CaseInfo(title, created, modified, asOf, id);
    }
}
