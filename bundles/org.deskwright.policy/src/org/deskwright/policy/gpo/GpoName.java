package org.deskwright.policy.gpo;

import java.util.Objects;

/**
 * What a backup or a report says of the GPO it is of. Each may be empty.
 *
 * @param id such as {@code {31B2F340-016D-11D2-945F-00C04FB984F9}}
 * @param domain its DNS name
 */
public record GpoName(String id, String name, String domain) {
    public static final GpoName UNKNOWN = new GpoName("", "", "");

    public GpoName {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(domain, "domain");
    }

    /** This with what it lacks taken from the other. */
    GpoName orElse(GpoName other) {
        return new GpoName(id.isEmpty() ? other.id : id, name.isEmpty() ? other.name : name,
                domain.isEmpty() ? other.domain : domain);
    }
}
