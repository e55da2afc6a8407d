package org.deskwright.logs.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.Stamp;

/** A test of a query, ready to be made. */
sealed interface SearchTest {
    /** Texts to look for, by their numbers among those of the plan. */
    List<Integer> literals();

    /** A literal stands in the unit; where, a kernel tells. */
    record Spot(List<Written> ways, TextRule rule) implements SearchTest {
        @Override
        public List<Integer> literals() {
            return ways.stream().map(Written::literal).toList();
        }

        /** Asked for each place: nothing is made on the way. */
        Written way(int literal) {
            for (int i = 0; i < ways.size(); i++) {
                if (ways.get(i).literal() == literal) {
                    return ways.get(i);
                }
            }
            throw new IllegalArgumentException("no way is written by literal " + literal);
        }
    }

    /**
     * A way in which a text is written in logs.
     *
     * @param singly whether each letter has one byte, which in UTF-8 may be a part of another letter
     */
    record Written(int literal, byte[] bytes, boolean singly) {}

    /**
     * A regular expression has to be tried.
     *
     * @param literals one of which stands in all that it finds; none where every unit has to be tried
     */
    record Trial(List<Integer> literals, RegexProgram program) implements SearchTest {}

    /** Told by the head of a record. */
    sealed interface Fact extends SearchTest {
        @Override
        default List<Integer> literals() {
            return List.of();
        }
    }

    /** @param bits of the levels */
    record LevelFact(int bits) implements Fact {
        static LevelFact of(LogQuery.Levels query) {
            return new LevelFact(query.levels().stream().mapToInt(Level::bit).reduce(0, (a, b) -> a | b));
        }

        /** Whether it holds for what belongs to no record. */
        boolean isNone() {
            return (bits & Level.NONE.bit()) != 0;
        }
    }

    record TimeFact(LogQuery.Times query) implements Fact {}

    /** @param byStamp what is asked of records that are written so */
    record MomentFact(Map<Stamp, LogQuery.Times> byStamp) implements Fact {
        static MomentFact of(LogQuery.Moments query, List<LogFormat> formats) {
            return new MomentFact(formats.stream().flatMap(format -> format.stamps().stream()).distinct()
                    .collect(Collectors.toUnmodifiableMap(stamp -> stamp, query::of)));
        }
    }

    /**
     * @param literals one of which stands in the first line of a record for which it holds; none where every record has
     *     to be read
     */
    record FieldFact(List<Integer> literals, Field field, Glob glob) implements Fact {}

    /** The bytes of a text in a log. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether all letters are of ASCII. */
    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
