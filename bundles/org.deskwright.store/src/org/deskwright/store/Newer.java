package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What other refreshes read after an answer began, and have made a part of history already: a refresh of all takes its
 * time, and what somebody asked for meanwhile counts for more than it.
 */
final class Newer {
    private final List<long[]> seen = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();
    private boolean all;

    private Newer() {
    }

    /**
     * @param head number of the last snapshot with the series when the answer began: what was there before cannot be
     *     newer, whatever the clocks say
     * @param number of the snapshot that the answer belongs to, whose own answers are in order
     */
    static Newer than(Connection connection, long series, Instant begun, long head, long number) throws SQLException {
        Newer newer = new Newer();
        try (PreparedStatement parts = connection.prepareStatement("SELECT number, seen, outcome FROM part "
                + "WHERE series = ? AND begun > ? AND number > ? AND number < ?")) {
            parts.setLong(1, series);
            parts.setLong(2, begun.toEpochMilli());
            parts.setLong(3, head);
            parts.setLong(4, number);
            try (ResultSet rows = parts.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBytes(2) == null) {
                        newer.all = true;
                        continue;
                    }
                    newer.seen.add(Sightings.versions(rows.getBytes(2)));
                    if (Outcome.of(rows.getInt(3)) == Outcome.COMPLETE) { // what broke off proves nothing gone
                        newer.addGone(connection, series, rows.getLong(1));
                    }
                }
            }
        }
        return newer;
    }

    private void addGone(Connection connection, long series, long number) throws SQLException {
        try (PreparedStatement ended = connection
                .prepareStatement("SELECT item FROM version WHERE series = ? AND until = ?")) {
            ended.setLong(1, series);
            ended.setLong(2, number);
            try (ResultSet rows = ended.executeQuery()) {
                while (rows.next()) {
                    gone.add(rows.getString(1));
                }
            }
        }
    }

    /** Whether all there is was read later, so that nothing of the answer counts. */
    boolean isAll() {
        return all;
    }

    /** Whether that is what was seen later. */
    boolean saw(long version) {
        for (long[] versions : seen) { // hardly ever any, but this is asked of each item
            if (Arrays.binarySearch(versions, version) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is not there any more was gone later. */
    boolean missed(String item) {
        return gone.contains(item);
    }
}
