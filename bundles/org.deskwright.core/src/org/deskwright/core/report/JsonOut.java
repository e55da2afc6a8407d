package org.deskwright.core.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.redaction.RedactingWriter;
import org.deskwright.core.redaction.Redactor;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/**
 * Writes indented JSON with less ceremony. Whoever owns the writer beneath closes it. Gson's writer answers each call
 * with itself; that is kept, because the compiler would take it for another writer that nobody closes.
 */
final class JsonOut {
    private final Optional<Redactor> redactor;
    private JsonWriter json;

    /** @param out where it redacts, texts are redacted, each for itself, and the form around them is not */
    JsonOut(Writer out) throws IOException {
        redactor = out instanceof RedactingWriter redacting ? Optional.of(redacting.redactor()) : Optional.empty();
        json = new JsonWriter(out instanceof RedactingWriter redacting ? redacting.past() : out);
        json.setFormattingStyle(FormattingStyle.PRETTY.withNewline("\n").withIndent("  "));
    }

    /** Writes the members of an object. */
    interface Members {
        void write() throws IOException;
    }

    /** Writes one item of an array. */
    interface Item<T> {
        void write(T item) throws IOException;
    }

    void object(Members members) throws IOException {
        json = json.beginObject();
        members.write();
        json = json.endObject();
    }

    void object(String name, Members members) throws IOException {
        json = json.name(name);
        object(members);
    }

    <T> void array(String name, Collection<T> items, Item<T> item) throws IOException {
        json = json.name(name);
        json = json.beginArray();
        for (T each : items) {
            item.write(each);
        }
        json = json.endArray();
    }

    void texts(String name, Collection<?> texts) throws IOException {
        array(name, texts, text -> json = json.value(clean("", String.valueOf(text))));
    }

    /** Sorted by name, because maps of records come in any order. */
    void texts(String name, Map<String, String> texts) throws IOException {
        object(name, () -> {
            for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
                member(text.getKey(), text.getValue());
            }
        });
    }

    void member(String name, String value) throws IOException {
        json = json.name(name);
        json = json.value(clean(name, value));
    }

    private String clean(String name, String value) {
        return value == null ? null : redactor.map(to -> to.member(name, value)).orElse(value);
    }

    void member(String name, long value) throws IOException {
        json = json.name(name);
        json = json.value(value);
    }

    void member(String name, double value) throws IOException {
        json = json.name(name);
        json = json.value(value);
    }

    void member(String name, boolean value) throws IOException {
        json = json.name(name);
        json = json.value(value);
    }
}
