package org.deskwright.logs.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.FieldReader;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.source.LogLetters;

/** Reads fields of records of any of some formats. For one thread. */
public final class RecordFields {
    private final List<LogFormat> formats;
    private final FieldReader[] fields;
    private final RecordReader[] records;

    public RecordFields(List<LogFormat> formats) {
        this.formats = formats;
        fields = new FieldReader[formats.size()];
        records = new RecordReader[formats.size()];
    }

    /** Whether records of a format tell it at all. */
    public boolean tells(Field field, int format) {
        return reader(format).tells(field);
    }

    private FieldReader reader(int format) {
        if (fields[format] == null) {
            fields[format] = new FieldReader(formats.get(format));
            records[format] = new RecordReader(List.of(formats.get(format)), 0);
        }
        return fields[format];
    }

    /**
     * @param format the number of its format
     * @param head as much of its first line as tells
     * @return empty where this record does not tell it
     */
    public Optional<String> read(Field field, int format, byte[] head) {
        FieldReader reader = reader(format);
        int end = 0;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        byte[] padded = Arrays.copyOf(head, head.length + Kernel.PADDING);
        boolean told = reader.tells(field) && records[format].read(padded, 0, end)
                && reader.read(field, head, records[format].stampEnd(), end);
        return told ? Optional.of(LogLetters.of(head, reader.start(), reader.end())) : Optional.empty();
    }
}
