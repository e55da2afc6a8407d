package org.deskwright.logs.format;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/** Finds the level of records. */
final class LevelReader {
    private static final byte SEVERAL = -1;
    private static final int NONE = Level.NONE.ordinal();

    /**
     * @param whole whether it has to end a word: what ends with another character ends one anyway
     * @param number whether it ends with a digit, and no further one follows
     */
    private record Name(byte first, Word word, int level, boolean whole, boolean number) {}

    private final Word[] after;
    /** Of what may stand before it, the first letters, and a bit for the last six bits of each second one. */
    private final boolean[] begins = new boolean[1 << Byte.SIZE];
    private final long seconds;
    private final LevelPlace place;
    private final int first;
    private final int within;
    /** By the first letter, as a number without sign: names that begin with it, the longest first; mostly null. */
    private final Name[][] names = new Name[1 << Byte.SIZE][];
    /** By the same letter, the only name that begins with it where that is a single letter; else {@link #SEVERAL}. */
    private final byte[] single = new byte[1 << Byte.SIZE];

    LevelReader(LevelRule rule) {
        // of two that stand in the same place the longer one counts
        after = rule.after().stream().sorted(Comparator.comparing(text -> -text.length())).map(Word::of)
                .toArray(Word[]::new);
        long bits = 0;
        for (String text : rule.after()) {
            begins[text.charAt(0)] = true;
            bits |= text.length() < 2 ? -1 : 1L << text.charAt(1);
        }
        seconds = bits;
        place = new LevelPlace(rule.prose());
        first = rule.column();
        within = rule.within();
        Name[] all = rule.names().entrySet().stream()
                .sorted(Map.Entry.<String, Level>comparingByKey(Comparator.comparing(name -> -name.length()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new Name((byte) e.getKey().charAt(0), Word.of(e.getKey()), e.getValue().ordinal(),
                        isLetter((byte) e.getKey().charAt(e.getKey().length() - 1)),
                        isDigit((byte) e.getKey().charAt(e.getKey().length() - 1))))
                .toArray(Name[]::new);
        Arrays.fill(single, (byte) NONE);
        for (Name name : all) {
            if (names[name.first & 0xff] == null) {
                Name[] likely = Arrays.stream(all).filter(n -> n.first == name.first).toArray(Name[]::new);
                names[name.first & 0xff] = likely;
                single[name.first & 0xff] = likely.length == 1 && name.word.length() == 1 && !name.number
                        ? (byte) name.level
                        : SEVERAL;
            }
        }
    }

    /** The number of that of the record whose stamp ends there. */
    int read(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + within);
        return after.length == 0 ? word(bytes, from, end, to) : behind(bytes, from, end, to);
    }

    /** The first name that is a word of its own; where that belongs to a sentence, the sentence has begun. */
    private int word(byte[] bytes, int from, int end, int to) {
        for (int at = from + first; at < end; at++) {
            Name[] likely = names[bytes[at] & 0xff];
            if (likely != null && (at == 0 || !isLetter(bytes[at - 1]))) {
                long eight = Eight.at(bytes, at);
                for (Name name : likely) {
                    int last = at + name.word.length();
                    if (name.word.standsAt(bytes, at, eight) && (!name.whole || last >= to || !isLetter(bytes[last]))) {
                        return place.fits(bytes, from, at, last, to) ? name.level : NONE;
                    }
                }
            }
        }
        return NONE;
    }

    /** The first name behind what stands before it. */
    private int behind(byte[] bytes, int from, int end, int to) {
        for (int at = from + first; at < end; at++) {
            if (!begins[bytes[at] & 0xff]) {
                continue;
            }
            long eight = Eight.at(bytes, at);
            if ((seconds >>> (int) (eight >>> Byte.SIZE) & 1) == 0) {
                continue;
            }
            for (Word text : after) {
                if (text.standsAt(bytes, at, eight)) {
                    int begin = at + text.length();
                    int level = begin < to ? name(bytes, begin) : NONE;
                    if (level != NONE) {
                        return level;
                    }
                }
            }
        }
        return NONE;
    }

    /** That begins there, whatever follows it, but a number as a whole. */
    private int name(byte[] bytes, int begin) {
        int level = single[bytes[begin] & 0xff];
        return level != SEVERAL ? level : longName(bytes, begin);
    }

    private int longName(byte[] bytes, int begin) {
        long eight = Eight.at(bytes, begin);
        for (Name name : names[bytes[begin] & 0xff]) {
            if (name.word.standsAt(bytes, begin, eight)
                    && (!name.number || !isDigit(letter(bytes, begin + name.word.length())))) {
                return name.level;
            }
        }
        return NONE;
    }

    private static byte letter(byte[] bytes, int at) {
        return at < bytes.length ? bytes[at] : 0;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isLetter(byte b) {
        return isDigit(b) || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '_' || b < 0;
    }
}
