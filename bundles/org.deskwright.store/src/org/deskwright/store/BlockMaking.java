package org.deskwright.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.deskwright.store.SeriesEdit.Row;

/**
 * Makes those blocks of a series anew in which something is other, and leaves the rest. Touches no file, so that blocks
 * of several series can be made at once while something else is written.
 */
final class BlockMaking {
    private final SeriesEdit edit;
    /** Of no item before this snapshot. */
    private final Deque<String> added = new ArrayDeque<>();
    private final List<Made> made = new ArrayList<>();
    private BlockDraft draft;

    /**
     * A block for the file.
     *
     * @param ledger null where there is no such block any more; then items are, too
     */
    record Made(int place, byte[] ledger, byte[] items) {}

    /**
     * What is to be written of a series.
     *
     * @param afresh whether none of the blocks stays that the file has
     */
    record Blocks(boolean afresh, List<Made> made) {}

    BlockMaking(SeriesEdit edit) {
        this.edit = edit;
        this.draft = edit.draft();
    }

    Blocks run() throws SQLException {
        Series base = edit.base();
        edit.fresh().keySet().stream().filter(item -> base.find(item) < 0).forEach(added::add);
        List<Block> blocks = base.blocks();
        boolean afresh = blocks.size() > 2 + 2 * (base.size() / Block.MOST) || base.blocksAreMade();
        int place = blocks.isEmpty() ? 0 : blocks.getLast().place() + 1;
        if (afresh) {
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
        return new Blocks(afresh, made);
    }

    /** Where so many items went that the blocks are mostly empty, or where there were none. */
    private int all() throws SQLException {
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
            if (edit.fresh().containsKey(item)) {
                take(item);
            }
        }
    }

    private void take(String item) throws SQLException {
        Row fresh = edit.fresh().get(item);
        draft.add(edit.json(item), edit.told(item), item, fresh.version(), fresh.record(), fresh.since());
    }

    private void fill() throws SQLException {
        while (!draft.isFull() && !added.isEmpty()) {
            take(added.remove());
        }
    }

    /** What is in the draft, or that nothing is. */
    private void put(int place) {
        made.add(draft.isEmpty() ? new Made(place, null, null) : draft.forFile(place));
        draft = edit.draft();
    }
}
