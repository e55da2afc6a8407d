package org.deskwright.estate.columns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Takes items member by member, or from other columns. For one thread. */
public final class ColumnsBuilder {
    private final List<GrowingColumn> columns = new ArrayList<>();
    private final List<int[]> shapes = new ArrayList<>();
    /** By columns that were copied from, for each of their columns the one here. */
    private final Map<Columns, GrowingColumn.Copying[]> sources = new IdentityHashMap<>();
    private int[] shapeOf = new int[256];
    private int size;
    private int[] row = new int[32];
    private int count;

    /** How many items were taken. */
    public int size() {
        return size;
    }

    /**
     * Begins an item with a member that is not among those that follow.
     *
     * @param value its JSON
     */
    public void lead(String name, byte[] value) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        GrowingColumn column = column(bytes, 0, bytes.length);
        column.add(size, value, 0, value.length);
    }

    /** The members of an item, which is then whole. */
    public void add(MemberSpans members) {
        for (int i = 0; i < members.count(); i++) {
            column(members.bytes(), members.nameFrom(i), members.nameTo(i)).add(size, members.bytes(),
                    members.valueFrom(i), members.valueTo(i));
        }
        end();
    }

    /**
     * An item out of other columns, which is then whole.
     *
     * @param except the member that is left out where the item begins with it; empty for none
     */
    public void add(Columns from, int fromRow, String except) {
        GrowingColumn.Copying[] copying = sources.get(from);
        if (copying == null) {
            copying = new GrowingColumn.Copying[from.all().size()];
            sources.put(from, copying);
        }
        int[] shape = from.shape(fromRow);
        for (int i = from.begin(shape, except); i < shape.length; i++) {
            Column column = from.column(shape[i]);
            byte[] lead = column.lead();
            if (copying[shape[i]] == null) {
                copying[shape[i]] = new GrowingColumn.Copying(column, find(lead, 1, lead.length - 2));
            }
            if (isTaken(copying[shape[i]].to())) { // such as after another one that comes first here
                column(lead, 1, lead.length - 2).add(size, column, column.cell(fromRow));
            } else {
                take(copying[shape[i]].to());
                copying[shape[i]].copy(size, column.cell(fromRow));
            }
        }
        end();
    }

    private GrowingColumn column(byte[] name, int from, int to) {
        GrowingColumn found = find(name, from, to);
        take(found);
        return found;
    }

    /** The first column of that name that the item does not have yet; most items have the shape of the one before. */
    private GrowingColumn find(byte[] name, int from, int to) {
        if (size > 0) {
            int[] last = shapes.get(shapeOf[size - 1]);
            if (count < last.length && columns.get(last[count]).isNamed(name, from, to)
                    && !isTaken(columns.get(last[count]))) {
                return columns.get(last[count]);
            }
        }
        for (GrowingColumn column : columns) {
            if (column.isNamed(name, from, to) && !isTaken(column)) {
                return column;
            }
        }
        GrowingColumn fresh = new GrowingColumn(columns.size(), name, from, to);
        columns.add(fresh);
        return fresh;
    }

    private boolean isTaken(GrowingColumn column) {
        return column.has(size);
    }

    private void take(GrowingColumn column) {
        if (count == row.length) {
            row = Arrays.copyOf(row, 2 * count);
        }
        row[count++] = column.number();
    }

    private void end() {
        if (size == shapeOf.length) {
            shapeOf = Arrays.copyOf(shapeOf, 2 * size);
        }
        shapeOf[size] = shape();
        size++;
        count = 0;
    }

    private int shape() {
        int last = size == 0 ? -1 : shapeOf[size - 1];
        if (last >= 0 && Arrays.equals(shapes.get(last), 0, shapes.get(last).length, row, 0, count)) {
            return last;
        }
        for (int i = 0; i < shapes.size(); i++) {
            if (Arrays.equals(shapes.get(i), 0, shapes.get(i).length, row, 0, count)) {
                return i;
            }
        }
        shapes.add(Arrays.copyOf(row, count));
        return shapes.size() - 1;
    }

    /** What {@link Columns#of} takes. */
    public byte[] toBytes() {
        ByteSink out = new ByteSink(columns.stream().mapToInt(GrowingColumn::roughLength).sum() + 1024);
        out.put(Columns.FORM);
        out.number(size);
        out.number(columns.size());
        for (GrowingColumn column : columns) {
            out.number(column.lead().length);
            out.put(column.lead());
        }
        out.number(shapes.size());
        for (int[] shape : shapes) {
            out.number(shape.length);
            for (int number : shape) {
                out.number(number);
            }
        }
        if (shapes.size() > 1) {
            for (int i = 0; i < size; i++) {
                out.number(shapeOf[i]);
            }
        }
        columns.forEach(column -> column.write(out, size));
        return out.toBytes();
    }
}
