package org.deskwright.estate.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IPv4 range in CIDR notation; a single address is a range of one. */
record Ipv4Range(String text, long first, long last) {
    private static final Pattern CIDR = Pattern
            .compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(\\d{1,2}))?");

    /** Host bits may be set, as in {@code docker network inspect}; empty when the text is no such range. */
    static Optional<Ipv4Range> parse(String text) {
        Matcher matcher = CIDR.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long address = 0;
        for (int group = 1; group <= 4; group++) {
            int octet = Integer.parseInt(matcher.group(group));
            if (octet > 255) {
                return Optional.empty();
            }
            address = address << 8 | octet;
        }
        int length = matcher.group(5) == null ? 32 : Integer.parseInt(matcher.group(5));
        if (length > 32) {
            return Optional.empty();
        }
        long size = 1L << 32 - length;
        long first = address / size * size;
        return Optional.of(new Ipv4Range(text.strip(), first, first + size - 1));
    }

    boolean overlaps(Ipv4Range other) {
        return first <= other.last && other.first <= last;
    }
}
