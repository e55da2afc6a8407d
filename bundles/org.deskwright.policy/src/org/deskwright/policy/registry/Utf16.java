package org.deskwright.policy.registry;

/** UTF-16 of two bytes a letter, the lower one first. Keeps halves of a pair that stand alone, as Windows does. */
final class Utf16 {
    private Utf16() {
    }

    static char at(byte[] bytes, int at) {
        return (char) (bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8);
    }

    static String text(byte[] bytes, int from, int to) {
        char[] letters = new char[(to - from) / 2];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = at(bytes, from + 2 * i);
        }
        return new String(letters);
    }
}
