package org.deskwright.sample.plan;

import java.util.List;

/** IPv4 addresses as text and as numbers. */
public final class Addresses {
    private static final List<String> DOCUMENTATION = List.of("203.0.113.", "198.51.100.");
    private static final int PER_BLOCK = 254;

    private Addresses() {
    }

    static long number(String address) {
        long number = 0;
        for (String part : address.split("\\.")) {
            number = number << 8 | Integer.parseInt(part);
        }
        return number;
    }

    static String text(long number) {
        return (number >> 24 & 255) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    static String plus(String address, int offset) {
        return text(number(address) + offset);
    }

    /**
     * A public address out of the ranges of RFC 5737 (192.0.2.0/24 is left to the offices of the users). There are 508
     * of them; a very big estate meets one again.
     */
    static String elastic(int number) {
        int place = number % (PER_BLOCK * DOCUMENTATION.size());
        return DOCUMENTATION.get(place / PER_BLOCK) + (place % PER_BLOCK + 1);
    }

    /** As EC2 names it in DNS. */
    public static String privateName(String address, SampleRegion region) {
        String host = "ip-" + address.replace('.', '-');
        return region == SampleRegion.US_EAST_1
                ? host + ".ec2.internal"
                : host + "." + region.code() + ".compute.internal";
    }

    public static String publicName(String address, SampleRegion region) {
        String host = "ec2-" + address.replace('.', '-');
        return region == SampleRegion.US_EAST_1
                ? host + ".compute-1.amazonaws.com"
                : host + "." + region.code() + ".compute.amazonaws.com";
    }
}
