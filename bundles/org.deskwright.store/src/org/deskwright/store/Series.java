package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.columns.Column;
import org.deskwright.estate.columns.MemberSpans;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * What one call has to say of one account and Region, as it was when it was loaded: each item at a position. Immutable,
 * and safe for use by several threads.
 */
final class Series {
    static final Series NONE = new Series(0, 0, "", List.of(), false, new byte[0]);

    private final long id;
    private final long head;
    private final String fleetingMember;
    private final List<Block> blocks;
    private final boolean made;
    private final byte[] print;
    /** By the hash of the name, with open addressing, 1 more than the position. */
    private final int[] table;

    private Series(long id, long head, String kind, List<Block> blocks, boolean made, byte[] print) {
        this.id = id;
        this.head = head;
        this.fleetingMember = Fleeting.member(kind);
        this.blocks = blocks;
        this.made = made;
        this.print = print;
        this.table = new int[Integer.highestOneBit(Math.max(4, 2 * size())) << 1];
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            for (int row = 0; row < block.size(); row++) {
                int slot = slot(block.names(), block.nameFrom(row), block.nameTo(row));
                while (table[slot] != 0) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = (i << Block.SHIFT | row) + 1;
            }
        }
    }

    /** Without anything where it does not exist yet. */
    static Series load(Connection connection, Scope scope, String kind) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id, head, blocks, print FROM series WHERE account = ? AND region = ? AND kind = ?")) {
            statement.setString(1, scope.account());
            statement.setString(2, scope.region());
            statement.setString(3, kind);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return NONE;
                }
                long id = row.getLong(1);
                long head = row.getLong(2);
                List<Block> blocks = row.getLong(3) == head ? Blocks.read(connection, id) : null;
                if (blocks != null) {
                    return new Series(id, head, kind, blocks, false, row.getBytes(4));
                }
                Print print = new Print();
                return new Series(id, head, kind, Blocks.made(connection, id, kind, print), true, print.toBytes());
            }
        }
    }

    /** Its id; makes it where it does not exist. Within a transaction that writes. */
    static long require(Connection connection, Scope scope, String kind) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO series (account, region, kind) "
                + "VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET head = head RETURNING id")) {
            statement.setString(1, scope.account());
            statement.setString(2, scope.region());
            statement.setString(3, kind);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    long id() {
        return id;
    }

    /** Number of the last snapshot with it. */
    long head() {
        return head;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Whether the file has no such blocks, so that all are to be written. */
    boolean blocksAreMade() {
        return made;
    }

    /** The sum of all hashes. */
    byte[] print() {
        return print;
    }

    int size() {
        return blocks.stream().mapToInt(Block::size).sum();
    }

    /** Beyond all positions. */
    int end() {
        return blocks.size() << Block.SHIFT;
    }

    /** Whether an item is there. */
    boolean holds(int position) {
        return row(position) < block(position).size();
    }

    private Block block(int position) {
        return blocks.get(position >> Block.SHIFT);
    }

    private static int row(int position) {
        return position & Block.MOST - 1;
    }

    /** Where the item is; -1 where it is not. */
    int find(byte[] name, int from, int to) {
        int slot = slot(name, from, to);
        while (table[slot] != 0) {
            int position = table[slot] - 1;
            if (block(position).isItem(row(position), name, from, to)) {
                return position;
            }
            slot = slot + 1 & table.length - 1;
        }
        return -1;
    }

    int find(String item) {
        byte[] name = item.getBytes(StandardCharsets.UTF_8);
        return find(name, 0, name.length);
    }

    private int slot(byte[] name, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + name[i];
        }
        return (hash ^ hash >>> 15) & table.length - 1;
    }

    String item(int position) {
        return block(position).item(row(position));
    }

    long version(int position) {
        return block(position).version(row(position));
    }

    long record(int position) {
        return block(position).record(row(position));
    }

    long since(int position) {
        return block(position).since(row(position));
    }

    void enter(int position, Sightings.Sheet sheet) {
        Block block = block(position);
        int row = row(position);
        sheet.add(block.names(), block.nameFrom(row), block.nameTo(row), block.record(row));
    }

    void enter(int position, byte[] fleeting, Fleeting.Sheet sheet) {
        Block block = block(position);
        int row = row(position);
        sheet.add(block.names(), block.nameFrom(row), block.nameTo(row), fleeting);
    }

    /** Whether the item is as it was, but for what is other each time. */
    boolean is(int position, MemberSpans members) {
        return block(position).items().is(row(position), members, fleetingMember);
    }

    /** A member of the item as text; empty where it has none that is text or a number. */
    String text(int position, String member) {
        int row = row(position);
        for (int number : block(position).items().shape(row)) {
            Column column = block(position).items().column(number);
            if (column.name().equals(member)) {
                int cell = column.cell(row);
                String text = new String(column.bytes(), column.from(cell), column.to(cell) - column.from(cell),
                        StandardCharsets.UTF_8);
                if (column.isText()) {
                    return text;
                }
                JsonElement value = JsonParser.parseString(text);
                return value.isJsonPrimitive() ? value.getAsString() : "";
            }
        }
        return "";
    }
}
