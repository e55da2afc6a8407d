package org.deskwright.logs.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Compares a kernel with the simplest way to find the same. */
final class KernelOracle {
    private static final int ROUNDS = 400;
    /** Shortest literals: each other one is looked for in another way. */
    private static final int[] SHORTEST = {1, 1, 8, 11, 12, 20};
    private static final String[] ALPHABETS = {"ab\n", "aA\n\0", "abcdefghijklmnopqrstuvwxyz ABCXYZ@`[{0123\r\n\u00e9"};

    /** A hit, to be put into an order. */
    private record Found(int at, int literal) implements Comparable<Found> {
        @Override
        public int compareTo(Found other) {
            return at != other.at ? Integer.compare(at, other.at) : literal - other.literal;
        }
    }

    /** Wants an odd byte behind a literal, or nothing that is known. */
    private static final HitGuard ODD = (bytes, at, end) -> at >= end || (bytes[at] & 1) != 0;

    private final Kernel kernel;
    private final Random random;

    private KernelOracle(Kernel kernel, long seed) {
        this.kernel = kernel;
        random = new Random(seed);
    }

    /** Tells the first difference, or nothing. Called through another class loader as well. */
    static String difference(Kernel kernel, long seed) {
        KernelOracle oracle = new KernelOracle(kernel, seed);
        for (int round = 0; round < ROUNDS; round++) {
            String difference = oracle.round();
            if (!difference.isEmpty()) {
                return kernel.name() + ", seed " + seed + ", round " + round + ": " + difference;
            }
        }
        return "";
    }

    /** That of this machine, or that of the bits which a property asks for. */
    static String vectorWidth() {
        return VectorKernel.preferred().name();
    }

    static String vectorDifference(long seed) {
        return difference(VectorKernel.preferred(), seed);
    }

    private String round() {
        String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
        byte[] text = text(alphabet, random.nextInt(4) == 0 ? random.nextInt(8) : random.nextInt(700));
        boolean ignoreCase = random.nextBoolean();
        List<byte[]> literals = new ArrayList<>();
        int shortest = SHORTEST[random.nextInt(SHORTEST.length)];
        for (int i = random.nextInt(3) == 0 ? 0 : random.nextInt(30); i >= 0; i--) {
            literals.add(literal(text, alphabet, shortest));
        }
        Map<Integer, HitGuard> guards = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            guards.put(random.nextInt(literals.size()), ODD);
        }
        byte[] sample = random.nextBoolean() ? text : new byte[0];
        LiteralSet set = LiteralSet.of(literals, guards, ignoreCase, sample, Strides.SHORTEST + random.nextInt(10));
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length));
        for (int i = random.nextInt(5); i > 0; i--) {
            borders.add(random.nextInt(text.length + 1));
        }
        return lines(text, borders) + literals(text, set, literals, guards, ignoreCase, borders);
    }

    private byte[] text(String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Often cut from the text, and often its very end. */
    private byte[] literal(byte[] text, String alphabet, int shortest) {
        int length = shortest + random.nextInt(random.nextInt(3) == 0 ? 40 : 6);
        if (random.nextInt(3) == 0 || text.length < length) {
            return text(alphabet, length);
        }
        int at = random.nextInt(4) == 0 ? text.length - length : random.nextInt(text.length - length + 1);
        byte[] cut = Arrays.copyOfRange(text, at, at + length);
        if (random.nextBoolean()) {
            cut[0] ^= 0x20;
        }
        return cut;
    }

    private String lines(byte[] text, TreeSet<Integer> borders) {
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                expected.add(i);
            }
        }
        List<Integer> found = new ArrayList<>();
        byte[] bytes = padded(text);
        int from = 0;
        for (int to : borders) {
            int[] feeds = new int[to - from];
            int count = kernel.lineFeeds(bytes, from, to, feeds);
            for (int i = 0; i < count; i++) {
                found.add(feeds[i]);
            }
            from = to;
        }
        return expected.equals(found) ? "" : "line feeds " + expected + " but found " + found;
    }

    private String literals(byte[] text, LiteralSet set, List<byte[]> literals, Map<Integer, HitGuard> guards,
            boolean ignoreCase, TreeSet<Integer> borders) {
        TreeSet<Found> expected = new TreeSet<>();
        for (int at = 0; at < text.length; at++) {
            for (int i = 0; i < literals.size(); i++) {
                if (stands(literals.get(i), text, at, ignoreCase)
                        && (!guards.containsKey(i) || ODD.mayBe(text, at + literals.get(i).length, text.length))) {
                    expected.add(new Found(at, i));
                }
            }
        }
        List<Found> found = new ArrayList<>();
        byte[] bytes = padded(text);
        int from = 0;
        for (int to : borders) {
            int end = Math.min(text.length, to + set.longest() + 1); // the guard looks at one more
            kernel.literals(set, bytes, from, to, end, (at, i) -> found.add(new Found(at, i)));
            from = to;
        }
        TreeSet<Found> distinct = new TreeSet<>(found);
        return distinct.equals(expected) && found.size() == distinct.size()
                ? ""
                : "hits " + expected + " but found " + found + " in " + Arrays.toString(text) + " borders " + borders;
    }

    /** Followed by what must not matter. */
    private static byte[] padded(byte[] text) {
        byte[] padded = Arrays.copyOf(text, text.length + Kernel.PADDING);
        for (int i = text.length; i < padded.length; i++) {
            padded[i] = text.length > 0 ? text[i % text.length] : (byte) '\n';
        }
        return padded;
    }

    private static boolean stands(byte[] literal, byte[] text, int at, boolean ignoreCase) {
        if (at + literal.length > text.length) {
            return false;
        }
        String wanted = new String(literal, StandardCharsets.ISO_8859_1);
        String there = new String(text, at, literal.length, StandardCharsets.ISO_8859_1);
        return there.equals(wanted) || ignoreCase && small(there).equals(small(wanted));
    }

    private static String small(String text) {
        StringBuilder small = new StringBuilder();
        text.chars().forEach(c -> small.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
        return small.toString();
    }
}
