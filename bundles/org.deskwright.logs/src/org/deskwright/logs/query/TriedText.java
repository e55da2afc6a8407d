package org.deskwright.logs.query;

import org.deskwright.logs.source.LogLetters;

/**
 * A line or record as a regular expression is tried on it, in a room that the next one uses again. Looks from time to
 * time whether it is to end: one try may take long. For one thread.
 */
final class TriedText implements CharSequence {
    /** Letters that are read in some milliseconds by the largest expression. */
    private static final int PATIENCE = 1 << 10;

    private final Runnable poll;
    private char[] letters = new char[1 << 10];
    private int length;
    private int patience;

    /** @param poll throws when it is to end */
    TriedText(Runnable poll) {
        this.poll = poll;
    }

    void set(byte[] bytes, int count) {
        letters = letters.length < count ? new char[Math.max(count, 2 * letters.length)] : letters;
        int at = 0;
        while (at < count && bytes[at] >= 0) {
            letters[at] = (char) bytes[at];
            at++;
        }
        length = at;
        if (at < count) {
            String rest = LogLetters.of(bytes, at, count);
            rest.getChars(0, rest.length(), letters, at);
            length += rest.length();
        }
    }

    /** Leaves out the last letter, if it is that one. */
    void leaveOut(char last) {
        length -= length > 0 && letters[length - 1] == last ? 1 : 0;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        if (--patience < 0) {
            patience = PATIENCE;
            poll.run();
        }
        return letters[index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(letters, from, to - from);
    }

    @Override
    public String toString() {
        return new String(letters, 0, length);
    }
}
