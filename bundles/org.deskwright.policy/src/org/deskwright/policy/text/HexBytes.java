package org.deskwright.policy.text;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bytes as hexadecimal digits: two a byte, or with commas between bytes of one or two; blanks do not count. */
public final class HexBytes {
    private static final int MOST_SHOWN = 40;

    private HexBytes() {
    }

    /** @throws IllegalArgumentException where that is none, with a reason for people */
    public static byte[] of(String text) {
        String digits = text.replaceAll("\\s", "");
        String joined = digits.contains(",")
                ? Stream.of(digits.split(",")).map(HexBytes::two).collect(Collectors.joining())
                : digits;
        try {
            return HexFormat.of().parseHex(joined);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("has bytes that are none: " + shown(digits), e);
        }
    }

    private static String two(String digits) {
        return switch (digits.length()) {
            case 1 -> "0" + digits;
            case 2 -> digits;
            default -> throw new IllegalArgumentException("has bytes that are none: " + shown(digits));
        };
    }

    private static String shown(String digits) {
        return ControlLetters.masked(digits.length() > MOST_SHOWN ? digits.substring(0, MOST_SHOWN) + "..." : digits);
    }
}
