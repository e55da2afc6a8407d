package org.deskwright.sample.plan;

import java.util.List;

/**
 * Numbers that look random and are the same in every run, on every Java: SplitMix64 (Steele, Lea, Flood: Fast
 * Splittable Pseudorandom Number Generators, 2014). Each item throws dice of its own, so that one more item changes no
 * other.
 */
public final class Dice {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final String HEX = "0123456789abcdef";
    private static final String BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz";

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice that belong to the thing named by the seed and the salts. */
    public static Dice of(long seed, Object... salts) {
        long state = mix(seed + GOLDEN_GAMMA);
        for (Object salt : salts) {
            state = mix(state ^ text(salt.toString()));
        }
        return new Dice(state);
    }

    private static long text(String salt) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < salt.length(); i++) {
            hash = (hash ^ salt.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** From 0 to bound - 1. */
    public int below(int bound) {
        return (int) Math.floorMod(next(), (long) bound);
    }

    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    public boolean chance(int percent) {
        return below(100) < percent;
    }

    public <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    public String hex(int length) {
        return letters(HEX, length);
    }

    public String base36(int length) {
        return letters(BASE36, length);
    }

    private String letters(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(below(alphabet.length())));
        }
        return text.toString();
    }
}
