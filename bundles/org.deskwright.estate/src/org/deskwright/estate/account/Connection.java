package org.deskwright.estate.account;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.estate.live.LiveSource;
import org.deskwright.estate.region.Region;
import org.deskwright.estate.region.Regions;

/**
 * An account that somebody wants to see again. Holds no credential: the profile says where those come from.
 *
 * @param profile the name of a profile in the AWS configuration files
 * @param account twelve digits; empty until it was asked once
 * @param name what people call it; empty: the profile's name
 * @param partition such as {@code aws} or {@code aws-us-gov}
 * @param regions Region codes; empty: the Region that the profile names
 * @param endpoint instead of the addresses of AWS
 */
public record Connection(String profile, String account, String name, String partition, List<String> regions,
        Optional<URI> endpoint) {
    public Connection {
        if (profile.isBlank()) {
            throw new IllegalArgumentException("A connection needs a profile");
        }
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(partition, "partition");
        Objects.requireNonNull(endpoint, "endpoint");
        regions = List.copyOf(regions);
    }

    /** In the partition of its Regions; in {@code aws} where they do not tell. */
    public static Connection of(String profile, String account, String name, List<String> regions,
            Optional<URI> endpoint) {
        return new Connection(profile, account, name, partition(regions), regions, endpoint);
    }

    static String partition(List<String> regions) {
        return regions.stream().flatMap(code -> Known.REGIONS.find(code).stream()).map(Region::partition).findFirst()
                .orElse("aws");
    }

    /** Read when first asked for. */
    private static final class Known {
        private static final Regions REGIONS = Regions.bundled();
    }

    /** What to show: the name, else the profile. */
    public String label() {
        return name.isBlank() ? profile : name;
    }

    /** What to read. */
    public LiveSource source() {
        return new LiveSource(profile, regions, endpoint);
    }

    /** With what a test found out; a name that somebody gave stays. */
    public Connection knownAs(ConnectionReport report) {
        return new Connection(profile, report.account(), name.isBlank() ? report.name() : name, report.partition(),
                regions, endpoint);
    }
}
