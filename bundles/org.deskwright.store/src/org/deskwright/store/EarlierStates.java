package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What WorkSpaces that are on the way from one state to another were seen to be before, for how long they have been so
 * is what matters of them. All others, and they are most, have their history in the store alone.
 */
final class EarlierStates {
    static final String KIND = "aws.workspaces.describe-workspaces";
    /** How many snapshots are looked back. */
    private static final int MOST = 50;
    /** The member that tells. */
    static final String STATE = "State";
    /** In which one stays until somebody does something about it. */
    private static final Set<String> SETTLED = Set.of("AVAILABLE", "STOPPED", "TERMINATED", "SUSPENDED", "ERROR",
            "UNHEALTHY", "IMPAIRED", "MAINTENANCE", "ADMIN_MAINTENANCE");
    /** No question about a state on the way reaches further back; what was seen longer ago proves no more. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Connection connection;
    private final long number;

    /** A look at the series before the newest one. */
    private record Look(long number, Instant at, long[] seen) {
        boolean saw(long version, long since, long until) {
            return since <= number && (until == 0 || until > number)
                    && (seen == null || Arrays.binarySearch(seen, version) >= 0);
        }
    }

    EarlierStates(Connection connection, long number) {
        this.connection = connection;
        this.number = number;
    }

    /**
     * @param state empty or {@code null} where it is not told
     */
    static boolean isPassing(String state) {
        return !state.isEmpty() && !state.equals("null") && !SETTLED.contains(state);
    }

    /**
     * A WorkSpace that is on its way.
     *
     * @param since number of the snapshot that saw it first as it is; 0 where that is to be found out
     */
    record Passing(String item, long version, long since, byte[] json) {}

    /** Whether the WorkSpace is on its way; of one whose state is not told, it is not. */
    static boolean isPassing(byte[] json) {
        try {
            return isPassing(PageItems.members(json).text(STATE));
        } catch (UnreadablePageException e) {
            return false; // whoever reads it will tell
        }
    }

    /** A file for each earlier look. */
    List<PageFile> of(Standing standing, List<Passing> passing) throws SQLException {
        if (passing.isEmpty()) {
            return List.of();
        }
        List<Look> looks = looks(standing);
        SortedMap<Instant, PageFile> pages = new TreeMap<>();
        long oldest = looks.stream().mapToLong(Look::number).min().orElse(number);
        try (PreparedStatement statement = connection.prepareStatement("SELECT v.id, v.since, v.until, r.json "
                + "FROM version v JOIN record r ON r.id = v.record WHERE v.item = ? AND v.series = ? AND v.since < ?")) {
            for (Passing one : passing) {
                if (one.since > 0 && one.since <= oldest) { // and so it has been ever since
                    add(looks, one.version, one.since, 0, one.json, standing, pages);
                    continue;
                }
                statement.setString(1, one.item);
                statement.setLong(2, standing.series());
                statement.setLong(3, number);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        add(looks, rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getBytes(4), standing,
                                pages);
                    }
                }
            }
        }
        List<PageFile> files = new ArrayList<>(pages.values());
        files.forEach(page -> page.end(true));
        return files;
    }

    private static void add(List<Look> looks, long version, long since, long until, byte[] json, Standing standing,
            Map<Instant, PageFile> pages) {
        for (Look look : looks) {
            if (look.saw(version, since, until)) {
                pages.computeIfAbsent(look.at, at -> new PageFile(standing.fileName(at), standing.scope(), at,
                        standing.layout().orElseThrow().list())).add(json);
            }
        }
    }

    /**
     * Those before all of it was read, the newest first, of a day and one before that; what came after that is part of
     * how the series stands.
     */
    private List<Look> looks(Standing standing) throws SQLException {
        Map<Instant, Look> looks = new LinkedHashMap<>();
        Instant newest = standing.whole().orElse(Instant.MAX);
        try (PreparedStatement statement = connection.prepareStatement("SELECT number, begun, seen FROM part "
                + "WHERE series = ? AND number < ? ORDER BY id DESC LIMIT " + MOST)) {
            statement.setLong(1, standing.series());
            statement.setLong(2, number);
            try (ResultSet rows = statement.executeQuery()) {
                Instant last = Instant.MAX;
                while (rows.next() && !last.isBefore(newest.minus(LONGEST))) {
                    byte[] seen = rows.getBytes(3);
                    Instant at = Instant.ofEpochMilli(rows.getLong(2));
                    last = at.isBefore(last) ? at : last;
                    if (standing.whole().filter(at::isBefore).isPresent()) {
                        looks.putIfAbsent(at,
                                new Look(rows.getLong(1), at, seen == null ? null : Sightings.versions(seen)));
                    }
                }
            }
        }
        return List.copyOf(looks.values());
    }
}
