package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.intake.SourceFile;
import org.deskwright.estate.awscli.CallLayout;
import org.deskwright.estate.awscli.ColumnFile;
import org.deskwright.estate.columns.ByteSink;
import org.deskwright.estate.columns.Column;
import org.deskwright.estate.columns.Columns;

/** What a series holds at a snapshot since which nothing has come of it, out of its blocks. */
final class BlockReading {
    private final Standing standing;
    private final List<Block> blocks;
    private final byte[] print;

    private BlockReading(Standing standing, List<Block> blocks, byte[] print) {
        this.standing = standing;
        this.blocks = blocks;
        this.print = print;
    }

    /** Empty where the series went on since, or its blocks are not good. */
    static Optional<BlockReading> of(Connection connection, Standing standing, long number) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT print FROM series WHERE id = ? AND blocks = head AND head <= ?")) {
            statement.setLong(1, standing.series());
            statement.setLong(2, number);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || row.getBytes(1) == null) {
                    return Optional.empty();
                }
                byte[] print = row.getBytes(1);
                return Optional.ofNullable(Blocks.read(connection, standing.series()))
                        .map(blocks -> new BlockReading(standing, blocks, print));
            }
        }
    }

    Standing standing() {
        return standing;
    }

    byte[] print() {
        return print;
    }

    /** Pages of a call whose items the reader knows, by the time at which they were read. */
    List<SourceFile> pages() {
        CallLayout layout = standing.layout().orElseThrow();
        List<SourceFile> pages = new ArrayList<>();
        for (Block block : blocks) {
            if (standing.isOfOneTime()) {
                pages.add(new ColumnFile(standing.fileName(), standing.scope(), standing.whole().orElseThrow(), layout,
                        block.items()));
                continue;
            }
            Map<Instant, List<Integer>> rows = new TreeMap<>();
            for (int row = 0; row < block.size(); row++) {
                rows.computeIfAbsent(standing.readAt(block.version(row)), at -> new ArrayList<>()).add(row);
            }
            rows.forEach((at, some) -> pages.add(new ColumnFile(standing.fileName(), standing.scope(), at, layout,
                    block.items(), some.stream().mapToInt(row -> row).toArray())));
        }
        return pages;
    }

    /** Answers that are no lists. */
    List<PageFile> documents() {
        List<PageFile> documents = new ArrayList<>();
        for (Block block : blocks) {
            for (int row = 0; row < block.size(); row++) {
                ByteSink json = new ByteSink(1024);
                block.items().write(row, json);
                documents.add(PageFile.whole(standing.documentName(block.item(row)), standing.scope(),
                        standing.readAt(block.version(row)), json.toBytes()));
            }
        }
        return documents;
    }

    /** Of WorkSpaces, those that are on the way from one state to another. */
    List<EarlierStates.Passing> passing() {
        List<EarlierStates.Passing> passing = new ArrayList<>();
        for (Block block : blocks) {
            Column state = block.items().column(EarlierStates.STATE).orElse(null);
            BitSet passingStates = state == null ? new BitSet() : passing(state);
            for (int row = 0; !passingStates.isEmpty() && row < block.size(); row++) {
                if (state.cell(row) >= 0 && passingStates.get(state.cell(row))) {
                    ByteSink json = new ByteSink(1024);
                    block.items().write(row, json);
                    passing.add(new EarlierStates.Passing(block.item(row), block.version(row), block.since(row),
                            json.toBytes()));
                }
            }
        }
        return passing;
    }

    /** The cells of such states. */
    private static BitSet passing(Column state) {
        BitSet passing = new BitSet();
        for (int cell = 0; cell < state.distinct(); cell++) {
            passing.set(cell, EarlierStates.isPassing(state.text(cell)));
        }
        return passing;
    }

    /** How many bytes of JSON there are by the time at which they were read, with what stands between items. */
    Map<Instant, Long> sizes() {
        Map<Instant, Long> sizes = new TreeMap<>();
        for (Block block : blocks) {
            Columns items = block.items();
            if (standing.isOfOneTime()) {
                sizes.merge(standing.whole().orElseThrow(), items.length() + items.size(), Long::sum);
                continue;
            }
            for (int row = 0; row < block.size(); row++) {
                sizes.merge(standing.readAt(block.version(row)), items.length(row) + 1L, Long::sum);
            }
        }
        return sizes;
    }
}
