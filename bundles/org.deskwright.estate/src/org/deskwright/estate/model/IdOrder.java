package org.deskwright.estate.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/**
 * Puts items in the order of their ids; those of one id stay in their order. A hundred thousand are sorted by numbers
 * that are made of the letters in which ids begin to differ; only where those are the same are ids compared. Every
 * check over all WorkSpaces waits for it.
 */
final class IdOrder {
    private static final Comparator<Item> BY_ID = Comparator.comparing(Item::id);
    /** What fits in a number beside the place of the item: five letters of seven bits, and 28 bits. */
    private static final int LETTERS = 5;
    private static final int LETTER_BITS = 7;
    private static final int PLACE_BITS = 28;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private IdOrder() {
    }

    static Item[] sorted(Collection<Item> items) {
        Item[] all = items.toArray(Item[]::new);
        int common = common(all);
        long[] keys = new long[all.length];
        for (int i = 0; i < all.length; i++) {
            long letters = letters(all[i].id(), common);
            if (letters < 0 || i > PLACE) {
                Arrays.sort(all, BY_ID);
                return all;
            }
            keys[i] = letters << PLACE_BITS | i;
        }
        Arrays.sort(keys);
        Item[] sorted = new Item[all.length];
        int begin = 0;
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = all[(int) (keys[i] & PLACE)];
            if (i + 1 == keys.length || keys[i] >> PLACE_BITS != keys[i + 1] >> PLACE_BITS) {
                if (i > begin) {
                    Arrays.sort(sorted, begin, i + 1, BY_ID);
                }
                begin = i + 1;
            }
        }
        return sorted;
    }

    /** How many letters all ids begin with alike. */
    private static int common(Item[] items) {
        if (items.length == 0) {
            return 0;
        }
        String first = items[0].id();
        int common = first.length();
        for (Item item : items) {
            String id = item.id();
            int same = 0;
            while (same < common && same < id.length() && id.charAt(same) == first.charAt(same)) {
                same++;
            }
            common = same;
        }
        return common;
    }

    /** Orders as the letters after the first so many do; -1 when they are not of ASCII. */
    private static long letters(String id, int from) {
        long letters = 0;
        for (int i = from; i < from + LETTERS; i++) {
            int letter = i < id.length() ? id.charAt(i) : 0;
            if (letter >= 1 << LETTER_BITS) {
                return -1;
            }
            letters = letters << LETTER_BITS | letter;
        }
        return letters;
    }
}
