package org.deskwright.policy.registry;

/**
 * The path of a key, such as {@code Software\Policies}, in an order in which what is below a key comes right behind it:
 * the separator is less than any letter, and case counts for nothing, as in {@link String#CASE_INSENSITIVE_ORDER}.
 *
 * @param letters all in the same case
 */
record KeyPath(String letters) implements Comparable<KeyPath> {
    private static final char SEPARATOR = '\\';

    static KeyPath of(String key) {
        StringBuilder letters = new StringBuilder(key.length());
        key.codePoints().map(Character::toUpperCase).map(Character::toLowerCase).forEach(letters::appendCodePoint);
        return new KeyPath(letters.toString());
    }

    /** Whether it is that key, or lies below it. */
    boolean isIn(KeyPath key) {
        int end = key.letters.length();
        return letters.startsWith(key.letters) && (letters.length() == end || letters.charAt(end) == SEPARATOR);
    }

    @Override
    public int compareTo(KeyPath other) {
        int shorter = Math.min(letters.length(), other.letters.length());
        for (int i = 0; i < shorter; i++) {
            char one = letters.charAt(i);
            char its = other.letters.charAt(i);
            if (one != its) {
                return one == SEPARATOR ? -1 : its == SEPARATOR ? 1 : Character.compare(one, its);
            }
        }
        return Integer.compare(letters.length(), other.letters.length());
    }
}
