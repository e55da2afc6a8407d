package org.deskwright.store;

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
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.awscli.CallLayout;

/**
 * How a series stands at one snapshot: when its items were read. All at once with the newest complete answer; later
 * ones of other requests count for what they saw.
 */
final class Standing {
    private final long series;
    private final Scope scope;
    private final String kind;
    private final List<Glance> glances = new ArrayList<>();
    private Instant whole;
    private Fleeting wholeFleeting = Fleeting.NONE;

    /** A later look at some of the items. */
    private record Glance(Instant at, long[] versions, Fleeting fleeting) {
        boolean saw(long version) {
            return Arrays.binarySearch(versions, version) >= 0;
        }
    }

    private Standing(long series, Scope scope, String kind) {
        this.series = series;
        this.scope = scope;
        this.kind = kind;
    }

    /**
     * By id of the series, in the order of account, Region and kind. Of looks at the same part the last that saw all of
     * it stands for those before, of which a busy watch leaves thousands.
     */
    static Map<Long, Standing> at(Connection connection, long number) throws SQLException {
        return read(connection, number, "");
    }

    /** Of one series after the newest snapshot; empty where nothing was ever asked. */
    static Optional<Standing> of(Connection connection, long series) throws SQLException {
        return Optional.ofNullable(read(connection, Long.MAX_VALUE, "AND s.id = " + series).get(series));
    }

    private static Map<Long, Standing> read(Connection connection, long number, String further) throws SQLException {
        Map<Long, Standing> standings = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                """
                        WITH whole AS (SELECT series, max(id) AS id FROM part WHERE number <= ?1 AND seen IS NULL GROUP BY series),
                        last AS (SELECT series, member, wanted, id, max(begun) AS begun FROM part
                          WHERE number <= ?1 AND seen IS NOT NULL AND outcome = 0 GROUP BY series, member, wanted)
                        SELECT s.id, s.account, s.region, s.kind, p.begun, p.seen, p.fleeting
                        FROM part p JOIN series s ON s.id = p.series LEFT JOIN whole w ON w.series = p.series
                        LEFT JOIN part b ON b.id = w.id
                        LEFT JOIN last l ON l.series = p.series AND l.member = p.member AND l.wanted = p.wanted
                        WHERE p.number <= ?1 AND (w.id IS NULL OR p.id = w.id OR p.seen IS NOT NULL
                          AND (p.begun > b.begun OR p.begun = b.begun AND p.id > w.id))
                          AND (p.seen IS NULL OR l.id IS NULL OR p.id >= l.id OR p.begun > l.begun)
                        %s ORDER BY s.account, s.region, s.kind, p.begun, p.id"""
                        .formatted(further))) {
            statement.setLong(1, number);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long id = rows.getLong(1);
                    Standing standing = standings.get(id);
                    if (standing == null) {
                        standing = new Standing(id, new Scope(rows.getString(2), rows.getString(3)), rows.getString(4));
                        standings.put(id, standing);
                    }
                    standing.add(Instant.ofEpochMilli(rows.getLong(5)), rows.getBytes(6),
                            Fleeting.read(rows.getBytes(7)));
                }
            }
        }
        return standings;
    }

    private void add(Instant at, byte[] seen, Fleeting fleeting) {
        if (seen == null) {
            whole = at;
            wholeFleeting = fleeting;
        } else {
            glances.add(new Glance(at, Sightings.versions(seen), fleeting));
        }
    }

    long series() {
        return series;
    }

    Scope scope() {
        return scope;
    }

    String kind() {
        return kind;
    }

    /** Where the items stand in a page; empty where the answer is no list of items. */
    Optional<CallLayout> layout() {
        return CallLayout.of(kind);
    }

    /** When all of it was read; empty where it never was. */
    Optional<Instant> whole() {
        return Optional.ofNullable(whole);
    }

    /** How many looks at a part it rests on. */
    int glances() {
        return glances.size();
    }

    Instant readAt(long version) {
        for (Glance glance : glances.reversed()) {
            if (glance.saw(version)) {
                return glance.at;
            }
        }
        return whole != null ? whole : glances.getFirst().at;
    }

    /** Whether all of its items were read at one time. */
    boolean isOfOneTime() {
        return whole != null && glances.isEmpty();
    }

    /** Puts an item on a page, with what was told of it at the last look alone. */
    void write(PageFile page, long version, byte[] json) {
        page.add(json, Fleeting.member(kind), fleeting(version));
    }

    /** JSON of what is other each time, as of the last look at the version; empty for none. */
    String fleeting(long version) {
        Fleeting last = wholeFleeting;
        for (Glance glance : glances) {
            last = glance.saw(version) ? glance.fleeting : last;
        }
        return last.value(version);
    }

    /** Of the file that stands for the series, such as {@code 111122223333/eu-west-1/describe-workspaces.json}. */
    String fileName() {
        return known(scope.account()) + "/" + known(scope.region()) + "/" + kind.substring(kind.lastIndexOf('.') + 1)
                + ".json";
    }

    /** Of an answer that is no list, with what it is about. */
    String documentName(String item) {
        String usual = fileName();
        String about = item.replaceAll("[^0-9A-Za-z-]+", "-").replaceAll("^-|-$", "");
        return about.isEmpty() ? usual : usual.replaceFirst("\\.json$", "-" + about + ".json");
    }

    /** Likewise of what was read at another time than the rest: in a folder of its time. */
    String fileName(Instant at) {
        String usual = fileName();
        int slash = usual.lastIndexOf('/') + 1;
        return usual.substring(0, slash) + at.toString().replace(':', '-') + "/" + usual.substring(slash);
    }

    private static String known(String name) {
        return name.isEmpty() ? "unknown" : name;
    }
}
