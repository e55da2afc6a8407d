package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;

import com.google.gson.stream.JsonWriter;

/**
 * JSON from plain maps, lists, strings, numbers and booleans, in their order, indented by two, with a last line end.
 */
public final class Json {
    private Json() {
    }

    public static void write(Map<String, ?> document, Writer out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.setIndent("  ");
        json.setHtmlSafe(false);
        value(json, document);
        json.flush();
        out.write('\n');
    }

    /** On one line. */
    public static void line(Map<String, ?> document, Writer out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.setHtmlSafe(false);
        value(json, document);
        json.flush();
        out.write('\n');
    }

    private static void value(JsonWriter json, Object value) throws IOException {
        switch (value) {
            case null -> json.nullValue();
            case Map<?, ?> map -> {
                json.beginObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.name(entry.getKey().toString());
                    value(json, entry.getValue());
                }
                json.endObject();
            }
            case Collection<?> list -> {
                json.beginArray();
                for (Object item : list) {
                    value(json, item);
                }
                json.endArray();
            }
            case Number number -> json.value(number);
            case Boolean flag -> json.value(flag);
            default -> json.value(value.toString());
        }
    }
}
