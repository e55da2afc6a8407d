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
     * A text that all records of the format have in the same column.
     *
     * @param column bytes from the end of the stamp, from 0
     * @param text empty where nothing is asked for
     */
    public record Guard(int column, String text) implements Serializable {
        public static final Guard NONE = new Guard(0, "");

        public Guard {
            Limits.column("column", column);
            Limits.text("text", text);
        }
    }

    public LogFormat {
        stamps = List.copyOf(stamps);
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
