package org.deskwright.logs.ui.model;

import java.util.Map;
import java.util.Optional;

import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.LogFormat;

/**
 * A record with the lines that continue it.
 *
 * @param first its first line
 * @param lines how many it has
 * @param format in which it is written; empty for lines that belong to no record
 * @param fields what it tells of itself
 * @param size of it in bytes, as far as its end was looked for
 * @param bytes of it, the beginning where it is very long
 * @param text of these
 * @param cut whether there is more of it
 */
public record LogRecord(Line first, long lines, Optional<LogFormat> format, Map<Field, String> fields, long size,
        byte[] bytes, String text, boolean cut) {
    public LogRecord {
        fields = Map.copyOf(fields);
    }
}
