package org.deskwright.live.ui.session;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.estate.live.LiveSource;

/**
 * An account that the user connected. Holds no secret: credentials stay with the profile.
 *
 * @param profile of the AWS configuration files
 * @param account where the profile leads to; empty until that was told by AWS
 * @param regions Region codes, at least one
 * @param endpoint instead of the addresses of AWS
 */
public record Connection(String profile, String account, List<String> regions, Optional<URI> endpoint) {
    public Connection {
        Objects.requireNonNull(endpoint, "endpoint");
        regions = regions.stream().distinct().sorted().toList();
        if (profile.isBlank() || regions.isEmpty()) {
            throw new IllegalArgumentException("A connection has a profile and a Region");
        }
    }

    /** Once it is known where it leads to. */
    public Connection to(String told) {
        return new Connection(profile, told, regions, endpoint);
    }

    public Connection in(List<String> others) {
        return new Connection(profile, account, others, endpoint);
    }

    /** All of it, to be read. */
    public LiveSource source() {
        return new LiveSource(profile, regions, endpoint);
    }

    /** Whether the other takes its place. */
    public boolean isSameAs(Connection other) {
        return profile.equals(other.profile) && endpoint.equals(other.endpoint);
    }
}
