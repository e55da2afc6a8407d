package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Lets go of the oldest snapshots: of what was known at none of those that are left. What the newest ones rest on
 * stays, however old. For one transaction that writes.
 */
final class Forgetting {
    private final Connection connection;

    Forgetting(Connection connection) {
        this.connection = connection;
    }

    /** Gives how many were forgotten. */
    int run(Retention retention, Instant now) throws SQLException {
        List<Snapshot> snapshots = Snapshots.all(connection);
        int count = 0;
        while (count < snapshots.size() - 1 && (snapshots.size() - count > retention.most()
                || snapshots.get(count).ended().isBefore(now.minus(retention.longest())))) {
            count++;
        }
        if (count == 0 || isWritten()) {
            return 0;
        }
        long floor = snapshots.get(count).number();
        Database.execute(connection, "UPDATE snapshot SET forgotten = 1 WHERE number < " + floor);
        Database.execute(connection,
                "DELETE FROM part WHERE number < " + floor + " AND id < coalesce((SELECT max(w.id) "
                        + "FROM part w WHERE w.series = part.series AND w.number <= " + floor
                        + " AND w.seen IS NULL), 0)");
        Database.execute(connection, "DELETE FROM version WHERE until <= " + floor);
        Database.execute(connection, "DELETE FROM record WHERE id NOT IN (SELECT record FROM version)");
        return count;
    }

    /** A refresh that is under way may rest on records that no version names any more. */
    private boolean isWritten() throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT owner FROM snapshot WHERE number IS NULL");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (Owner.isAlive(rows.getString(1))) {
                    return true;
                }
            }
            return false;
        }
    }
}
