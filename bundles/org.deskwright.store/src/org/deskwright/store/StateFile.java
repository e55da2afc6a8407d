package org.deskwright.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.SourceFile;

/** Items of one call, account and Region that were read at one time; taken from the store whenever it is opened. */
final class StateFile implements SourceFile {
    private static final String LENGTHS = "SELECT v.series, v.id, length(r.json) FROM version v NOT INDEXED "
            + "JOIN record r ON r.id = v.record WHERE v.since <= ?1 AND (v.until IS NULL OR v.until > ?1) "
            + "AND v.series IN (%s)";
    private static final String ITEMS = "SELECT v.id, r.json FROM version v NOT INDEXED "
            + "JOIN record r ON r.id = v.record WHERE v.series = ?2 AND v.since <= ?1 "
            + "AND (v.until IS NULL OR v.until > ?1)";

    private final Database database;
    private final long number;
    private final Standing standing;
    private final Instant readAt;
    private final long size;

    private StateFile(Database database, long number, Standing standing, Instant readAt, long size) {
        this.database = database;
        this.number = number;
        this.standing = standing;
        this.readAt = readAt;
        this.size = size;
    }

    /**
     * @param measured by series what is known of the sizes of its files, by the time of reading
     */
    static List<SourceFile> all(Connection connection, Database database, long number, Map<Long, Standing> standings,
            Map<Long, Map<Instant, Long>> measured) throws SQLException {
        Map<Long, Map<Instant, Long>> sizes = new TreeMap<>();
        List<String> wanting = new ArrayList<>();
        for (Standing standing : standings.values()) {
            Map<Instant, Long> ofSeries = new TreeMap<>();
            standing.whole().ifPresent(whole -> ofSeries.put(whole, 0L));
            sizes.put(standing.series(), ofSeries);
            if (measured.containsKey(standing.series())) {
                ofSeries.putAll(measured.get(standing.series()));
            } else {
                wanting.add(Long.toString(standing.series()));
            }
        }
        if (!wanting.isEmpty()) {
            measure(connection, LENGTHS.formatted(String.join(",", wanting)), number, standings, sizes);
        }
        List<SourceFile> files = new ArrayList<>();
        for (Standing standing : standings.values()) {
            if (standing.layout().isPresent()) {
                sizes.getOrDefault(standing.series(), Map.of())
                        .forEach((readAt, size) -> files.add(new StateFile(database, number, standing, readAt, size)));
            }
        }
        return files;
    }

    private static void measure(Connection connection, String lengths, long number, Map<Long, Standing> standings,
            Map<Long, Map<Instant, Long>> sizes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(lengths)) {
            statement.setLong(1, number);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Standing standing = standings.get(rows.getLong(1));
                    if (standing != null) {
                        sizes.get(standing.series()).merge(standing.readAt(rows.getLong(2)), rows.getLong(3) + 1,
                                Long::sum);
                    }
                }
            }
        }
    }

    /** What was read together with all of its series stands at the usual place; the rest in a folder of its time. */
    @Override
    public String name() {
        return isWhole() ? standing.fileName() : standing.fileName(readAt);
    }

    private boolean isWhole() {
        return standing.whole().filter(readAt::equals).isPresent();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Optional<Instant> modified() {
        return Optional.of(readAt);
    }

    @Override
    public Manifest manifest() {
        return new Manifest(standing.scope(), Optional.of(readAt));
    }

    @Override
    public InputStream open() throws IOException {
        PageFile page = new PageFile(name(), standing.scope(), readAt, standing.layout().orElseThrow().list());
        database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ITEMS)) {
                statement.setLong(1, number);
                statement.setLong(2, standing.series());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        if (standing.readAt(rows.getLong(1)).equals(readAt)) {
                            standing.write(page, rows.getLong(1), rows.getBytes(2));
                        }
                    }
                }
            }
            return null;
        });
        return page.end(isWhole()).open();
    }
}
