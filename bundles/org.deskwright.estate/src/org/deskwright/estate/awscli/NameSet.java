package org.deskwright.estate.awscli;

import java.util.HashSet;
import java.util.Set;

/** The member names of one object, to notice one that is given twice. Quick for the few names that objects have. */
final class NameSet {
    private static final int FEW = 32;
    private static final int SLOTS = 128;

    private final String[] names = new String[SLOTS];
    /** In which round a slot was filled: emptying the set is beginning another round. */
    private final int[] rounds = new int[SLOTS];
    private final Set<String> others = new HashSet<>();
    private int round = 1;
    private int size;

    void clear() {
        round++;
        if (size > FEW) {
            others.clear();
        }
        size = 0;
    }

    /** False when the name was there. */
    boolean add(String name) {
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        while (rounds[slot] == round) {
            if (names[slot].equals(name)) {
                return false;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (size++ < FEW) {
            names[slot] = name;
            rounds[slot] = round;
            return true;
        }
        return others.add(name);
    }
}
