package org.deskwright.estate.json;

import java.util.Arrays;

/**
 * Remembers what was made of objects that stand in a text with the same letters again and again. It forgets what was
 * not asked for of late, and never grows. For one thread at a time.
 *
 * @param <T> what is made of them
 */
public final class ValueCache<T> {
    private static final int SLOTS = 1 << 11;
    /** Longer ones differ from one to the next. */
    private static final int LONGEST = 512;

    private final Key[] keys = new Key[SLOTS];
    private final Object[] values = new Object[SLOTS];

    /** Of the object that was looked for last. */
    private Tape tape;
    private int first;
    private int last;
    private int end;
    private int slot;

    /**
     * What tells an object from others.
     *
     * @param place of the first value, which tells its name
     * @param letters from the first value to the last, with all names and brackets between
     * @param tail what begins and ends behind the last value
     */
    private record Key(Place place, byte[] letters, int[] tail) {}

    /** What was made of an object like the one that begins there; null when that is not known. */
    @SuppressWarnings("unchecked") // put in by learn() alone
    public T find(Tape where, int at) {
        tape = where;
        first = at + Tape.STEP;
        end = where.after(at) - Tape.STEP;
        last = end - Tape.STEP;
        while (last > first && !isValue(last)) {
            last -= Tape.STEP;
        }
        slot = -1;
        if (last < first || !isValue(first) || where.to(last) - where.from(first) > LONGEST) {
            return null;
        }
        int hash = TextCache.hash(where.bytes(), where.from(first), where.to(last));
        slot = (hash ^ hash >>> 15) & SLOTS - 1;
        return isAt(keys[slot]) ? (T) values[slot] : null;
    }

    private boolean isValue(int at) {
        return !tape.isEnd(at) && !tape.place(at).isContainer();
    }

    private boolean isAt(Key key) {
        return key != null && key.place == tape.place(first)
                && Arrays.equals(tape.bytes(), tape.from(first), tape.to(last), key.letters, 0, key.letters.length)
                && Arrays.equals(key.tail, tape.codes(last + Tape.STEP, end));
    }

    /** Remembers what was made of the object that was not found last; the tape must not have moved on. */
    public void learn(T value) {
        if (slot >= 0) {
            byte[] letters = Arrays.copyOfRange(tape.bytes(), tape.from(first), tape.to(last));
            keys[slot] = new Key(tape.place(first), letters, tape.codes(last + Tape.STEP, end));
            values[slot] = value;
        }
    }
}
