package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the blocks of a series, or makes them where the file has none that are good. */
final class Blocks {
    static final String INSERT = "INSERT OR REPLACE INTO block (series, place, ledger, items) VALUES (?, ?, ?, ?)";

    private Blocks() {
    }

    /** Null where one of them cannot be understood. */
    static List<Block> read(Connection connection, long series) throws SQLException {
        List<Block> blocks = new ArrayList<>();
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT place, ledger, items FROM block WHERE series = ? ORDER BY place")) {
            statement.setLong(1, series);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Optional<Block> block = Block.of(rows.getInt(1), rows.getBytes(2), rows.getBytes(3));
                    if (block.isEmpty()) {
                        return null;
                    }
                    blocks.add(block.get());
                }
            }
        }
        return blocks;
    }

    /** From versions and records, as stores before the third form have them. */
    static List<Block> made(Connection connection, long series, String kind, Print print) throws SQLException {
        List<Block> blocks = new ArrayList<>();
        Standing standing = Standing.of(connection, series).orElse(null);
        BlockDraft draft = new BlockDraft(Fleeting.member(kind));
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT v.item, v.id, v.record, v.since, v.hash, r.json FROM version v JOIN record r ON r.id = v.record "
                        + "WHERE v.series = ? AND v.until IS NULL ORDER BY v.id")) {
            statement.setLong(1, series);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (draft.isFull()) {
                        blocks.add(draft.made(blocks.size()));
                        draft = new BlockDraft(Fleeting.member(kind));
                    }
                    String fleeting = standing == null ? "" : standing.fleeting(rows.getLong(2));
                    draft.add(rows.getBytes(6), fleeting.getBytes(StandardCharsets.UTF_8), rows.getString(1),
                            rows.getLong(2), rows.getLong(3), rows.getLong(4));
                    print.add(rows.getBytes(5));
                }
            }
        }
        if (!draft.isEmpty()) {
            blocks.add(draft.made(blocks.size()));
        }
        return blocks;
    }
}
