package org.deskwright.estate.columns;

import java.util.Arrays;

/** A column that is being made: first with each value once, and where few values come again, with each as it comes. */
final class GrowingColumn {
    /** So many values may all differ before that is held to be the way of the member. */
    private static final int PATIENCE = 256;

    private final int number;
    private final byte[] lead;
    private final ByteSink values = new ByteSink(1024);
    private int[] ends = new int[64];
    private int count;
    /** Of the values by their hash, with open addressing, 1 more than the number; null where they are not shared. */
    private int[] table = new int[256];
    /** By row, 1 more than the number of the value. */
    private int[] cells = new int[256];
    private int present;
    private boolean text = true;

    /** Copies values of a column, each that is shared only once. */
    static final class Copying {
        private final Column from;
        private final GrowingColumn to;
        private final int[] known;

        Copying(Column from, GrowingColumn to) {
            this.from = from;
            this.to = to;
            this.known = new int[from.isShared() ? from.distinct() : 0];
            if (!from.isShared() && to.present == 0) {
                to.table = null;
            }
        }

        GrowingColumn to() {
            return to;
        }

        void copy(int row, int cell) {
            if (known.length == 0 || to.table == null) {
                to.add(row, from, cell);
            } else if (known[cell] == 0) {
                to.add(row, from, cell);
                known[cell] = to.cells[row];
            } else {
                to.put(row, known[cell]);
            }
        }
    }

    GrowingColumn(int number, byte[] name, int from, int to) {
        this.number = number;
        this.lead = new byte[to - from + 3];
        lead[0] = '"';
        System.arraycopy(name, from, lead, 1, to - from);
        lead[lead.length - 2] = '"';
        lead[lead.length - 1] = ':';
    }

    int number() {
        return number;
    }

    byte[] lead() {
        return lead;
    }

    boolean isNamed(byte[] name, int from, int to) {
        return to - from == lead.length - 3 && Arrays.equals(lead, 1, lead.length - 2, name, from, to);
    }

    boolean has(int row) {
        return row < cells.length && cells[row] != 0;
    }

    void add(int row, byte[] json, int from, int to) {
        text = text && isPlainText(json, from, to);
        int begin = values.length();
        values.put(json, from, to);
        added(row, begin);
    }

    void add(int row, Column column, int cell) {
        text = text && (column.isText() || isPlainText(column.bytes(), column.from(cell), column.to(cell)));
        int begin = values.length();
        column.write(cell, values);
        added(row, begin);
    }

    /** What was just put is a value, unless it is there already. */
    private void added(int row, int begin) {
        if (table != null) {
            int known = known(begin);
            if (known != 0) {
                values.cut(begin);
                put(row, known);
                return;
            }
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = values.length();
        if (table != null) {
            learn();
        }
        put(row, count);
    }

    private void put(int row, int value) {
        if (row >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(row + 1, 2 * cells.length));
        }
        cells[row] = value;
        present++;
    }

    private int begin(int value) {
        return value == 1 ? 0 : ends[value - 2];
    }

    private int known(int begin) {
        byte[] bytes = values.array();
        int end = values.length();
        for (int slot = slot(begin, end); table[slot] != 0; slot = slot + 1 & table.length - 1) {
            int value = table[slot];
            if (Arrays.equals(bytes, begin(value), ends[value - 1], bytes, begin, end)) {
                return value;
            }
        }
        return 0;
    }

    private int slot(int from, int to) {
        byte[] bytes = values.array();
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ hash >>> 15) & table.length - 1;
    }

    private void learn() {
        if (count > PATIENCE && 2 * count > present) {
            table = null;
            return;
        }
        if (2 * count > table.length) {
            table = new int[4 * table.length];
            for (int value = 1; value < count; value++) {
                enter(value);
            }
        }
        enter(count);
    }

    private void enter(int value) {
        int slot = slot(begin(value), ends[value - 1]);
        while (table[slot] != 0) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = value;
    }

    private static boolean isPlainText(byte[] json, int from, int to) {
        if (json[from] != '"') {
            return false;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (json[i] < ' ' || json[i] == '\\') {
                return false;
            }
        }
        return true;
    }

    int roughLength() {
        return values.length() + 2 * count + 2 * present;
    }

    void write(ByteSink out, int rows) {
        int quote = text ? 1 : 0;
        out.put((table != null ? Column.SHARED : 0) | (text ? Column.TEXT : 0));
        if (table != null) {
            out.number(count);
            for (int value = 1; value <= count; value++) {
                out.number(ends[value - 1] - begin(value) - 2 * quote);
            }
            for (int value = 1; value <= count; value++) {
                out.put(values.array(), begin(value) + quote, ends[value - 1] - quote);
            }
            for (int row = 0; row < rows; row++) {
                if (has(row)) {
                    out.number(cells[row] - 1);
                }
            }
            return;
        }
        out.number(present);
        for (int row = 0; row < rows; row++) {
            if (has(row)) {
                out.number(ends[cells[row] - 1] - begin(cells[row]) - 2 * quote);
            }
        }
        for (int row = 0; row < rows; row++) {
            if (has(row)) {
                out.put(values.array(), begin(cells[row]) + quote, ends[cells[row] - 1] - quote);
            }
        }
    }
}
