package org.deskwright.store;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an answer held, against the series as it was: of what did not change the positions, of all else the records. For
 * one thread at a time.
 */
final class Seen {
    private static final byte[] NOTHING = {};

    private final Series base;
    private final BitSet same = new BitSet();
    private final Map<String, Long> others = new LinkedHashMap<>();
    /** By position, JSON of what is other each time; null where nobody was told of any. */
    private byte[][] fleeting;
    private final Map<String, byte[]> fleetingOfOthers = new LinkedHashMap<>();

    Seen(Series base) {
        this.base = base;
    }

    Series base() {
        return base;
    }

    /**
     * An item that is as it was.
     *
     * @param told JSON of what is other each time; of no letters for none
     */
    void same(int position, byte[] told) {
        same.set(position);
        others.remove(base.item(position));
        keep(position, told);
    }

    private void keep(int position, byte[] told) {
        if (told.length > 0 || fleeting != null) {
            if (fleeting == null) {
                fleeting = new byte[base.end()][];
            }
            fleeting[position] = told;
        }
    }

    void other(String item, long record, byte[] told) {
        int position = base.find(item);
        if (position >= 0) {
            same.clear(position);
        }
        others.put(item, record);
        if (told.length > 0) {
            fleetingOfOthers.put(item, told);
        } else {
            fleetingOfOthers.remove(item);
        }
    }

    /** The same, against the series as it is by now. */
    Seen over(Series now) {
        Seen seen = new Seen(now);
        for (int p = same.nextSetBit(0); p >= 0; p = same.nextSetBit(p + 1)) {
            seen.add(base.item(p), base.record(p), fleeting(p));
        }
        others.forEach((item, record) -> seen.add(item, record, fleeting(item)));
        return seen;
    }

    private void add(String item, long record, byte[] told) {
        int position = base.find(item);
        if (position >= 0 && base.record(position) == record) {
            same(position, told);
        } else {
            other(item, record, told);
        }
    }

    int count() {
        return same.cardinality() + others.size();
    }

    boolean holds(int position) {
        return same.get(position) || !others.isEmpty() && others.containsKey(base.item(position));
    }

    boolean holds(String item) {
        int position = base.find(item);
        return position >= 0 && same.get(position) || others.containsKey(item);
    }

    /** Positions of what did not change. */
    BitSet same() {
        return same;
    }

    /** By item its record. */
    Map<String, Long> others() {
        return others;
    }

    boolean tellsFleeting() {
        return fleeting != null || !fleetingOfOthers.isEmpty();
    }

    /** Of no letters where there is none. */
    byte[] fleeting(int position) {
        byte[] told = fleeting == null ? null : fleeting[position];
        return told == null ? NOTHING : told;
    }

    byte[] fleeting(String item) {
        return fleetingOfOthers.getOrDefault(item, NOTHING);
    }
}
