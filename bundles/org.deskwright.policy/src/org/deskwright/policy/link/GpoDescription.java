package org.deskwright.policy.link;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a file beside those of a GPO says of it. Each may be empty.
 *
 * @param id such as {@code {31B2F340-016D-11D2-945F-00C04FB984F9}}
 * @param domain its DNS name
 * @param facts who it is for, and what it is linked to
 * @param version of the files beside it, as {@code versionNumber} counts; empty where it does not tell
 */
public record GpoDescription(String id, String name, String domain, PolicyDirectory facts, OptionalLong version) {
    public GpoDescription(String id, String name, String domain, PolicyDirectory facts) {
        this(id, name, domain, facts, OptionalLong.empty());
    }

    public GpoDescription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(facts, "facts");
    }
}
