package org.deskwright.estate.columns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Items by column: rows are items, columns their members. Immutable. */
public final class Columns {
    /** How they stand in bytes; a later form has another number. */
    static final int FORM = 1;
    public static final Columns NONE = new Columns(0, new Column[0], new int[0][], new int[0]);

    private final int size;
    private final Column[] columns;
    /** Numbers of columns, in the order of an item's members. */
    private final int[][] shapes;
    private final int[] shapeOf;

    private Columns(int size, Column[] columns, int[][] shapes, int[] shapeOf) {
        this.size = size;
        this.columns = columns;
        this.shapes = shapes;
        this.shapeOf = shapeOf;
    }

    /** Empty where the bytes have a form that this version does not know, or none at all. */
    public static Optional<Columns> of(byte[] bytes) {
        try {
            ByteSource in = new ByteSource(bytes);
            return in.next() == FORM ? Optional.of(read(in, bytes)) : Optional.empty();
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Columns read(ByteSource in, byte[] bytes) {
        int size = in.size();
        byte[][] leads = new byte[in.size()][];
        for (int i = 0; i < leads.length; i++) {
            int length = in.size();
            leads[i] = Arrays.copyOfRange(bytes, in.at(), in.at() + length);
            in.skip(length);
        }
        int[][] shapes = new int[in.size()][];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = new int[in.size()];
            for (int k = 0; k < shapes[i].length; k++) {
                shapes[i][k] = in.size();
            }
        }
        int[] shapeOf = new int[size];
        if (shapes.length > 1) {
            for (int row = 0; row < size; row++) {
                shapeOf[row] = in.size();
            }
        }
        Column[] columns = new Column[leads.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column(in, bytes, leads[i], present(shapes, i), shapeOf);
        }
        return new Columns(size, columns, shapes, shapeOf);
    }

    /** By shape, whether it has the column. */
    private static boolean[] present(int[][] shapes, int column) {
        boolean[] present = new boolean[shapes.length];
        for (int i = 0; i < shapes.length; i++) {
            for (int other : shapes[i]) {
                present[i] |= other == column;
            }
        }
        return present;
    }

    private static boolean all(boolean[] present) {
        boolean all = true;
        for (boolean one : present) {
            all &= one;
        }
        return all;
    }

    private static Column column(ByteSource in, byte[] bytes, byte[] lead, boolean[] present, int[] shapeOf) {
        int flags = in.next();
        int[] begins = new int[in.size() + 1];
        int length = 0;
        for (int i = 1; i < begins.length; i++) {
            length += in.size();
            begins[i] = length;
        }
        int first = in.at();
        for (int i = 0; i < begins.length; i++) {
            begins[i] += first;
        }
        in.skip(length);
        boolean shared = (flags & Column.SHARED) != 0;
        if (!shared && begins.length > shapeOf.length && all(present)) {
            return new Column(lead, flags, bytes, begins, null);
        }
        int[] cells = new int[shapeOf.length];
        int next = 0;
        for (int row = 0; row < cells.length; row++) {
            cells[row] = !present[shapeOf[row]] ? -1 : shared ? in.size() : next++;
        }
        return new Column(lead, flags, bytes, begins, cells);
    }

    /** How many items there are. */
    public int size() {
        return size;
    }

    /** The members that the item has, in their order. */
    public int[] shape(int row) {
        return shapes[shapeOf[row]];
    }

    public Column column(int number) {
        return columns[number];
    }

    /** The column of a member that is given once at most; empty where no item has it. */
    public Optional<Column> column(String name) {
        return Arrays.stream(columns).filter(column -> column.name().equals(name)).findFirst();
    }

    public List<Column> all() {
        return List.of(columns);
    }

    /** Whether a member is given twice in some item. */
    public boolean hasTwins() {
        return Arrays.stream(columns).map(Column::name).distinct().count() < columns.length;
    }

    /**
     * Whether the item has these members and no others, in this order, with the same letters.
     *
     * @param except the member that does not count where the item begins with it; empty for none
     */
    public boolean is(int row, MemberSpans members, String except) {
        int[] shape = shapes[shapeOf[row]];
        int first = begin(shape, except);
        if (shape.length - first != members.count()) {
            return false;
        }
        for (int i = first; i < shape.length; i++) {
            Column column = columns[shape[i]];
            if (!members.is(i - first, column, column.cell(row))) {
                return false;
            }
        }
        return true;
    }

    /** The place of the first member that counts. */
    int begin(int[] shape, String except) {
        return shape.length > 0 && columns[shape[0]].name().equals(except) ? 1 : 0;
    }

    /** How many bytes {@link #write} puts for all items. */
    public long length() {
        long length = 0;
        for (int shape : shapeOf) {
            length += 2 + Math.max(0, shapes[shape].length - 1);
        }
        for (Column column : columns) {
            length += column.length();
        }
        return length;
    }

    /** How many bytes {@link #write} puts. */
    public int length(int row) {
        int length = 2;
        int[] shape = shapes[shapeOf[row]];
        for (int number : shape) {
            Column column = columns[number];
            int cell = column.cell(row);
            length += column.lead().length + column.to(cell) - column.from(cell) + (column.isText() ? 2 : 0);
        }
        return length + Math.max(0, shape.length - 1);
    }

    /** The item as an object of JSON without needless space. */
    public void write(int row, ByteSink out) {
        char before = '{';
        for (int number : shapes[shapeOf[row]]) {
            out.put(before);
            out.put(columns[number].lead());
            columns[number].write(columns[number].cell(row), out);
            before = ',';
        }
        if (before == '{') {
            out.put('{');
        }
        out.put('}');
    }
}
