package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.deskwright.store.SeriesEdit.Row;

/** Makes those blocks of a series anew in which something is other, and leaves the rest. */
final class BlockWriting {
    private final Connection connection;
    private final long series;
    private final SeriesEdit edit;
    /** Of no item before this snapshot. */
    private final Deque<String> added = new ArrayDeque<>();
    private PreparedStatement insert;
    private PreparedStatement json;
    private BlockDraft draft;

    BlockWriting(Connection connection, long series, SeriesEdit edit) {
        this.connection = connection;
        this.series = series;
        this.edit = edit;
        this.draft = edit.draft();
    }

    void run() throws SQLException {
        Series base = edit.base();
        edit.fresh().keySet().stream().filter(item -> base.find(item) < 0).forEach(added::add);
        try (PreparedStatement one = connection.prepareStatement(Blocks.INSERT);
                PreparedStatement other = connection.prepareStatement("SELECT json, hash FROM record WHERE id = ?")) {
            insert = one;
            json = other;
            List<Block> blocks = base.blocks();
            int place = blocks.isEmpty() ? 0 : blocks.getLast().place() + 1;
            if (blocks.size() > 2 + 2 * (base.size() / Block.MOST) || base.blocksAreMade()) {
                place = all();
            } else {
                for (int i = 0; i < blocks.size(); i++) {
                    some(i, i == blocks.size() - 1);
                }
            }
            while (!added.isEmpty()) {
                fill();
                put(place++);
            }
        }
    }

    /** Where so many items went that the blocks are mostly empty, or where there were none. */
    private int all() throws SQLException {
        Database.execute(connection, "DELETE FROM block WHERE series = " + series);
        int place = 0;
        List<Block> blocks = edit.base().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            for (int row = 0; row < blocks.get(i).size(); row++) {
                if (draft.isFull()) {
                    put(place++);
                }
                take(blocks.get(i), i, row);
            }
        }
        fill();
        put(place);
        return place + 1;
    }

    private void some(int number, boolean last) throws SQLException {
        Block block = edit.base().blocks().get(number);
        boolean other = last && !added.isEmpty() && block.size() < Block.MOST;
        for (int row = 0; !other && row < block.size(); row++) {
            int position = number << Block.SHIFT | row;
            other = !edit.isThere(position) || edit.told(position) != null;
        }
        if (other) {
            for (int row = 0; row < block.size(); row++) {
                take(block, number, row);
            }
            if (last) {
                fill();
            }
            put(block.place());
        }
    }

    private void take(Block block, int number, int row) throws SQLException {
        int position = number << Block.SHIFT | row;
        if (edit.isThere(position)) {
            draft.add(block, row, edit.told(position));
        } else {
            String item = block.item(row);
            Row fresh = edit.fresh().get(item);
            if (fresh != null) {
                take(item, fresh);
            }
        }
    }

    private void take(String item, Row fresh) throws SQLException {
        json.setLong(1, fresh.record());
        try (ResultSet row = json.executeQuery()) {
            row.next();
            edit.print().add(row.getBytes(2));
            draft.add(row.getBytes(1), edit.told(item), item, fresh.version(), fresh.record(), fresh.since());
        }
    }

    private void fill() throws SQLException {
        while (!draft.isFull() && !added.isEmpty()) {
            String item = added.remove();
            take(item, edit.fresh().get(item));
        }
    }

    /** What is in the draft, or nothing where nothing is. */
    private void put(int place) throws SQLException {
        if (draft.isEmpty()) {
            Database.execute(connection, "DELETE FROM block WHERE series = " + series + " AND place = " + place);
        } else {
            draft.write(insert, series, place);
        }
        draft = edit.draft();
    }
}
