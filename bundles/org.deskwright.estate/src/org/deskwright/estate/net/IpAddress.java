package org.deskwright.estate.net;

import java.util.Optional;

/**
 * An IPv4 or IPv6 address as a number of 32 or 128 bits. Unlike {@link java.net.InetAddress} it never looks up a name.
 *
 * @param v6 whether it has 128 bits
 * @param high the upper 64 bits, 0 for IPv4
 * @param low the lower 64 bits
 */
public record IpAddress(boolean v6, long high, long low) {

    /**
     * Reads dotted decimal (four parts without leading zeros, which some programs take for octal) or the IPv6 text
     * forms of RFC 4291 section 2.2, without a zone. An IPv4-mapped address becomes the IPv4 address it stands for.
     */
    public static Optional<IpAddress> parse(String text) {
        String trimmed = text.strip();
        return trimmed.indexOf(':') >= 0 ? IpText.v6(trimmed) : IpText.v4(trimmed);
    }

    static IpAddress ofV4(long bits) {
        return new IpAddress(false, 0, bits);
    }

    /** 32 or 128. */
    public int bits() {
        return v6 ? 128 : 32;
    }

    /** This address with all bits behind the prefix set to 0. */
    IpAddress masked(int prefix) {
        if (!v6) {
            return ofV4(prefix == 0 ? 0 : low & (-1L << (32 - prefix)));
        }
        long upper = prefix >= 64 ? high : prefix == 0 ? 0 : high & (-1L << (64 - prefix));
        long lower = prefix == 128 ? low : prefix <= 64 ? 0 : low & (-1L << (128 - prefix));
        return new IpAddress(true, upper, lower);
    }

    @Override
    public String toString() {
        return IpText.format(this);
    }
}
