package org.deskwright.estate.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import org.deskwright.core.check.Cancellation;
import org.deskwright.estate.net.IpRange;

/**
 * The texts of one attribute over all rows, each different one kept once. What is asked of a text is asked once for
 * each of them, not for each row. Immutable, and safe to share: what is derived is derived when first asked for.
 */
public final class Facet {
    private static final int BETWEEN_POLLS = 8192;

    private static final byte YES = 1;
    private static final byte NO = 2;
    private static final int FEW = 4;

    private final Attribute.Kind kind;
    private final String[] texts;
    private final int[] codes;
    private volatile String[] lower;
    private volatile IpRange[] ranges;

    private Facet(Attribute.Kind kind, String[] texts, int[] codes) {
        this.kind = kind;
        this.texts = texts;
        this.codes = codes;
    }

    static <T> Facet of(Attribute<T> attribute, List<T> rows) {
        Map<String, Integer> known = new HashMap<>();
        int[] codes = new int[rows.size()];
        int row = 0;
        for (T item : rows) {
            if (row % BETWEEN_POLLS == 0) {
                Cancellation.poll();
            }
            codes[row++] = known.computeIfAbsent(attribute.text().apply(item), text -> known.size());
        }
        String[] texts = new String[known.size()];
        known.forEach((text, code) -> texts[code] = text);
        return new Facet(attribute.kind(), texts, codes);
    }

    /** How many different texts there are. */
    public int distinct() {
        return texts.length;
    }

    /** The text of a row. */
    public String text(int row) {
        return texts[codes[row]];
    }

    /** The number, from 0 to {@link #distinct()}, of the text of a row; equal texts have equal numbers. */
    public int code(int row) {
        return codes[row];
    }

    /** The text with that number. */
    public String textOf(int code) {
        return texts[code];
    }

    /** The place of each text, by its number, when texts are sorted. */
    int[] ranks(Comparator<String> people) {
        IpRange[] known = kind == Attribute.Kind.ADDRESS ? ranges() : null;
        Integer[] order = new Integer[texts.length];
        Arrays.setAll(order, code -> code);
        // one plain comparison: a chain of them takes several times as long
        Arrays.sort(order, (one, other) -> {
            int place = known == null ? 0 : compare(known[one], known[other]);
            place = place != 0 ? place : people.compare(texts[one], texts[other]);
            return place != 0 ? place : texts[one].compareTo(texts[other]);
        });
        int[] ranks = new int[texts.length];
        for (int place = 0; place < order.length; place++) {
            ranks[order[place]] = place;
        }
        return ranks;
    }

    /** Addresses by their number, what is none after them. */
    private static int compare(IpRange one, IpRange other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        int order = Boolean.compare(one.first().v6(), other.first().v6());
        order = order != 0 ? order : Long.compareUnsigned(one.first().high(), other.first().high());
        order = order != 0 ? order : Long.compareUnsigned(one.first().low(), other.first().low());
        return order != 0 ? order : Integer.compare(one.prefix(), other.prefix());
    }

    /** Those of the rows whose text passes. */
    BitSet find(TextTest test, BitSet within) {
        String[] small = lower();
        boolean list = kind == Attribute.Kind.LIST;
        return find(code -> test.passes(small[code], list), within);
    }

    /** Those of the rows whose address has something in common with the range. */
    BitSet find(IpRange range, BitSet within) {
        IpRange[] known = ranges();
        return find(code -> known[code] != null && known[code].overlaps(range), within);
    }

    private BitSet find(IntPredicate wanted, BitSet within) {
        BitSet found = new BitSet(codes.length);
        byte[] verdicts = new byte[texts.length];
        if (texts.length * FEW < within.cardinality() && !anyOf(wanted, verdicts)) {
            return found;
        }
        int asked = 0;
        for (int row = within.nextSetBit(0); row >= 0; row = within.nextSetBit(row + 1)) {
            int code = codes[row];
            if (verdicts[code] == 0) {
                verdicts[code] = wanted.test(code) ? YES : NO;
                if (++asked % BETWEEN_POLLS == 0) {
                    Cancellation.poll();
                }
            }
            if (verdicts[code] == YES) {
                found.set(row);
            }
        }
        return found;
    }

    /** Asks all texts, where they are few, so that most attributes are done with before any row is looked at. */
    private static boolean anyOf(IntPredicate wanted, byte[] verdicts) {
        boolean any = false;
        for (int code = 0; code < verdicts.length; code++) {
            boolean yes = wanted.test(code);
            verdicts[code] = yes ? YES : NO;
            any |= yes;
        }
        return any;
    }

    private IpRange[] ranges() {
        IpRange[] made = ranges;
        if (made == null) {
            made = Stream.of(texts).map(text -> IpRange.parse(text).orElse(null)).toArray(IpRange[]::new);
            ranges = made;
        }
        return made;
    }

    String[] lower() {
        String[] made = lower;
        if (made == null) {
            made = new String[texts.length];
            for (int code = 0; code < texts.length; code++) {
                made[code] = texts[code].toLowerCase(Locale.ROOT);
            }
            lower = made;
        }
        return made;
    }
}
