package org.deskwright.logs.format;

import java.io.Serializable;
import java.util.Map;

/**
 * Where a record tells its level.
 *
 * @param after what stands before it; empty where the level is the first of the names that stands as a word of its own
 * @param column bytes behind the stamp where what stands before it can be at the earliest
 * @param within bytes behind the stamp in which it is looked for
 * @param names what is written for each level
 */
public record LevelRule(String after, int column, int within, Map<String, Level> names) implements Serializable {
    /** Of formats that tell none. */
    public static final LevelRule NONE = new LevelRule("", 0, 0, Map.of());

    public LevelRule {
        Limits.text("after", after);
        Limits.column("column", column);
        Limits.column("within", within);
        names.keySet().forEach(name -> Limits.text("names", name));
        if (names.containsKey("") || names.containsValue(Level.NONE)) {
            throw new IllegalArgumentException("each of 'names' needs a text and a level");
        }
        if (!names.isEmpty() && within <= column) {
            throw new IllegalArgumentException("'within' must be more than 'column'");
        }
        names = Map.copyOf(names);
    }
}
