package org.deskwright.estate.awscli;

import java.util.Arrays;

/** The member names of one object, to notice one that is given twice. Emptied at no cost for each of many objects. */
final class NameSet {
    private String[] names = new String[64];
    private int[] rounds = new int[64];
    private int round = 1;
    private int size;

    void clear() {
        size = 0;
        if (++round == Integer.MAX_VALUE) {
            Arrays.fill(rounds, 0);
            round = 1;
        }
    }

    /** False when the name was there. */
    boolean add(String name) {
        if (size * 2 >= names.length) {
            grow();
        }
        int slot = slot(name);
        if (rounds[slot] == round) {
            return false;
        }
        put(slot, name);
        return true;
    }

    private int slot(String name) {
        int mask = names.length - 1;
        int slot = (name.hashCode() ^ name.hashCode() >>> 16) & mask;
        while (rounds[slot] == round && !names[slot].equals(name)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void put(int slot, String name) {
        names[slot] = name;
        rounds[slot] = round;
        size++;
    }

    private void grow() {
        String[] oldNames = names;
        int[] oldRounds = rounds;
        names = new String[oldNames.length * 2];
        rounds = new int[names.length];
        size = 0;
        for (int i = 0; i < oldNames.length; i++) {
            if (oldRounds[i] == round) {
                put(slot(oldNames[i]), oldNames[i]);
            }
        }
    }
}
