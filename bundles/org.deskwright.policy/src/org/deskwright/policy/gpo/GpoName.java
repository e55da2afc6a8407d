package org.deskwright.policy.gpo;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What a backup or a report says of the GPO it is of. Each may be empty.
 *
 * @param id such as {@code {31B2F340-016D-11D2-945F-00C04FB984F9}}
 * @param domain its DNS name
 * @param saved when a backup was made
 */
public record GpoName(String id, String name, String domain, Optional<LocalDateTime> saved) {
    public static final GpoName UNKNOWN = new GpoName("", "", "");

    public GpoName {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(saved, "saved");
    }

    public GpoName(String id, String name, String domain) {
        this(id, name, domain, Optional.empty());
    }

    GpoName withName(String other) {
        return new GpoName(id, other, domain, saved);
    }

    /** This with what it lacks taken from the other. */
    GpoName orElse(GpoName other) {
        return new GpoName(id.isEmpty() ? other.id : id, name.isEmpty() ? other.name : name,
                domain.isEmpty() ? other.domain : domain, saved.or(other::saved));
    }
}
