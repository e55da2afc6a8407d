package org.deskwright.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record of a log as other programs read it; what it does not tell is empty.
 *
 * @param time after ISO 8601, without a zone where the log tells none
 * @param format the id of its format; empty for lines before the first record
 * @param line of the file, from 1
 * @param message the record as it stands, with the lines that continue it
 */
record LogRow(String time, String level, String format, String file, long line, String component, String process,
        String thread, String session, String message) {
    static final List<String> COLUMNS = List.of("time", "level", "format", "file", "line", "component", "process",
            "thread", "session", "message");

    List<String> cells() {
        return List.of(time, level, format, file, Long.toString(line), component, process, thread, session, message);
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
