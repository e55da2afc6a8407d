package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.deskwright.core.evidence.Scope;

/**
 * What one call has to say of one account and Region, as it was when it was loaded.
 *
 * @param head number of the last snapshot with it
 */
record Series(long id, long head, Map<String, Current> current) {
    /**
     * What an item is now.
     *
     * @param record where its JSON stands
     * @param since number of the snapshot that saw it first
     */
    record Current(long version, byte[] hash, long record, long since) {
        boolean has(byte[] other) {
            return Arrays.equals(hash, other);
        }
    }

    static final Series NONE = new Series(0, 0, Map.of());

    /** Without anything where it does not exist yet. */
    static Series load(Connection connection, Scope scope, String kind) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT id, head FROM series WHERE account = ? AND region = ? AND kind = ?")) {
            statement.setString(1, scope.account());
            statement.setString(2, scope.region());
            statement.setString(3, kind);
            try (ResultSet result = statement.executeQuery()) {
                return result.next()
                        ? new Series(result.getLong(1), result.getLong(2), current(connection, result.getLong(1)))
                        : NONE;
            }
        }
    }

    private static Map<String, Current> current(Connection connection, long series) throws SQLException {
        Map<String, Current> current = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT item, id, hash, record, since FROM version WHERE series = ? AND until IS NULL")) {
            statement.setLong(1, series);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    current.put(rows.getString(1),
                            new Current(rows.getLong(2), rows.getBytes(3), rows.getLong(4), rows.getLong(5)));
                }
            }
        }
        return current;
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
}
