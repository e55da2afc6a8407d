package org.deskwright.ui.table;

import java.util.Comparator;

/**
 * How people sort names: capitals like small letters, and numbers within names by their value, so that {@code pc-9}
 * comes before {@code pc-10}. Names that differ in capitals or leading zeros alone count as equal.
 */
public final class NaturalOrder implements Comparator<String> {
    public static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {
    }

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            char x = a.charAt(i);
            char y = b.charAt(j);
            if (isDigit(x) && isDigit(y)) {
                int endX = end(a, i);
                int endY = end(b, j);
                int numbers = numbers(a, i, endX, b, j, endY);
                if (numbers != 0) {
                    return numbers;
                }
                i = endX;
                j = endY;
            } else {
                int letters = x == y ? 0 : Character.compare(folded(x), folded(y));
                if (letters != 0) {
                    return letters;
                }
                i++;
                j++;
            }
        }
        return (a.length() - i) - (b.length() - j);
    }

    /** The digits of two texts without leading zeros: the longer number is the greater. */
    private static int numbers(String a, int fromA, int endA, String b, int fromB, int endB) {
        int i = significant(a, fromA, endA);
        int j = significant(b, fromB, endB);
        if (endA - i != endB - j) {
            return (endA - i) - (endB - j);
        }
        while (i < endA) {
            int digits = a.charAt(i++) - b.charAt(j++);
            if (digits != 0) {
                return digits;
            }
        }
        return 0;
    }

    static int significant(String text, int from, int end) {
        int at = from;
        while (at < end - 1 && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    static int end(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** As {@link String#compareToIgnoreCase} does it. */
    static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
