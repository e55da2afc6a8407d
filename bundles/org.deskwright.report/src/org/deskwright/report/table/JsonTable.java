package org.deskwright.report.table;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import org.deskwright.core.redaction.RedactingWriter;
import org.deskwright.core.redaction.Redactor;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/**
 * Writes rows as an array of objects. Whoever owns the writer beneath closes it. Gson's writer answers each call with
 * itself; that is kept, because the compiler would take it for another writer that nobody closes.
 */
final class JsonTable {
    private final Writer out;
    private final Redactor redactor;
    private JsonWriter json;

    JsonTable(Writer out) throws IOException {
        // values are redacted, each for itself, and the form around them is not
        this.out = out instanceof RedactingWriter redacting ? redacting.past() : out;
        redactor = out instanceof RedactingWriter redacting ? redacting.redactor() : Redactor.ofSecrets();
        json = new JsonWriter(this.out);
        json.setFormattingStyle(FormattingStyle.PRETTY.withNewline("\n").withIndent("  "));
    }

    <T> boolean write(List<TableColumn<T>> columns, List<T> rows, IntPredicate further) throws IOException {
        json = json.beginArray();
        int written = 0;
        for (T row : rows) {
            if (!further.test(written++)) {
                return false;
            }
            json = json.beginObject();
            for (TableColumn<T> column : columns) {
                json = json.name(column.id());
                value(column.value().apply(row));
            }
            json = json.endObject();
        }
        json = json.endArray();
        json.flush();
        out.write('\n');
        return true;
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case Optional<?> optional when optional.isEmpty() -> json = json.nullValue();
            case Optional<?> optional -> value(optional.get());
            case Double number when !Double.isFinite(number) -> json = json.nullValue();
            case Number number -> json = json.value(number);
            case Boolean truth -> json = json.value(truth);
            case Collection<?> items -> {
                json = json.beginArray();
                for (Object item : items) {
                    value(item);
                }
                json = json.endArray();
            }
            default -> json = json.value(redactor.redactAside(value.toString()));
        }
    }
}
