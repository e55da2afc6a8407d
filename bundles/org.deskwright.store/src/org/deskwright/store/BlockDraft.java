package org.deskwright.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import org.deskwright.estate.columns.ByteSink;
import org.deskwright.estate.columns.ColumnsBuilder;

/** A block that is being made. */
final class BlockDraft {
    private final String fleetingMember;
    private final ColumnsBuilder items = new ColumnsBuilder();
    private final ByteSink numbers = new ByteSink(64 << 10);
    private final ByteSink lengths = new ByteSink(8 << 10);
    private final ByteSink names = new ByteSink(64 << 10);

    /**
     * @param fleetingMember of the items of the call; empty where they have none
     */
    BlockDraft(String fleetingMember) {
        this.fleetingMember = fleetingMember;
    }

    boolean isFull() {
        return items.size() == Block.MOST;
    }

    boolean isEmpty() {
        return items.size() == 0;
    }

    /**
     * @param fleeting JSON of what is other each time; null for none
     */
    void add(byte[] json, byte[] fleeting, String item, long version, long record, long since) throws SQLException {
        try {
            lead(fleeting);
            items.add(PageItems.members(json));
        } catch (UnreadablePageException e) {
            throw new SQLException("record " + record + " of " + item + " is no JSON: " + e.getMessage(), e);
        }
        byte[] name = item.getBytes(StandardCharsets.UTF_8);
        enter(name, 0, name.length, version, record, since);
    }

    /**
     * An item as it is.
     *
     * @param fleeting what to put in place of what it has; null to leave that
     */
    void add(Block from, int row, byte[] fleeting) {
        boolean other = fleeting != null && !fleetingMember.isEmpty();
        if (other) {
            lead(fleeting);
        }
        items.add(from.items(), row, other ? fleetingMember : "");
        enter(from.names(), from.nameFrom(row), from.nameTo(row), from.version(row), from.record(row), from.since(row));
    }

    /** None of no letters: it was looked at, and nothing was told. */
    private void lead(byte[] fleeting) {
        if (fleeting != null && fleeting.length > 0) {
            items.lead(fleetingMember, fleeting);
        }
    }

    private void enter(byte[] bytes, int from, int to, long version, long record, long since) {
        numbers.number(version);
        numbers.number(record);
        numbers.number(since);
        lengths.number(to - from);
        names.put(bytes, from, to);
    }

    BlockMaking.Made forFile(int place) {
        byte[] cells = items.toBytes();
        return new BlockMaking.Made(place, ledger(cells), cells);
    }

    /** As it is read from a file. */
    Block made(int place) {
        byte[] cells = items.toBytes();
        return Block.of(place, ledger(cells), cells).orElseThrow();
    }

    private byte[] ledger(byte[] cells) {
        ByteSink ledger = new ByteSink(numbers.length() + lengths.length() + names.length() + 1 + Integer.BYTES);
        ledger.put(Block.FORM);
        ledger.put(new byte[Integer.BYTES]);
        ledger.put(numbers.array(), 0, numbers.length());
        ledger.put(lengths.array(), 0, lengths.length());
        ledger.put(names.array(), 0, names.length());
        byte[] bytes = ledger.toBytes();
        ByteBuffer.wrap(bytes).putInt(1, Block.sum(bytes, cells));
        return bytes;
    }
}
