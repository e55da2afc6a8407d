package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final byte[] STATE_LEAD = ('"' + STATE + "\":\"").getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> SETTLED = Set.of("AVAILABLE", "STOPPED", "TERMINATED");

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

    static boolean isPassing(String state) {
        return !state.isEmpty() && !SETTLED.contains(state);
    }

    /** Whether the WorkSpace is on its way; of one whose state is not told, it is not. */
    static boolean isPassing(byte[] json) {
        for (int i = 0; i + STATE_LEAD.length < json.length; i++) {
            if (json[i] == '"' && Arrays.equals(json, i, i + STATE_LEAD.length, STATE_LEAD, 0, STATE_LEAD.length)) {
                int from = i + STATE_LEAD.length;
                int to = from;
                while (to < json.length && json[to] != '"') {
                    to++;
                }
                return isPassing(new String(json, from, to - from, StandardCharsets.UTF_8));
            }
        }
        return false;
    }

    /**
     * A file for each earlier look.
     *
     * @param items ids of WorkSpaces in the series
     */
    List<PageFile> of(Standing standing, Iterable<String> items) throws SQLException {
        List<Look> looks = looks(standing);
        SortedMap<Instant, PageFile> pages = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT v.id, v.since, v.until, r.json "
                + "FROM version v JOIN record r ON r.id = v.record WHERE v.item = ? AND v.series = ? AND v.since < ?")) {
            for (String item : items) {
                statement.setString(1, item);
                statement.setLong(2, standing.series());
                statement.setLong(3, number);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        for (Look look : looks) {
                            if (look.saw(rows.getLong(1), rows.getLong(2), rows.getLong(3))) {
                                pages.computeIfAbsent(look.at, at -> new PageFile(standing.fileName(at),
                                        standing.scope(), at, standing.layout().orElseThrow().list()))
                                        .add(rows.getBytes(4));
                            }
                        }
                    }
                }
            }
        }
        List<PageFile> files = new ArrayList<>(pages.values());
        files.forEach(page -> page.end(true));
        return files;
    }

    /** Those before all of it was read; what came after that is part of how the series stands. */
    private List<Look> looks(Standing standing) throws SQLException {
        Map<Instant, Look> looks = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT number, begun, seen FROM part "
                + "WHERE series = ? AND number < ? ORDER BY id DESC LIMIT " + MOST)) {
            statement.setLong(1, standing.series());
            statement.setLong(2, number);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    byte[] seen = rows.getBytes(3);
                    Instant at = Instant.ofEpochMilli(rows.getLong(2));
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
