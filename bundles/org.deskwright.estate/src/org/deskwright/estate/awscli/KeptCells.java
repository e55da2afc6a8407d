package org.deskwright.estate.awscli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.deskwright.estate.columns.Column;
import org.deskwright.estate.columns.Columns;
import org.deskwright.estate.model.Unknown;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/** Gathers of an item what no record stands for. Most items have the same few values, which are put together once. */
final class KeptCells {
    private static final int SLOTS = 512;

    private final Columns columns;
    private final Pool pool;
    /** Pairs of column and cell. */
    private int[] cells = new int[16];
    private int count;
    private boolean shared;
    /** Members that are no cells, as in an object without its brackets. */
    private final StringBuilder further = new StringBuilder();
    private final int[][] keys = new int[SLOTS][];
    private final Unknown[] values = new Unknown[SLOTS];

    KeptCells(Columns columns, Pool pool) {
        this.columns = columns;
        this.pool = pool;
        clear();
    }

    void clear() {
        count = 0;
        shared = true;
        further.setLength(0);
    }

    void add(int column, int cell) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, 2 * count);
        }
        cells[count++] = column;
        cells[count++] = cell;
        shared &= columns.column(column).isShared();
    }

    /** Members that were kept of a part of the item. */
    void add(Unknown of) {
        if (of != Unknown.NONE) {
            String json = of.toString();
            comma().append(json, 1, json.length() - 1);
        }
    }

    void add(String member, JsonElement tree) {
        comma().append(new JsonPrimitive(member)).append(':').append(tree);
    }

    private StringBuilder comma() {
        return further.isEmpty() ? further : further.append(',');
    }

    Unknown end() {
        if (count == 0 && further.isEmpty()) {
            return Unknown.NONE;
        }
        if (!shared || !further.isEmpty()) {
            return pool.unknown(json());
        }
        int hash = 1;
        for (int i = 0; i < count; i++) {
            hash = 31 * hash + cells[i];
        }
        int slot = (hash ^ hash >>> 12) & SLOTS - 1;
        int[] key = keys[slot];
        if (key == null || !Arrays.equals(key, 0, key.length, cells, 0, count)) {
            keys[slot] = Arrays.copyOf(cells, count);
            values[slot] = pool.unknown(json());
        }
        return values[slot];
    }

    private String json() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < count; i += 2) {
            Column column = columns.column(cells[i]);
            json.append(i == 0 ? "" : ",").append('"').append(column.name()).append("\":")
                    .append(json(column, cells[i + 1]));
        }
        if (!further.isEmpty()) {
            json.append(count == 0 ? "" : ",").append(further);
        }
        return json.append('}').toString();
    }

    /** A value as it stands in JSON. */
    static String json(Column column, int cell) {
        String text = new String(column.bytes(), column.from(cell), column.to(cell) - column.from(cell),
                StandardCharsets.UTF_8);
        return column.isText() ? '"' + text + '"' : text;
    }
}
