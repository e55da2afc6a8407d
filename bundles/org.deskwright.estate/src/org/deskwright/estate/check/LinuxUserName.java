package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;

/**
 * The user names that Amazon Linux WorkSpaces accept (administration guide, user names): at most 20 characters; letters
 * and digits of any script, spaces, and {@code _ . - #}; no hyphen in front. Characters are code points, so that a
 * letter outside the basic plane counts once.
 */
final class LinuxUserName {
    static final int LONGEST = 20;
    /** Not a fault for sure: the guide speaks of letters, and many scripts write theirs with combining marks. */
    static final String MARK = "combining-mark";

    /**
     * One thing that is wrong.
     *
     * @param variant {@code bad-character}, {@code leading-hyphen}, {@code too-long} or {@link #MARK}
     * @param position of the character, from 1, in code points
     * @param codePoint the character; for {@code too-long} the first one beyond the limit
     */
    record Fault(String variant, int position, int codePoint) {
        /** {@code "@" (U+0040) at 3}. */
        String text() {
            return "\"" + character() + "\" (" + number() + ") at " + position;
        }

        /** The character itself, or nothing where it would garble the text. */
        String character() {
            return switch (Character.getType(codePoint)) {
                case Character.SURROGATE, Character.CONTROL, Character.FORMAT, Character.UNASSIGNED,
                        Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    "";
                default -> Character.toString(codePoint);
            };
        }

        String number() {
            return String.format("U+%04X", codePoint);
        }
    }

    private LinuxUserName() {
    }

    static int length(String name) {
        return name.codePointCount(0, name.length());
    }

    /**
     * All faults: characters in their order, then the length; empty when the name will do. Combining marks are named
     * only where nothing else is wrong.
     */
    static List<Fault> faults(String name) {
        if (isPlain(name)) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        List<Fault> marks = new ArrayList<>();
        int[] codePoints = name.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            if (i == 0 && codePoints[i] == '-') {
                faults.add(new Fault("leading-hyphen", 1, '-'));
            } else if (isMark(codePoints[i])) {
                marks.add(new Fault(MARK, i + 1, codePoints[i]));
            } else if (!isAllowed(codePoints[i])) {
                faults.add(new Fault("bad-character", i + 1, codePoints[i]));
            }
        }
        if (codePoints.length > LONGEST) {
            faults.add(new Fault("too-long", LONGEST + 1, codePoints[LONGEST]));
        }
        return List.copyOf(faults.isEmpty() ? marks : faults);
    }

    /** Nearly every name of a fleet: decided without making anything. */
    private static boolean isPlain(String name) {
        if (name.length() > LONGEST || name.startsWith("-")) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 128 || !isAllowed(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.SPACE_SEPARATOR ->
                true;
            default -> c == '_' || c == '.' || c == '-' || c == '#';
        };
    }
}
