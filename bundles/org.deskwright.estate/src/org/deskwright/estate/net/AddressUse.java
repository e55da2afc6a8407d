package org.deskwright.estate.net;

import java.util.List;
import java.util.Locale;

/**
 * What an address is set aside for, after the IANA special-purpose registries (RFC 6890). Ranges for documentation
 * count as {@link #PUBLIC}: examples are written with them.
 */
public enum AddressUse {
    /** Usable on the internet. */
    PUBLIC(),
    /** RFC 1918 and RFC 4193. */
    PRIVATE("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
    /** RFC 6598: between a provider's customers and its own address translation. */
    CARRIER_NAT("100.64.0.0/10"),
    /** The machine itself. */
    LOOPBACK("127.0.0.0/8", "::1/128"),
    /** One network segment only. */
    LINK_LOCAL("169.254.0.0/16", "fe80::/10"),
    /** "This" network, benchmarks, multicast, future use. */
    RESERVED("0.0.0.0/8", "192.0.0.0/24", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4", "::/128", "ff00::/8");

    private final List<IpRange> ranges;

    AddressUse(String... ranges) {
        this.ranges = List.of(ranges).stream().map(range -> IpRange.parse(range).orElseThrow()).toList();
    }

    /** {@code carrier-nat} and so on. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static AddressUse of(IpAddress address) {
        for (AddressUse use : values()) {
            if (use.ranges.stream().anyMatch(range -> range.contains(address))) {
                return use;
            }
        }
        return PUBLIC;
    }

    /** Whether every address of the range is set aside for something other than the internet. */
    public static boolean isInternal(IpRange range) {
        for (AddressUse use : values()) {
            if (use.ranges.stream().anyMatch(own -> own.covers(range))) {
                return true;
            }
        }
        return false;
    }
}
