package org.deskwright.policy.link;

import java.util.Objects;

/**
 * What a file beside those of a GPO says of it. Each may be empty.
 *
 * @param id such as {@code {31B2F340-016D-11D2-945F-00C04FB984F9}}
 * @param domain its DNS name
 * @param facts who it is for, and what it is linked to
 */
public record GpoDescription(String id, String name, String domain, PolicyDirectory facts) {
    public GpoDescription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(facts, "facts");
    }
}
