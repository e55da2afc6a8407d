package org.deskwright.estate.net;

import java.util.Optional;

/**
 * All addresses with the same first bits, as CIDR notation writes them.
 *
 * @param first the lowest address
 * @param prefix how many bits are the same: 0 to 32, or 0 to 128 for IPv6
 */
public record IpRange(IpAddress first, int prefix) {
    /** Every IPv4 address. */
    public static final IpRange ALL_V4 = new IpRange(IpAddress.ofV4(0), 0);

    public IpRange {
        if (prefix < 0 || prefix > first.bits()) {
            throw new IllegalArgumentException("No prefix length of this address family: " + prefix);
        }
        first = first.masked(prefix);
    }

    /** Reads {@code 203.0.113.0/24}, {@code 2001:db8::/32} or a single address; bits behind the prefix are dropped. */
    public static Optional<IpRange> parse(String text) {
        String trimmed = text.strip();
        int slash = trimmed.indexOf('/');
        if (slash < 0) {
            return IpAddress.parse(trimmed).map(address -> new IpRange(address, address.bits()));
        }
        int prefix = number(trimmed, slash + 1);
        return prefix < 0
                ? Optional.empty()
                : IpAddress.parse(trimmed.substring(0, slash))
                        .flatMap(address -> range(address, prefix, trimmed.indexOf(':') >= 0));
    }

    /** Of three digits at most, without leading zeros; -1 where it is something else. */
    private static int number(String text, int from) {
        int digits = text.length() - from;
        if (digits < 1 || digits > 3 || digits > 1 && text.charAt(from) == '0') {
            return -1;
        }
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** An IPv4-mapped range counts its prefix over 128 bits. */
    private static Optional<IpRange> range(IpAddress address, int prefix, boolean writtenAsV6) {
        int own = writtenAsV6 && !address.v6() ? prefix - 96 : prefix;
        return own < 0 || own > address.bits() ? Optional.empty() : Optional.of(new IpRange(address, own));
    }

    public boolean contains(IpAddress address) {
        return address.v6() == first.v6() && address.masked(prefix).equals(first);
    }

    /** Whether every address of the other range is in this one. */
    public boolean covers(IpRange other) {
        return other.prefix >= prefix && contains(other.first);
    }

    /** Whether any address is in both; of two overlapping CIDR ranges one always covers the other. */
    public boolean overlaps(IpRange other) {
        return covers(other) || other.covers(this);
    }

    @Override
    public String toString() {
        return first + "/" + prefix;
    }
}
