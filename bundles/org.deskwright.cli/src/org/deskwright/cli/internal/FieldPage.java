package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.cli.Console;
import org.deskwright.report.text.Columns;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/** Items as plain maps and lists, as indented text with a field a line. */
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
            for (Map.Entry<String, Object> part : item.entrySet()) {
                switch (part.getValue()) {
                    // What AWS says stands first and needs no heading.
                    case Map<?, ?> members when part.getKey().equals("item") -> fields.write(members, "  ");
                    case Map<?, ?> members -> {
                        page.block("  ", Paint.DIM, part.getKey());
                        fields.write(members, "    ");
                    }
                    default -> {
                        // Type and id are the heading.
                    }
                }
            }
        }
    }

    private void write(Map<?, ?> map, String indent) throws IOException {
        int width = map.entrySet().stream().filter(e -> !isNested(e.getValue()))
                .mapToInt(e -> Columns.of(e.getKey().toString())).max().orElse(0);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            value(Columns.pad(entry.getKey().toString(), width), entry.getValue(), indent);
        }
    }

    private static boolean isNested(Object value) {
        return value instanceof Map
                || value instanceof Collection<?> list && list.stream().anyMatch(FieldPage::isNested);
    }

    private void value(String name, Object value, String indent) throws IOException {
        switch (value) {
            case Map<?, ?> map -> {
                page.block(indent, Paint.DIM, name.strip());
                write(map, indent + "  ");
            }
            case Collection<?> list when isNested(list) -> {
                for (Object item : list) {
                    value(name, item, indent);
                }
            }
            case Collection<?> list ->
                page.block(indent + name + "  ", list.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            default -> page.block(indent + name + "  ", value.toString());
        }
    }
}
