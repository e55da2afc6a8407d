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

    /**
     * Not where anything else hangs on it: it has to be the last but one, no state may have changed in it, and the last
     * has to repeat each request of it, and later: of two at the same time, the last may be the one that looked first.
     */
    boolean leaveOut(Snapshot quiet) throws SQLException {
        long number = quiet.number();
        long next = Database.number(connection,
                "SELECT coalesce(min(number), 0) FROM snapshot WHERE number > " + number);
        boolean isLastButOne = next > 0 && next == Database.number(connection, "SELECT max(number) FROM snapshot");
        boolean changed = quiet.parts().stream()
                .anyMatch(part -> part.changed() > 0 && Change.isState(part.request().kind()));
        if (!isLastButOne || changed || !quiet.isComplete() || 0 < Database.number(connection,
                "SELECT count(*) FROM part p WHERE p.number = " + number + " AND NOT EXISTS (SELECT 1 FROM part n "
                        + "WHERE n.number = " + next + " AND n.series = p.series AND n.member = p.member "
                        + "AND n.wanted = p.wanted AND n.outcome = 0 AND n.begun >= p.begun)")) {
            return false;
        }
        Database.execute(connection, "DELETE FROM part WHERE number = " + number);
        Database.execute(connection, "UPDATE snapshot SET forgotten = 1 WHERE number = " + number);
        return true;
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
