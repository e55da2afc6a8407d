package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.evidence.Scope;

/** Finds what changed, by looking at those versions alone that began or ended. */
final class Differences {
    private static final String TOUCHED = """
            WITH touched AS (SELECT series, item FROM version WHERE since > ?1 AND since <= ?2
              UNION SELECT series, item FROM version WHERE until > ?1 AND until <= ?2)
            SELECT s.account, s.region, s.kind, t.item,
              (SELECT r.json FROM version v JOIN record r ON r.id = v.record WHERE v.item = t.item
                AND v.series = t.series AND v.since <= ?1 AND (v.until IS NULL OR v.until > ?1)),
              (SELECT r.json FROM version v JOIN record r ON r.id = v.record WHERE v.item = t.item
                AND v.series = t.series AND v.since <= ?2 AND (v.until IS NULL OR v.until > ?2))
            FROM touched t JOIN series s ON s.id = t.series
            ORDER BY s.account, s.region, s.kind, t.item""";
    private static final String VERSIONS = """
            SELECT s.account, s.region, s.kind, v.item, r.json, v.since, v.until, v.series FROM version v
            JOIN record r ON r.id = v.record JOIN series s ON s.id = v.series
            WHERE v.item = ?1 OR v.item > ?1 || '#' AND v.item < ?1 || '$'
            ORDER BY s.kind, s.account, s.region, v.item, v.since""";

    private Differences() {
    }

    /** In the order of account, Region, kind and id. */
    static List<Change> between(Connection connection, long from, long to) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TOUCHED)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    change(rows, rows.getBytes(5), rows.getBytes(6), changes);
                }
            }
        }
        return changes;
    }

    /**
     * @param before null where the item was not there
     * @param after null where it is not there
     */
    private static void change(ResultSet row, byte[] before, byte[] after, List<Change> changes) throws SQLException {
        Change.Type type = before == null
                ? Change.Type.APPEARED
                : after == null ? Change.Type.VANISHED : Change.Type.CHANGED;
        List<Change.Member> members = type == Change.Type.CHANGED ? JsonMembers.differences(before, after) : List.of();
        if (before == null && after == null || type == Change.Type.CHANGED && members.isEmpty()) {
            return;
        }
        changes.add(new Change(type, new Scope(row.getString(1), row.getString(2)), row.getString(3), row.getString(4),
                members, JsonMembers.about(after == null ? before : after)));
    }

    /** All that happened to what has that id, oldest first. */
    static List<HistoryEntry> history(Connection connection, String item) throws SQLException {
        List<HistoryEntry> entries = new ArrayList<>();
        Map<String, byte[]> last = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
            statement.setString(1, item);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String key = rows.getLong(8) + " " + rows.getString(4);
                    List<Change> changes = new ArrayList<>();
                    change(rows, last.get(key), rows.getBytes(5), changes);
                    add(connection, changes, rows.getLong(8), rows.getLong(6), entries);
                    last.put(key, rows.getBytes(5));
                    if (rows.getObject(7) != null && !goesOn(connection, rows)) {
                        changes.clear();
                        change(rows, rows.getBytes(5), null, changes);
                        add(connection, changes, rows.getLong(8), rows.getLong(7), entries);
                        last.remove(key);
                    }
                }
            }
        }
        entries.sort(java.util.Comparator.comparing(HistoryEntry::at).thenComparing(HistoryEntry::snapshot));
        return entries;
    }

    /** Whether another version begins where this one ends. */
    private static boolean goesOn(Connection connection, ResultSet row) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT 1 FROM version WHERE item = ? AND series = ? AND since = ?")) {
            statement.setString(1, row.getString(4));
            statement.setLong(2, row.getLong(8));
            statement.setLong(3, row.getLong(7));
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void add(Connection connection, List<Change> changes, long series, long number,
            List<HistoryEntry> entries) throws SQLException {
        Instant at = moment(connection, series, number);
        changes.forEach(change -> entries.add(new HistoryEntry(number, at, change)));
    }

    /** When the series was read for a snapshot; where that was forgotten, when the snapshot ended. */
    private static Instant moment(Connection connection, long series, long number) throws SQLException {
        long begun = Database.number(connection,
                "SELECT max(begun) FROM part WHERE series = " + series + " AND number = " + number);
        return Instant.ofEpochMilli(
                begun > 0 ? begun : Database.number(connection, "SELECT ended FROM snapshot WHERE number = " + number));
    }
}
