package org.deskwright.estate.model;

import java.util.BitSet;

/** Items by their ids. Takes less room than a map, and asks an item for its id only where hashes are the same. */
final class ItemTable {
    private final Item[] items;
    /** Of the ids at the same places. */
    private final int[] hashes;
    /** One more than the place of an item; 0 where none is. Always half empty at least. */
    private final int[] slots;
    private final BitSet gone = new BitSet();
    private int size;

    /** @param most how many items there may be at most */
    ItemTable(int most) {
        items = new Item[most];
        hashes = new int[most];
        slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, most)) * 4)];
    }

    /** Puts it in, unless there is one with its id, which is returned then. */
    Item putIfAbsent(Item item) {
        String id = item.id();
        int hash = id.hashCode();
        int slot = slot(id, hash);
        if (slots[slot] > 0) {
            return items[slots[slot] - 1];
        }
        items[size] = item;
        hashes[size] = hash;
        slots[slot] = ++size;
        return null;
    }

    /** Puts another in the place of the one with its id, which is there. */
    void replace(Item item) {
        items[place(item.id())] = item;
    }

    /** Takes out the one with that id, which is there. To be called after all were put in. */
    void remove(String id) {
        gone.set(place(id));
    }

    /** The one with that id, or null. */
    Item find(String id) {
        int place = place(id);
        return place < 0 || gone.get(place) ? null : items[place];
    }

    private int place(String id) {
        return slots[slot(id, id.hashCode())] - 1;
    }

    /** Where the id is, or would be. */
    private int slot(String id, int hash) {
        int slot = (hash ^ hash >>> 16) & slots.length - 1;
        while (slots[slot] > 0 && !isAt(slots[slot] - 1, id, hash)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isAt(int place, String id, int hash) {
        return hashes[place] == hash && items[place].id().equals(id);
    }

    /** How many ids there are. */
    int size() {
        return size - gone.cardinality();
    }
}
