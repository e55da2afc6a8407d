package org.deskwright.sample.shape;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/**
 * Writes JSON as the AWS CLI prints it with {@code --output json}: four spaces, empty lists on one line, members that
 * are not set left out, times as ISO 8601 with an offset.
 */
public final class AwsJson implements Closeable {
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter PARTS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    private final Writer text;
    private final String newline;
    private final JsonWriter out;

    public AwsJson(Writer text, String newline) {
        this.text = text;
        this.newline = newline;
        out = new JsonWriter(text);
        out.setFormattingStyle(FormattingStyle.PRETTY.withIndent("    ").withNewline(newline));
    }

    public AwsJson begin() throws IOException {
        out.beginObject();
        return this;
    }

    public AwsJson begin(String name) throws IOException {
        out.name(name).beginObject();
        return this;
    }

    public AwsJson end() throws IOException {
        out.endObject();
        return this;
    }

    public AwsJson beginList(String name) throws IOException {
        out.name(name).beginArray();
        return this;
    }

    public AwsJson endList() throws IOException {
        out.endArray();
        return this;
    }

    /** Nothing at all for null. */
    public AwsJson put(String name, String value) throws IOException {
        if (value != null) {
            out.name(name).value(value);
        }
        return this;
    }

    public AwsJson put(String name, long value) throws IOException {
        out.name(name).value(value);
        return this;
    }

    public AwsJson put(String name, boolean value) throws IOException {
        out.name(name).value(value);
        return this;
    }

    public AwsJson put(String name, double value) throws IOException {
        out.name(name).value(value);
        return this;
    }

    public AwsJson put(String name, double[] values) throws IOException {
        out.name(name).beginArray();
        for (double value : values) {
            out.value(value);
        }
        out.endArray();
        return this;
    }

    static String time(Instant value, ZoneOffset offset) {
        return (value.getNano() == 0 ? WHOLE : PARTS).format(value.atOffset(offset));
    }

    /** Nothing at all for null; Python prints microseconds, and none when they are zero. */
    public AwsJson put(String name, Instant value, ZoneOffset offset) throws IOException {
        if (value != null) {
            out.name(name).value(time(value, offset));
        }
        return this;
    }

    public AwsJson put(String name, Collection<String> values) throws IOException {
        out.name(name).beginArray();
        for (String value : values) {
            out.value(value);
        }
        out.endArray();
        return this;
    }

    /** A list with one object, open. */
    public AwsJson beginOnly(String name) throws IOException {
        return beginList(name).begin();
    }

    public AwsJson endOnly() throws IOException {
        return end().endList();
    }

    /** The list of tags with a name. */
    public AwsJson tagged(String member, String name) throws IOException {
        return beginOnly(member).put("Key", "Name").put("Value", name).endOnly();
    }

    /** Ends the line and closes the text. */
    @Override
    public void close() throws IOException {
        out.flush();
        text.write(newline);
        out.close();
    }
}
