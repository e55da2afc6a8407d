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
    /** As records are read, with zeros behind; kept from one to the next. */
    private byte[] padded = {};
    /** What was told last, as many records in a row tell the same. */
    private byte[] last = {};
    private String lastText = "";

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
        int end = 0;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        return read(field, format, head, end);
    }

    /**
     * @param end of its first line, or of as much of it as tells
     */
    public Optional<String> read(Field field, int format, byte[] head, int end) {
        FieldReader reader = reader(format);
        if (padded.length < end + Kernel.PADDING) {
            padded = new byte[2 * (end + Kernel.PADDING)];
        }
        System.arraycopy(head, 0, padded, 0, end);
        Arrays.fill(padded, end, end + Kernel.PADDING, (byte) 0);
        boolean told = reader.tells(field) && records[format].read(padded, 0, end)
                && reader.read(field, head, records[format].stampEnd(), end);
        return told ? Optional.of(text(head, reader.start(), reader.end())) : Optional.empty();
    }

    private String text(byte[] bytes, int from, int to) {
        if (!Arrays.equals(last, 0, last.length, bytes, from, to)) {
            last = Arrays.copyOfRange(bytes, from, to);
            lastText = LogLetters.of(bytes, from, to);
        }
        return lastText;
    }
}
