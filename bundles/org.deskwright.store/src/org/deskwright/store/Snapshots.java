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
import java.util.Optional;

import org.deskwright.core.evidence.Scope;

/** Reads what is known of refreshes that ended. */
final class Snapshots {
    private static final String COLUMNS = "SELECT number, begun, ended, origin, broken_off FROM snapshot ";
    private static final String PARTS = "SELECT p.number, s.account, s.region, s.kind, p.member, p.wanted, p.begun, "
            + "p.outcome, p.reason, p.items, p.changed FROM part p JOIN series s ON s.id = p.series ";
    private static final String IN_ORDER = " ORDER BY p.number, s.account, s.region, s.kind, p.id";

    private Snapshots() {
    }

    /** Oldest first. */
    static List<Snapshot> all(Connection connection) throws SQLException {
        Map<Long, List<Snapshot.Part>> parts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(PARTS + IN_ORDER);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                parts.computeIfAbsent(rows.getLong(1), n -> new ArrayList<>()).add(part(rows));
            }
        }
        List<Snapshot> snapshots = new ArrayList<>();
        try (PreparedStatement statement = connection
                .prepareStatement(COLUMNS + "WHERE number IS NOT NULL AND NOT forgotten ORDER BY number");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                snapshots.add(snapshot(rows, parts.getOrDefault(rows.getLong(1), List.of())));
            }
        }
        return snapshots;
    }

    static Optional<Snapshot> find(Connection connection, long number) throws SQLException {
        List<Snapshot.Part> parts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PARTS + "WHERE p.number = ?" + IN_ORDER)) {
            statement.setLong(1, number);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    parts.add(part(rows));
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + "WHERE number = ?")) {
            statement.setLong(1, number);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(snapshot(rows, parts)) : Optional.empty();
            }
        }
    }

    private static Snapshot snapshot(ResultSet row, List<Snapshot.Part> parts) throws SQLException {
        return new Snapshot(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4), row.getString(5), parts);
    }

    private static Snapshot.Part part(ResultSet row) throws SQLException {
        Request request = new Request(new Scope(row.getString(2), row.getString(3)), row.getString(4), row.getString(5),
                Rows.values(row.getString(6)));
        return new Snapshot.Part(request, Instant.ofEpochMilli(row.getLong(7)), Outcome.of(row.getInt(8)),
                row.getString(9), row.getInt(10), row.getInt(11));
    }
}
