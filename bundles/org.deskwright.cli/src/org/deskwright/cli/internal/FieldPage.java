package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.deskwright.cli.Console;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/** Plain maps and lists as indented text, a field a line. */
public final class FieldPage {
    private final TextPage page;

    private FieldPage(TextPage page) {
        this.page = page;
    }

    public static void write(List<Map<String, Object>> items, Console console, Writer out) throws IOException {
        TextPage page = new TextPage(out, console.terminal() ? console.width() : 100, console.colour());
        FieldPage fields = new FieldPage(page);
        boolean first = true;
        for (Map<String, Object> item : items) {
            if (!first) {
                page.blank();
            }
            first = false;
            page.heading(Paint.BOLD, item.get("type") + " " + item.get("id"));
            fields.write(item, "  ");
        }
    }

    private void write(Map<?, ?> map, String indent) throws IOException {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            value(entry.getKey().toString(), entry.getValue(), indent);
        }
    }

    private void value(String name, Object value, String indent) throws IOException {
        switch (value) {
            case Map<?, ?> map -> {
                page.block(indent, Paint.DIM, name);
                write(map, indent + "  ");
            }
            case Collection<?> list -> {
                for (Object item : list) {
                    value(name, item, indent);
                }
            }
            default -> page.block(indent + name + ": ", value.toString());
        }
    }
}
