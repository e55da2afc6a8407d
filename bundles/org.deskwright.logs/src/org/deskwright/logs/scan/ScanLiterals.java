package org.deskwright.logs.scan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.kernel.HitGuard;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.kernel.LiteralSet;

/**
 * The literals of some rules, ready to be looked for in one log: all of them, and those that count in records as most
 * of the log has them. The fewer there are, and the longer the shortest is, the quicker they are looked for. Immutable,
 * shared by threads.
 */
final class ScanLiterals {
    /**
     * A format that less than one of so many records has is none of the usual ones; pieces of the sample meet in lines
     * that the log does not have.
     */
    private static final int RARE = 100;

    private final LiteralSet all;
    private final LiteralSet usual;
    /** Of the usual ones by their number in their set. */
    private final int[] numbers;
    /** By the number of a stamp; null where all literals are looked for everywhere. */
    private final boolean[] usualStamps;

    private ScanLiterals(LiteralSet all, LiteralSet usual, int[] numbers, boolean[] usualStamps) {
        this.all = all;
        this.usual = usual;
        this.numbers = numbers;
        this.usualStamps = usualStamps;
    }

    /** All of them everywhere. */
    static ScanLiterals everywhere(LiteralSet all) {
        return new ScanLiterals(all, all, new int[0], null);
    }

    /**
     * Such that the formats of most records of the sample are the usual ones.
     *
     * @param sample pieces of the log
     */
    static ScanLiterals of(ScanRules rules, Kernel kernel, byte[] sample) {
        LiteralSet all = rules.literalSet(kernel, sample);
        if (rules.within().isEmpty()) {
            return everywhere(all);
        }
        Set<Integer> formats = formats(rules, sample);
        int[] numbers = IntStream.range(0, rules.literals().size())
                .filter(i -> rules.within().getOrDefault(i, formats).stream().anyMatch(formats::contains)).toArray();
        if (numbers.length == rules.literals().size() || numbers.length < 2) {
            return everywhere(all);
        }
        Map<Integer, HitGuard> guards = new HashMap<>();
        IntStream.range(0, numbers.length).filter(i -> rules.guards().containsKey(numbers[i]))
                .forEach(i -> guards.put(i, rules.guards().get(numbers[i])));
        LiteralSet usual = kernel.prepare(Arrays.stream(numbers).mapToObj(rules.literals()::get).toList(), guards,
                rules.ignoreCase(), sample);
        boolean[] stamps = new boolean[ScanRules.MOST_STAMPS];
        int number = 0;
        for (FormatStamp stamp : FormatStamp.of(rules.formats())) {
            stamps[number++] = formats.contains(stamp.format());
        }
        return new ScanLiterals(all, usual, numbers, stamps);
    }

    private static Set<Integer> formats(ScanRules rules, byte[] sample) {
        RecordReader records = new RecordReader(rules.formats(), rules.newest());
        byte[] bytes = Arrays.copyOf(sample, sample.length + Kernel.PADDING);
        int[] counts = new int[rules.formats().size()];
        int line = 0;
        for (int at = 0; at < sample.length; at++) {
            if (bytes[at] == '\n') {
                if (records.read(bytes, line, Math.min(at, line + ChunkScanner.HEAD))) {
                    counts[records.format()]++;
                }
                line = at + 1;
            }
        }
        int least = IntStream.of(counts).sum() / RARE;
        return IntStream.range(0, counts.length).filter(format -> counts[format] > least).boxed()
                .collect(Collectors.toSet());
    }

    int size() {
        return all.size();
    }

    /** Bytes of the longest. */
    int longest() {
        return all.longest();
    }

    LiteralSet all() {
        return all;
    }

    /** Those to look for where all records are of usual stamps. */
    LiteralSet usual() {
        return usual;
    }

    /** The number among all of one of those. */
    int number(int usualOne) {
        return numbers[usualOne];
    }

    boolean isUsual(int stamp) {
        return usualStamps != null && usualStamps[stamp];
    }
}
