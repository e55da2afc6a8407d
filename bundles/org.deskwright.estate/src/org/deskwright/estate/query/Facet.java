package org.deskwright.estate.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

import org.deskwright.core.check.Cancellation;
import org.deskwright.estate.net.IpRange;

/**
 * The texts of one attribute over all rows, each different one kept once. What is asked of a text is asked once for
 * each of them, not for each row. Immutable, and safe to share: what is derived is derived when first asked for.
 */
public final class Facet {
    private static final int BETWEEN_POLLS = 8192;

    /** Addresses by their number, what is none after them. */
    private static final Comparator<String> BY_ADDRESS = Comparator.comparing(IpRange::parse, Facet::compareRanges);

    private final Attribute.Kind kind;
    private final String[] texts;
    private final int[] codes;
    private volatile String[] lower;
    private volatile int[] ranks;

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

    /** The place of each text, by its number, when texts are sorted; what is not known comes last. */
    int[] ranks() {
        int[] made = ranks;
        if (made == null) {
            made = rank();
            ranks = made;
        }
        return made;
    }

    private int[] rank() {
        Integer[] order = new Integer[texts.length];
        Arrays.setAll(order, code -> code);
        Comparator<String> byText = kind == Attribute.Kind.ADDRESS ? BY_ADDRESS : (a, b) -> 0;
        Comparator<String> comparator = Comparator.comparing(String::isEmpty).thenComparing(byText)
                .thenComparing(String.CASE_INSENSITIVE_ORDER).thenComparing(Comparator.naturalOrder());
        Arrays.sort(order, Comparator.comparing(code -> texts[code], comparator));
        int[] made = new int[texts.length];
        for (int place = 0; place < order.length; place++) {
            made[order[place]] = place;
        }
        return made;
    }

    private static int compareRanges(Optional<IpRange> a, Optional<IpRange> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        IpRange one = a.get();
        IpRange other = b.get();
        int order = Boolean.compare(one.first().v6(), other.first().v6());
        order = order != 0 ? order : Long.compareUnsigned(one.first().high(), other.first().high());
        order = order != 0 ? order : Long.compareUnsigned(one.first().low(), other.first().low());
        return order != 0 ? order : Integer.compare(one.prefix(), other.prefix());
    }

    /** Adds the rows whose text passes. */
    void find(TextTest test, BitSet rows) {
        String[] small = lower();
        boolean list = kind == Attribute.Kind.LIST;
        find(code -> test.passes(small[code], list), rows);
    }

    /** Adds the rows whose address has something in common with the range. */
    void find(IpRange range, BitSet rows) {
        find(code -> IpRange.parse(texts[code]).filter(range::overlaps).isPresent(), rows);
    }

    private void find(IntPredicate wanted, BitSet rows) {
        boolean[] passed = new boolean[texts.length];
        boolean any = false;
        for (int code = 0; code < texts.length; code++) {
            if (code % BETWEEN_POLLS == 0) {
                Cancellation.poll();
            }
            passed[code] = wanted.test(code);
            any |= passed[code];
        }
        for (int row = 0; any && row < codes.length; row++) {
            if (passed[codes[row]]) {
                rows.set(row);
            }
        }
    }

    private String[] lower() {
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
