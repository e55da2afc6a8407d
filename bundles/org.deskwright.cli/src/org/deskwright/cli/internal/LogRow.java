package org.deskwright.cli.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.parquet.ParquetTable.Column;
import org.deskwright.parquet.ParquetTable.Kind;

/**
 * A record of a log as other programs read it; what it does not tell is empty.
 *
 * @param time as the log tells it, after ISO 8601, without a zone where it tells none
 * @param moment which that is by what is known of the clock; empty where it cannot be told
 * @param format the id of its format; empty for lines before the first record
 * @param line of the file, from 1
 * @param message the record as it stands, with the lines that continue it
 */
record LogRow(String time, Optional<Instant> moment, String level, String format, String file, long line,
        String component, String process, String thread, String session, String message) {
    static final List<String> COLUMNS = List.of("time", "moment", "level", "format", "file", "line", "component",
            "process", "thread", "session", "message");

    /** The same for formats that know more than texts. */
    static final List<Column> TYPED = List.of(new Column("time", Kind.TEXT), new Column("moment", Kind.MOMENT),
            new Column("level", Kind.TEXT), new Column("format", Kind.TEXT), new Column("file", Kind.TEXT),
            new Column("line", Kind.WHOLE), new Column("component", Kind.TEXT), new Column("process", Kind.TEXT),
            new Column("thread", Kind.TEXT), new Column("session", Kind.TEXT), new Column("message", Kind.TEXT));

    /** In the order of {@link #TYPED}, null where the record does not tell it. */
    List<Object> typed() {
        return Arrays.asList(given(time), moment.orElse(null), given(level), given(format), file, line,
                given(component), given(process), given(thread), given(session), message);
    }

    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }

    List<String> cells() {
        return List.of(time, moment.map(Instant::toString).orElse(""), level, format, file, Long.toString(line),
                component, process, thread, session, message);
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        List<String> cells = cells();
        for (int i = 0; i < cells.size(); i++) {
            if (COLUMNS.get(i).equals("line")) {
                members.put("line", line);
            } else if (!cells.get(i).isEmpty()) {
                members.put(COLUMNS.get(i), cells.get(i));
            }
        }
        return members;
    }
}
