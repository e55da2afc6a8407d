package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * Lets go of snapshots: of what was known at none of those that are left. What is left rests on the same answers as
 * before, however old. For one transaction that writes.
 */
final class Forgetting {
    /** To let go of a few costs nearly as much as of many: they wait until one of so many may go. */
    private static final int WORTH = 16;
    /** Of what no snapshot shows that is left, the version before it lasts until its end. */
    private static final String BRIDGE = """
            UPDATE version SET until = (SELECT max(d.until) FROM version d WHERE d.series = version.series
              AND d.item = version.item AND d.since >= version.until AND d.since > ?1 AND d.until <= ?2)
            WHERE until > ?1 AND until <= ?2 AND since <= ?1 AND EXISTS (SELECT 1 FROM version d
              WHERE d.series = version.series AND d.item = version.item AND d.since >= version.until AND d.since > ?1
              AND d.until <= ?2)""";
    private static final String UNSEEN = "DELETE FROM version WHERE until > ?1 AND until <= ?2 AND since > ?1";
    /**
     * Of a snapshot that is forgotten, an answer is needed until the next one that is left was told of all again, or of
     * the same part.
     */
    private static final String NEEDLESS = """
            DELETE FROM part WHERE number IN (SELECT number FROM snapshot WHERE forgotten) AND EXISTS (SELECT 1
              FROM part w WHERE w.series = part.series AND w.id > part.id
              AND w.number <= (SELECT min(k.number) FROM snapshot k WHERE k.number > part.number AND NOT k.forgotten)
              AND (part.seen IS NULL OR w.begun >= part.begun)
              AND (w.seen IS NULL OR part.seen IS NOT NULL AND w.outcome = 0 AND w.member = part.member
                AND w.wanted = part.wanted))""";
    private static final String NAMELESS = """
            DELETE FROM snapshot WHERE forgotten AND NOT EXISTS (SELECT 1 FROM version WHERE since = snapshot.number)
              AND NOT EXISTS (SELECT 1 FROM version WHERE until = snapshot.number)
              AND NOT EXISTS (SELECT 1 FROM part WHERE number = snapshot.number)""";

    private final Connection connection;

    Forgetting(Connection connection) {
        this.connection = connection;
    }

    /** Gives how many were forgotten. */
    int run(Retention retention, Instant now) throws SQLException {
        List<Retention.Mark> marks = marks();
        NavigableSet<Long> kept = retention.kept(marks, now);
        int count = marks.size() - kept.size();
        if (count * WORTH < marks.size() || count == 0 || isWritten()) {
            return 0;
        }
        try (PreparedStatement forget = connection
                .prepareStatement("UPDATE snapshot SET forgotten = 1 WHERE number = ?");
                PreparedStatement bridge = connection.prepareStatement(BRIDGE);
                PreparedStatement unseen = connection.prepareStatement(UNSEEN)) {
            long last = -1; // that was left
            boolean gap = false;
            for (Retention.Mark mark : marks) {
                if (!kept.contains(mark.number())) {
                    forget.setLong(1, mark.number());
                    forget.executeUpdate();
                    gap = true;
                    continue;
                }
                if (gap) {
                    between(bridge, last, mark.number());
                    between(unseen, last, mark.number());
                }
                last = mark.number();
                gap = false;
            }
        }
        Database.execute(connection, NEEDLESS);
        Database.execute(connection, NAMELESS);
        Database.execute(connection, "DELETE FROM record WHERE id NOT IN (SELECT record FROM version)");
        return count;
    }

    private static void between(PreparedStatement statement, long from, long to) throws SQLException {
        statement.setLong(1, from);
        statement.setLong(2, to);
        statement.executeUpdate();
    }

    private List<Retention.Mark> marks() throws SQLException {
        List<Retention.Mark> marks = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT number, ended FROM snapshot WHERE number IS NOT NULL AND NOT forgotten ORDER BY number");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                marks.add(new Retention.Mark(rows.getLong(1), Instant.ofEpochMilli(rows.getLong(2))));
            }
        }
        return marks;
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
