package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.redaction.RedactingWriter;
import org.deskwright.core.redaction.Redactor;

import com.google.gson.stream.JsonWriter;

/**
 * JSON from plain maps, lists, strings, numbers and booleans, in their order, indented by two, with a last line end.
 * Where what is written to redacts, values are redacted, each for itself, and what stands around them is not.
 */
public final class Json {
    private static final String SECRET = "password";

    private final JsonWriter json;
    private final Optional<Redactor> redactor;

    private Json(JsonWriter json, Optional<Redactor> redactor) {
        this.json = json;
        this.redactor = redactor;
    }

    public static void write(Map<String, ?> document, Writer out) throws IOException {
        write(document, out, "  ");
    }

    /** On one line. */
    public static void line(Map<String, ?> document, Writer out) throws IOException {
        write(document, out, "");
    }

    private static void write(Map<String, ?> document, Writer out, String indent) throws IOException {
        Writer plain = out;
        Optional<Redactor> redactor = Optional.empty();
        if (out instanceof RedactingWriter redacting) {
            plain = redacting.past();
            redactor = Optional.of(redacting.redactor());
        }
        JsonWriter json = new JsonWriter(plain);
        json.setIndent(indent);
        json.setHtmlSafe(false);
        new Json(json, redactor).value("", document, false);
        json.flush();
        plain.write('\n');
    }

    private void value(String name, Object value, boolean secret) throws IOException {
        switch (value) {
            case null -> json.nullValue();
            case Redacted text -> json.value(text.text());
            case Map<?, ?> map -> {
                boolean all = secret || redactor.isPresent() && Redactor.isSecretList(name);
                json.beginObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    String member = entry.getKey().toString();
                    json.name(redactor.map(clean -> clean.redactAside(member)).orElse(member));
                    value(member, entry.getValue(), all);
                }
                json.endObject();
            }
            case Collection<?> list -> {
                boolean all = secret || redactor.isPresent() && Redactor.isSecretList(name);
                json.beginArray();
                for (Object item : list) {
                    value("", item, all);
                }
                json.endArray();
            }
            case Number number -> json.value(number);
            case Boolean flag -> json.value(flag);
            default -> {
                String text = value.toString();
                json.value(redactor.map(clean -> clean.member(secret ? SECRET : name, text)).orElse(text));
            }
        }
    }

    /** A text that is redacted already, as one that goes on with the one before. */
    record Redacted(String text) {}
}
