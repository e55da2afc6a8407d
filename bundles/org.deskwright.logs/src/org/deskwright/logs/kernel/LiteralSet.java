package org.deskwright.logs.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Literals to look for all at once. Of each the <em>window</em> is chosen, the four bytes in a row that are rarest in a
 * sample of what will be read: a kernel looks for windows alone, and the whole literal is compared only around one.
 * Immutable.
 */
public final class LiteralSet {
    /** Bytes of a window; of a shorter literal all of it. */
    static final int WINDOW = 4;
    private static final int FOLD = 0x20202020;

    private final byte[][] literals;
    private final boolean ignoreCase;
    private final int[] offsets;
    private final int reach;
    private final List<WindowTable> windows;
    private final WindowFilter filter;

    private LiteralSet(byte[][] literals, boolean ignoreCase, byte[] sample) {
        this.literals = literals;
        this.ignoreCase = ignoreCase;
        WindowChoice choice = new WindowChoice(literals, sample, ignoreCase ? FOLD : 0);
        offsets = new int[literals.length];
        filter = new WindowFilter(ignoreCase ? FOLD : 0);
        int furthest = 0;
        Map<Integer, Map<Integer, List<Integer>>> byLength = new TreeMap<>();
        for (int i = 0; i < literals.length; i++) {
            offsets[i] = choice.offset(i);
            furthest = Math.max(furthest, offsets[i]);
            int length = Math.min(WINDOW, literals[i].length);
            int window = window(i, length);
            filter.add(window, length, choice.bucket(i));
            byLength.computeIfAbsent(length, l -> new HashMap<>()).computeIfAbsent(window, w -> new ArrayList<>())
                    .add(i);
        }
        reach = furthest;
        windows = byLength.entrySet().stream().map(e -> new WindowTable(e.getKey(), e.getValue())).toList();
    }

    /**
     * @param literals none empty
     * @param ignoreCase of the letters of ASCII
     * @param sample of what is to be read, some hundred kilobytes; may be empty, which costs time
     * @throws IllegalArgumentException when a literal is empty
     */
    public static LiteralSet of(List<byte[]> literals, boolean ignoreCase, byte[] sample) {
        byte[][] copies = literals.stream().map(byte[]::clone).toArray(byte[][]::new);
        for (byte[] literal : copies) {
            if (literal.length == 0) {
                throw new IllegalArgumentException("an empty literal is everywhere");
            }
        }
        return new LiteralSet(copies, ignoreCase, sample);
    }

    public int size() {
        return literals.length;
    }

    /** How far after the end of a range the window of a literal that begins in it may lie. */
    int reach() {
        return reach;
    }

    boolean ignoresCase() {
        return ignoreCase;
    }

    List<WindowTable> windows() {
        return windows;
    }

    WindowFilter filter() {
        return filter;
    }

    /** From the beginning of a literal to its window. */
    int offset(int literal) {
        return offsets[literal];
    }

    private int window(int literal, int length) {
        int word = Words.of(literals[literal], offsets[literal], length);
        return ignoreCase ? word | FOLD & mask(length) : word;
    }

    private static int mask(int length) {
        return length == WINDOW ? -1 : (1 << 8 * length) - 1;
    }

    /** A window as it is looked up: with all letters small, and some other bytes confused, where case is ignored. */
    int folded(int word, int length) {
        return ignoreCase ? word | FOLD & mask(length) : word;
    }

    boolean standsAt(int literal, MemorySegment bytes, long at) {
        byte[] wanted = literals[literal];
        if (at + wanted.length > bytes.byteSize()) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            byte there = bytes.get(ValueLayout.JAVA_BYTE, at + i);
            if (there != wanted[i] && !(ignoreCase && sameLetter(there, wanted[i]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameLetter(byte one, byte other) {
        int small = one | 0x20;
        return small == (other | 0x20) && small >= 'a' && small <= 'z';
    }
}
