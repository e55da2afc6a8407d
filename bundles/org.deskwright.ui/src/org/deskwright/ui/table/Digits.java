package org.deskwright.ui.table;

import java.text.NumberFormat;

/** Numbers as people read them: {@code 12,345}, the way it is done where they live. */
final class Digits {
    /** Shorter ones are read at a glance. */
    private static final int FEW = 4;
    /** What a {@code long} holds whatever the digits are. */
    private static final int MOST = 18;

    private Digits() {
    }

    /** The text itself where it is anything but a number of some length. */
    static String grouped(String text) {
        if (text.length() < FEW || text.length() > MOST || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text;
        }
        return NumberFormat.getIntegerInstance().format(Long.parseLong(text));
    }
}
