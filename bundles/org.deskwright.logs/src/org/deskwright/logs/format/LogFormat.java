package org.deskwright.logs.format;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A format of logs.
 *
 * @param id such as {@code pcoip-agent}
 * @param title for people
 * @param source where the format is described or was seen
 * @param generic whether many programs write it, so that it proves nothing about which one did
 * @param stamps how a record may begin
 * @param guard what must stand at a place behind the stamp
 * @param level where its level stands
 * @param fields where a record tells what else is known of it
 */
public record LogFormat(String id, String title, String source, boolean generic, List<Stamp> stamps, Guard guard,
        LevelRule level, Map<Field, FieldRule> fields) implements Serializable {
    private static final int MOST_STAMPS = 16;

    /**
     * A text that all records of the format have behind the stamp, or one of some.
     *
     * @param column bytes from the end of the stamp, from 0
     * @param texts none where nothing is asked for
     * @param within bytes behind the stamp in which it must begin; 0 where it stands in that very column
     */
    public record Guard(int column, List<String> texts, int within) implements Serializable {
        public static final Guard NONE = new Guard(0, List.of(), 0);
        private static final int MOST_TEXTS = 64;

        public Guard {
            texts = List.copyOf(texts);
            Limits.column("column", column);
            Limits.number("texts", texts.size(), 0, MOST_TEXTS);
            texts.forEach(text -> Limits.text("texts", text));
            Limits.column("within", within);
            if (within > 0 && within <= column) {
                throw new IllegalArgumentException("'within' must be more than 'column'");
            }
            if (texts.contains("")) {
                throw new IllegalArgumentException("a guard needs a text");
            }
        }

        /** One text in one column. */
        public Guard(int column, String text) {
            this(column, List.of(text), 0);
        }
    }

    public LogFormat {
        stamps = stamps.stream().map(stamp -> stamp.of(id)).toList();
        fields = Map.copyOf(fields);
        Limits.number("stamps", stamps.size(), 1, MOST_STAMPS);
    }

    /** A format whose records tell no fields. */
    public LogFormat(String id, String title, String source, boolean generic, List<Stamp> stamps, Guard guard,
            LevelRule level) {
        this(id, title, source, generic, stamps, guard, level, Map.of());
    }

    /** Where a record tells the field, if it does; a {@link FieldReader} finds it. */
    public Optional<FieldRule> field(Field field) {
        return Optional.ofNullable(fields.get(field));
    }
}
