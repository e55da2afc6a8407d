package org.deskwright.logs.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Literals to look for all at once: a single one by a {@link RarePair}, several long ones by their {@link Strides}. Of
 * each short one the <em>window</em> is chosen, the four bytes in a row that are rarest in a sample of what will be
 * read: a kernel looks for windows alone, and the whole literal is compared only around one. Immutable.
 */
public final class LiteralSet {
    /** Bytes of a window; of a shorter literal all of it. */
    static final int WINDOW = 4;
    private static final int FOLD = 0x20202020;

    private final byte[][] literals;
    /** By the number of a literal; null where it is enough that it stands there. */
    private final HitGuard[] guards;
    /** The numbers of these. */
    private final int[] guarded;
    /** By the number of a literal, where among these it stands; -1 where it has no guard. */
    private final int[] guardedNumbers;
    private final boolean ignoreCase;
    private final int longest;
    private final Optional<RarePair> single;
    private final Strides strides;
    private final int[] offsets;
    private final int reach;
    private final List<WindowTable> windows;
    private final WindowFilter filter;

    private LiteralSet(byte[][] literals, HitGuard[] guards, boolean ignoreCase, byte[] sample, int shortestLong) {
        this.literals = literals;
        this.guards = guards;
        guarded = IntStream.range(0, guards.length).filter(i -> guards[i] != null).toArray();
        guardedNumbers = new int[guards.length];
        Arrays.fill(guardedNumbers, -1);
        IntStream.range(0, guarded.length).forEach(i -> guardedNumbers[guarded[i]] = i);
        this.ignoreCase = ignoreCase;
        longest = IntStream.range(0, literals.length).map(i -> literals[i].length).max().orElse(0);
        single = literals.length == 1 ? Optional.of(new RarePair(literals[0], sample, ignoreCase)) : Optional.empty();
        strides = new Strides(literals, numbers(shortestLong, true), sample, ignoreCase);
        int[] numbers = numbers(shortestLong, false);
        offsets = new int[literals.length];
        filter = new WindowFilter(ignoreCase ? FOLD : 0);
        if (numbers.length == 0) {
            reach = 0;
            windows = List.of();
            return;
        }
        byte[][] shorts = IntStream.of(numbers).mapToObj(i -> literals[i]).toArray(byte[][]::new);
        WindowChoice choice = new WindowChoice(shorts, sample, ignoreCase ? FOLD : 0);
        int furthest = 0;
        Map<Integer, Map<Integer, List<Integer>>> byLength = new TreeMap<>();
        for (int i = 0; i < numbers.length; i++) {
            offsets[numbers[i]] = choice.offset(i);
            furthest = Math.max(furthest, choice.offset(i));
            int length = Math.min(WINDOW, shorts[i].length);
            int window = window(numbers[i], length);
            filter.add(window, length, choice.bucket(i));
            byLength.computeIfAbsent(length, l -> new HashMap<>()).computeIfAbsent(window, w -> new ArrayList<>())
                    .add(numbers[i]);
        }
        filter.complete();
        reach = furthest;
        windows = byLength.entrySet().stream().map(e -> new WindowTable(e.getKey(), e.getValue())).toList();
    }

    /** Of those that are looked for together, which a single one is not. */
    private int[] numbers(int shortestLong, boolean ofLong) {
        int together = single.isPresent() ? 0 : literals.length;
        return IntStream.range(0, together).filter(i -> literals[i].length >= shortestLong == ofLong).toArray();
    }

    /**
     * @param literals none empty
     * @param guards of some of them, by their numbers
     * @param ignoreCase of the letters of ASCII
     * @param sample of what is to be read, some hundred kilobytes; may be empty, which costs time
     * @param shortestLong bytes of the shortest that is looked for by its strides, at least {@link Strides#SHORTEST}
     * @throws IllegalArgumentException when a literal is empty
     */
    static LiteralSet of(List<byte[]> literals, Map<Integer, HitGuard> guards, boolean ignoreCase, byte[] sample,
            int shortestLong) {
        byte[][] copies = literals.stream().map(byte[]::clone).toArray(byte[][]::new);
        for (byte[] literal : copies) {
            if (literal.length == 0) {
                throw new IllegalArgumentException("an empty literal is everywhere");
            }
        }
        HitGuard[] byNumber = IntStream.range(0, copies.length).mapToObj(guards::get).toArray(HitGuard[]::new);
        return new LiteralSet(copies, byNumber, ignoreCase, sample, shortestLong);
    }

    public int size() {
        return literals.length;
    }

    /** Bytes of the longest literal. */
    public int longest() {
        return longest;
    }

    /** Where there is but one. */
    Optional<RarePair> single() {
        return single;
    }

    Strides strides() {
        return strides;
    }

    /** How far after the end of a range the window of a short literal that begins in it may lie. */
    int reach() {
        return reach;
    }

    boolean ignoresCase() {
        return ignoreCase;
    }

    /** Of short literals, by the length of windows; none where there are only long ones. */
    List<WindowTable> windows() {
        return windows;
    }

    WindowFilter filter() {
        return filter;
    }

    /** From the beginning of a short literal to its window. */
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

    /** Four bytes as windows are looked up: with all letters small, and some others confused, where case is ignored. */
    int folded(int four) {
        return ignoreCase ? four | FOLD : four;
    }

    /** The literals that have a guard. */
    int[] guarded() {
        return guarded;
    }

    /** Where among those a literal stands; negative where it has no guard. */
    int guardedNumber(int literal) {
        return guardedNumbers[literal];
    }

    /**
     * Whether a literal stands there, and behind it what its guard wants.
     *
     * @param end of the bytes that may belong to it
     */
    boolean isHit(int literal, byte[] bytes, int at, int end) {
        HitGuard guard = guards[literal];
        return (guard == null || guard.mayBe(bytes, at + literals[literal].length, end))
                && standsAt(literal, bytes, at, end);
    }

    HitGuard guard(int literal) {
        return guards[literal];
    }

    int length(int literal) {
        return literals[literal].length;
    }

    boolean standsAt(int literal, byte[] bytes, int at, int end) {
        byte[] wanted = literals[literal];
        if (at + wanted.length > end) {
            return false;
        }
        if (!ignoreCase) {
            return isSame(wanted, bytes, at);
        }
        for (int i = 0; i < wanted.length; i++) {
            byte there = bytes[at + i];
            if (there != wanted[i] && !sameLetter(there, wanted[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Most are short: the first eight bytes, the next and the last are sooner compared than it is known which of them
     * are needed, and that than anything is called.
     */
    private static boolean isSame(byte[] wanted, byte[] bytes, int at) {
        int last = wanted.length - Long.BYTES;
        if (last < 0) {
            return Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
        }
        int next = Math.min(Long.BYTES, last);
        long differ = Words.eight(bytes, at) ^ Words.eight(wanted, 0)
                | Words.eight(bytes, at + next) ^ Words.eight(wanted, next)
                | Words.eight(bytes, at + last) ^ Words.eight(wanted, last);
        for (int i = 2 * Long.BYTES; i < last && differ == 0; i += Long.BYTES) {
            differ = Words.eight(bytes, at + i) ^ Words.eight(wanted, i);
        }
        return differ == 0;
    }

    private static boolean sameLetter(byte one, byte other) {
        int small = one | 0x20;
        return small == (other | 0x20) && small >= 'a' && small <= 'z';
    }
}
