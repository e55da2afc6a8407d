package org.deskwright.logs.format;

/**
 * What formats may ask for, so that no format that somebody wrote makes reading slow or wrong. What is refused is said
 * in words for whoever wrote it.
 */
final class Limits {
    /** Letters of a text. */
    private static final int TEXT = 64;
    /** Bytes behind the stamp; with the stamp they are among those that are looked at of a line. */
    private static final int COLUMN = 256;

    private Limits() {
    }

    static void text(String name, String text) {
        if (text.length() > TEXT) {
            throw new IllegalArgumentException("'" + name + "' is longer than " + TEXT + " letters");
        }
        // other letters are written in more than one way, and a zero stands for what is behind the end
        if (!text.chars().allMatch(letter -> letter >= ' ' && letter <= '~' || letter == '\t')) {
            throw new IllegalArgumentException("'" + name + "' holds a letter that is not of ASCII: " + text);
        }
    }

    static void column(String name, int column) {
        number(name, column, 0, COLUMN);
    }

    static void number(String name, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "'" + name + "' is " + number + "; it must be from " + least + " to " + most);
        }
    }
}
