package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.evidence.Scope;

/**
 * What is known of a call, account and Region.
 *
 * @param readAt when the newest answer was read
 * @param count how many items there are now
 */
record Known(Instant readAt, int count) {
    static Object key(Scope scope, String kind) {
        return List.of(scope, kind);
    }

    /** By {@link #key}. */
    static Map<Object, Known> all(Connection connection) throws SQLException {
        Map<Object, Known> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT s.account, s.region, s.kind,
                  (SELECT max(begun) FROM part p WHERE p.series = s.id AND (p.items > 0 OR p.outcome = 0)),
                  (SELECT count(*) FROM version v WHERE v.series = s.id AND v.until IS NULL)
                FROM series s"""); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                known.put(key(new Scope(rows.getString(1), rows.getString(2)), rows.getString(3)),
                        new Known(Instant.ofEpochMilli(rows.getLong(4)), rows.getInt(5)));
            }
        }
        return known;
    }
}
