package org.deskwright.estate.awscli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.estate.columns.ByteSink;
import org.deskwright.estate.columns.Column;
import org.deskwright.estate.columns.Columns;

/**
 * A page of a call whose items are in columns, which {@link EstateReader} takes without their JSON being written and
 * read; opened, it is that JSON. Another page of its answer exists.
 */
public final class ColumnFile implements SourceFile {
    private final String name;
    private final Manifest manifest;
    private final CallLayout layout;
    private final Columns columns;
    private final int[] rows;

    /**
     * @param name as of any file
     * @param layout of the call
     * @param rows which of the items are on the page
     */
    public ColumnFile(String name, Scope scope, Instant readAt, CallLayout layout, Columns columns, int[] rows) {
        this.name = name;
        this.manifest = new Manifest(scope, Optional.of(readAt));
        this.layout = layout;
        this.columns = columns;
        this.rows = rows.clone();
    }

    /** Likewise with all of the items. */
    public ColumnFile(String name, Scope scope, Instant readAt, CallLayout layout, Columns columns) {
        this(name, scope, readAt, layout, columns, all(columns.size()));
    }

    private static int[] all(int size) {
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[row] = row;
        }
        return rows;
    }

    CallLayout layout() {
        return layout;
    }

    Columns columns() {
        return columns;
    }

    int[] rows() {
        return rows;
    }

    /** Whether members are values rather than many different lists and objects, for which JSON is the quicker way. */
    boolean isFlat() {
        return rows.length == 0 || columns.all().stream().noneMatch(this::isOfTrees);
    }

    private boolean isOfTrees(Column column) {
        if (column.isText() || column.isShared() && 2 * column.distinct() <= rows.length) {
            return false;
        }
        for (int i = 0; i < column.distinct(); i++) {
            byte first = column.bytes()[column.from(i)];
            if (first == '{' || first == '[') {
                return true;
            }
        }
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return json().length();
    }

    @Override
    public Optional<Instant> modified() {
        return manifest.readAt();
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public InputStream open() {
        ByteSink json = json();
        return new ByteArrayInputStream(json.array(), 0, json.length());
    }

    private ByteSink json() {
        ByteSink out = new ByteSink(512 * rows.length);
        out.put(("{\"" + layout.list() + "\":").getBytes(StandardCharsets.UTF_8));
        char before = '[';
        for (int row : rows) {
            out.put(before);
            columns.write(row, out);
            before = ',';
        }
        out.put((rows.length == 0 ? "[" : "").getBytes(StandardCharsets.UTF_8));
        // names the member that tells of another page; what stands in it no one looks at
        out.put("],\"NextToken\":\"more\"}\n".getBytes(StandardCharsets.UTF_8));
        return out;
    }
}
