package org.deskwright.logs.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Comparator;
import java.util.Map;

/** Finds the level of records. */
final class LevelReader {
    private record Name(Word word, Level level) {}

    private final Word after;
    private final int first;
    private final int within;
    private final Name[] names;

    LevelReader(LevelRule rule) {
        after = Word.of(rule.after());
        first = rule.column();
        within = rule.within();
        names = rule.names().entrySet().stream()
                .sorted(Map.Entry.<String, Level>comparingByKey(Comparator.comparing(name -> -name.length()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new Name(Word.of(e.getKey()), e.getValue())).toArray(Name[]::new);
    }

    /** Of the record whose stamp ends there. */
    Level read(MemorySegment bytes, long from, long to) {
        long end = Math.min(to, from + within);
        for (long at = from + first; at < end; at++) {
            Level there = at(bytes, at, to);
            if (there != null) {
                return there;
            }
        }
        return Level.NONE;
    }

    /** The level that is told there, or null. */
    private Level at(MemorySegment bytes, long at, long to) {
        if (at >= to || !after.standsAt(bytes, at)) {
            return null;
        }
        long begin = at + after.length();
        long eight = Eight.at(bytes, begin);
        for (Name name : names) {
            if (name.word.standsAt(bytes, begin, eight) && (after.length() > 0 || isWord(bytes, begin, name, to))) {
                return name.level;
            }
        }
        return null;
    }

    private static boolean isWord(MemorySegment bytes, long begin, Name name, long to) {
        long end = begin + name.word.length();
        return !isLetter(bytes.get(ValueLayout.JAVA_BYTE, begin - 1))
                && (end >= to || !isLetter(bytes.get(ValueLayout.JAVA_BYTE, end)));
    }

    private static boolean isLetter(byte b) {
        return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '_' || b < 0;
    }
}
