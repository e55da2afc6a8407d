package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.evidence.Scope;

/** What a refresh that is under way has in the file. For one transaction that writes. */
final class Staging {
    private final Connection connection;

    Staging(Connection connection) {
        this.connection = connection;
    }

    static long begin(Connection connection, String origin, Instant at, String owner) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("INSERT INTO snapshot (begun, origin, owner) VALUES (?, ?, ?) RETURNING id")) {
            statement.setLong(1, at.toEpochMilli());
            statement.setString(2, origin);
            statement.setString(3, owner);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** Gives every item its record. */
    void keepRecords(Collection<Gathering> gatherings) throws SQLException {
        try (Records records = new Records(connection)) {
            for (Gathering gathering : gatherings) {
                for (PageItems.Item fresh : gathering.takeFresh()) {
                    gathering.settle(fresh, records.keep(fresh.hash(), fresh.json()));
                }
            }
        }
    }

    void save(long snapshot, Collection<Gathering> gatherings) throws SQLException {
        keepRecords(gatherings);
        try (PreparedStatement sheet = connection
                .prepareStatement("INSERT INTO staged (pending, sightings, fleeting) VALUES (?, ?, ?)")) {
            for (Gathering gathering : gatherings) {
                if (!gathering.isNoted()) {
                    note(snapshot, gathering);
                }
                if (gathering.unsavedCount() > 0) {
                    sheet.setLong(1, gathering.pending());
                    sheet.setBytes(2, gathering.takeUnsaved());
                    sheet.setBytes(3, gathering.takeUnsavedFleeting());
                    sheet.executeUpdate();
                }
            }
        }
    }

    private void note(long snapshot, Gathering gathering) throws SQLException {
        Request request = gathering.request();
        try (PreparedStatement statement = connection.prepareStatement("INSERT OR REPLACE INTO pending (id, snapshot, "
                + "account, region, kind, member, wanted, begun, outcome, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " RETURNING id")) {
            if (gathering.pending() > 0) {
                statement.setLong(1, gathering.pending());
            }
            statement.setLong(2, snapshot);
            statement.setString(3, request.scope().account());
            statement.setString(4, request.scope().region());
            statement.setString(5, request.kind());
            statement.setString(6, request.member());
            statement.setString(7, String.join("\n", request.values()));
            statement.setLong(8, gathering.begun().toEpochMilli());
            statement.setInt(9, gathering.outcome().code());
            statement.setString(10, gathering.reason());
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                gathering.pending(result.getLong(1));
            }
        }
    }

    /** What was saved of a refresh that did not live to tell. */
    List<Answer> answers(long snapshot) throws SQLException {
        List<Answer> answers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT id, account, region, kind, member, "
                + "wanted, begun, outcome, reason FROM pending WHERE snapshot = ? ORDER BY id")) {
            statement.setLong(1, snapshot);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Request request = new Request(new Scope(rows.getString(2), rows.getString(3)), rows.getString(4),
                            rows.getString(5), Rows.values(rows.getString(6)));
                    answers.add(new Answer(request, Instant.ofEpochMilli(rows.getLong(7)), Outcome.of(rows.getInt(8)),
                            rows.getString(9), seen(rows.getLong(1))));
                }
            }
        }
        return answers;
    }

    private Seen seen(long pending) throws SQLException {
        Map<String, Long> items = new LinkedHashMap<>();
        Map<String, String> fleeting = new LinkedHashMap<>();
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT sightings, fleeting FROM staged WHERE pending = ? ORDER BY id")) {
            statement.setLong(1, pending);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Sightings.forEach(rows.getBytes(1), items::put);
                    fleeting.putAll(Fleeting.items(rows.getBytes(2)));
                }
            }
        }
        Seen seen = new Seen(Series.NONE);
        items.forEach((item, record) -> seen.other(item, record,
                fleeting.getOrDefault(item, "").getBytes(StandardCharsets.UTF_8)));
        return seen;
    }

    void forget(long snapshot) throws SQLException {
        Database.execute(connection,
                "DELETE FROM staged WHERE pending IN (SELECT id FROM pending WHERE snapshot = " + snapshot + ")");
        Database.execute(connection, "DELETE FROM pending WHERE snapshot = " + snapshot);
    }
}
