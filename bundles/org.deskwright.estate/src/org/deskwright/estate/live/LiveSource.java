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
 */
public record LiveSource(String profile, List<String> regions, Optional<URI> endpoint) {
    public LiveSource {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(endpoint, "endpoint");
        regions = List.copyOf(regions);
    }
}
