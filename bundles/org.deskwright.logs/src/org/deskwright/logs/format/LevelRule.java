package org.deskwright.logs.format;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a record tells its level.
 *
 * @param after texts of which one stands before it; none where the level is the first of the names that stands as a
 *     word of its own
 * @param column bytes behind the stamp where what stands before it can be at the earliest
 * @param within bytes behind the stamp in which it is looked for
 * @param names what is written for each level
 * @param prose what tells a word of a sentence from a level, where nothing stands before that
 */
public record LevelRule(List<String> after, int column, int within, Map<String, Level> names,
        Prose prose) implements Serializable {
    /** Of formats that tell none. */
    public static final LevelRule NONE = new LevelRule("", 0, 0, Map.of());
    private static final int MOST_TEXTS = 32;

    /**
     * A level stands before the sentence that a record tells: behind some words, such as the names of a computer and a
     * program, and no further.
     *
     * @param words how many words of letters alone may stand before it; those in brackets, and those before a colon or
     *     a dash, do not count
     * @param never words, in small letters, that stand before a word of a sentence and never before a level
     */
    public record Prose(int words, Set<String> never) implements Serializable {
        /** Of formats that have no sentence where they are looked at. */
        public static final Prose NONE = new Prose(MOST_WORDS, Set.of());
        private static final int MOST_NEVER = 256;

        public Prose {
            never = Set.copyOf(never);
            Limits.number("words", words, 0, MOST_WORDS);
            Limits.number("never", never.size(), 0, MOST_NEVER);
            never.forEach(word -> Limits.text("never", word));
        }
    }

    private static final int MOST_WORDS = 256;

    public LevelRule {
        after = List.copyOf(after);
        Limits.number("after", after.size(), 0, MOST_TEXTS);
        after.forEach(text -> Limits.text("after", text));
        Limits.column("column", column);
        Limits.column("within", within);
        names.keySet().forEach(name -> Limits.text("names", name));
        if (names.containsKey("") || names.containsValue(Level.NONE)) {
            throw new IllegalArgumentException("each of 'names' needs a text and a level");
        }
        if (!names.isEmpty() && within <= column) {
            throw new IllegalArgumentException("'within' must be more than 'column'");
        }
        if (after.contains("")) {
            throw new IllegalArgumentException("a text that stands before the level is empty");
        }
        if (!after.isEmpty() && !prose.equals(Prose.NONE)) {
            throw new IllegalArgumentException("'after' tells where the level stands, and needs no 'prose'");
        }
        names = Map.copyOf(names);
    }

    /** @param after what stands before it; empty where nothing does */
    public LevelRule(String after, int column, int within, Map<String, Level> names) {
        this(after.isEmpty() ? List.of() : List.of(after), column, within, names, Prose.NONE);
    }
}
