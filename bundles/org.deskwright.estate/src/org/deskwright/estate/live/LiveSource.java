package org.deskwright.estate.live;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An account and where to look in it.
 *
 * @param profile the name of a profile in the AWS configuration files; it says whose credentials are used
 * @param regions Region codes; empty: the Region that the profile names
 * @param endpoint instead of the addresses of AWS, for private links and tests
 * @param focus what is asked for before anything else, or alone
 */
public record LiveSource(String profile, List<String> regions, Optional<URI> endpoint, Focus focus) {
    public LiveSource {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(focus, "focus");
        regions = List.copyOf(regions);
    }

    /** All that there is, in the usual order. */
    public LiveSource(String profile, List<String> regions, Optional<URI> endpoint) {
        this(profile, regions, endpoint, Focus.NONE);
    }

    public LiveSource with(Focus other) {
        return new LiveSource(profile, regions, endpoint, other);
    }
}
