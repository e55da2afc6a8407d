package org.deskwright.logs.format;

import org.deskwright.logs.format.LogFormat.Guard;

/** Looks for what all records of a format have behind their stamp. */
final class GuardReader {
    private final int column;
    /** How many columns behind the first it may begin in. */
    private final int further;
    private final Word first;
    private final Word[] others;

    GuardReader(Guard guard) {
        column = guard.column();
        further = Math.max(0, guard.within() - guard.column() - 1);
        first = Word.of(guard.texts().isEmpty() ? "" : guard.texts().getFirst());
        others = guard.texts().stream().skip(1).map(Word::of).toArray(Word[]::new);
    }

    /**
     * @param behind where the stamp ends
     */
    boolean fits(byte[] bytes, int behind, int to) {
        int at = behind + column;
        return stands(first, bytes, at, to) || (further > 0 || others.length > 0) && isFurther(bytes, at, to);
    }

    private boolean isFurther(byte[] bytes, int at, int to) {
        for (int next = at; next <= at + further && next < to; next++) {
            if (stands(first, bytes, next, to)) {
                return true;
            }
            for (Word other : others) {
                if (stands(other, bytes, next, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean stands(Word word, byte[] bytes, int at, int to) {
        return at + word.length() <= to && word.standsAt(bytes, at);
    }
}
