package org.deskwright.estate.awscli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.deskwright.estate.columns.Column;
import org.deskwright.estate.columns.Columns;
import org.deskwright.estate.json.Moments;
import org.deskwright.estate.json.UnusualException;
import org.deskwright.estate.model.Unknown;

import com.google.gson.JsonElement;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;

/**
 * Reads the members from columns. What many items have is made of its letters once; of a list or an object that is left
 * to Gson, as long as nothing in it has to be told of.
 */
final class ColumnMembers extends Members {
    private final Columns columns;
    private final Pool pool;
    private final KeptCells kept;
    /** By column and cell, what was made of a value that is shared. */
    private final Object[][] made;
    private final NameSet outerNames = new NameSet();
    private final NameSet innerNames = new NameSet();
    private int[] shape = {};
    private int row;
    /** Place of the current member in the shape. */
    private int at;
    private Column column;
    /** Reads what is in the current member, while that was entered. */
    private GsonMembers inner;

    ColumnMembers(Columns columns, Pool pool) {
        this.columns = columns;
        this.pool = pool;
        this.kept = new KeptCells(columns, pool);
        this.made = new Object[columns.all().size()][];
    }

    /** Goes into the item of a row. */
    Members begin(int item) {
        row = item;
        shape = columns.shape(item);
        at = -1;
        inner = null;
        kept.clear();
        return this;
    }

    @Override
    boolean next() throws IOException {
        if (inner != null) {
            if (inner.next()) {
                return true;
            }
            kept.add(inner.unknown());
            inner = null;
            return false;
        }
        if (++at == shape.length) {
            return false;
        }
        column = columns.column(shape[at]);
        return true;
    }

    @Override
    String name() {
        return inner != null ? inner.name() : column.name();
    }

    @Override
    boolean enter() throws IOException {
        GsonMembers value = value();
        if (!value.enter()) {
            return false;
        }
        inner = value;
        return true;
    }

    @Override
    String text() throws IOException {
        if (inner != null) {
            return inner.text();
        }
        if (!column.isText()) {
            return value().text();
        }
        int cell = column.cell(row);
        int from = column.from(cell);
        return new String(column.bytes(), from, column.to(cell) - from, StandardCharsets.ISO_8859_1);
    }

    @Override
    String common() throws IOException {
        if (inner != null) {
            return inner.common();
        }
        if (!column.isShared()) {
            return pool.one(text());
        }
        String known = (String) known();
        return known != null ? known : remember(pool.one(text()));
    }

    @Override
    Optional<Boolean> flag() throws IOException {
        return inner != null ? inner.flag() : value().flag();
    }

    @Override
    OptionalInt integer() throws IOException {
        return inner != null ? inner.integer() : value().integer();
    }

    @Override
    @SuppressWarnings("unchecked") // at one place there is one kind of value
    Optional<Instant> instant() throws IOException {
        if (inner != null) {
            return inner.instant();
        }
        Optional<Instant> known = (Optional<Instant>) known();
        if (known != null) {
            return known;
        }
        if (column.isText()) {
            int cell = column.cell(row);
            Instant usual = Moments.of(column.bytes(), column.from(cell), column.to(cell));
            if (usual != null) {
                return remember(Optional.of(usual));
            }
        }
        return remember(value().instant());
    }

    @Override
    @SuppressWarnings("unchecked") // likewise
    List<String> texts() throws IOException {
        if (inner != null) {
            return inner.texts();
        }
        List<String> known = (List<String>) known();
        return known != null ? known : remember(pool.one(value().texts()));
    }

    @Override
    JsonList list() throws IOException {
        if (inner != null) {
            return inner.list();
        }
        JsonList known = (JsonList) known();
        return known != null ? known : remember(value().list()); // nobody changes what stands in it
    }

    @Override
    JsonFields object() throws IOException {
        return inner != null ? inner.object() : value().object();
    }

    @Override
    List<String> textsOfKept(String member) throws IOException {
        if (inner != null) {
            return inner.textsOfKept(member);
        }
        GsonMembers value = value();
        List<String> texts = value.textsOfKept(member);
        kept.add(value.unknown());
        return texts;
    }

    @Override
    void keep() throws IOException {
        if (inner != null) {
            inner.keep();
        } else {
            kept.add(shape[at], column.cell(row));
        }
    }

    @Override
    void keepTree(String member, JsonElement tree) {
        kept.add(member, tree);
    }

    @Override
    Unknown unknown() {
        return kept.end();
    }

    /** Members that are kept would be missing from what is remembered. */
    @Override
    @SuppressWarnings("unchecked") // likewise
    <T> T repeated(Part<T> part) throws IOException {
        if (inner != null) {
            return inner.repeated(part);
        }
        T known = (T) known();
        if (known != null) {
            return known;
        }
        GsonMembers value = value();
        T read = pool.one(part.read(value));
        Unknown beside = value.unknown();
        if (beside == Unknown.NONE) {
            return remember(read);
        }
        kept.add(beside);
        return read;
    }

    @Override
    <T> T shared(T value) {
        return pool.one(value);
    }

    private Object known() {
        Object[] ofColumn = made[shape[at]];
        return ofColumn == null ? null : ofColumn[column.cell(row)];
    }

    private <T> T remember(T value) {
        if (column.isShared()) {
            if (made[shape[at]] == null) {
                made[shape[at]] = new Object[column.distinct()];
            }
            made[shape[at]][column.cell(row)] = value;
        }
        return value;
    }

    private GsonMembers value() throws IOException {
        return value(column, column.cell(row), pool, outerNames, innerNames);
    }

    /**
     * One value as the only member of an item, for Gson; it refuses whatever it would have to tell of.
     *
     * @param outer set for names that nobody else uses meanwhile, as the other
     */
    static GsonMembers value(Column column, int cell, Pool pool, NameSet outer, NameSet inner) throws IOException {
        String json = KeptCells.json(column, cell);
        JsonReader reader = new JsonReader(new StringReader("{\"" + column.name() + "\":" + json + "}"));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(Documents.NESTING_LIMIT);
        GsonMembers members = new GsonMembers(reader, NoProblems.ALLOWED, pool, outer, inner);
        members.begin();
        if (!members.next()) {
            throw new UnusualException();
        }
        return members;
    }
}
