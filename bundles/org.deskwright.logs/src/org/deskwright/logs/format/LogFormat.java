package org.deskwright.logs.format;

import java.io.Serializable;
import java.util.List;

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
 * @param fields a regular expression for the first line of a record, with a named group for each {@link Field} that it
 *     tells; empty where it tells none
 */
public record LogFormat(String id, String title, String source, boolean generic, List<Stamp> stamps, Guard guard,
        LevelRule level, String fields) implements Serializable {
    /**
     * A text that all records of the format have in the same column.
     *
     * @param column bytes from the end of the stamp, from 0
     * @param text empty where nothing is asked for
     */
    public record Guard(int column, String text) implements Serializable {
        public static final Guard NONE = new Guard(0, "");
    }

    public LogFormat {
        stamps = List.copyOf(stamps);
    }

    /** Of records that tell no fields. */
    public LogFormat(String id, String title, String source, boolean generic, List<Stamp> stamps, Guard guard,
            LevelRule level) {
        this(id, title, source, generic, stamps, guard, level, "");
    }
}
