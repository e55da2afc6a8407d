package org.deskwright.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.ReadProblem;

/**
 * Hands the items of a state to the reader of AWS CLI output, as many threads at a time as there are processors, each
 * with its own stretch of versions.
 */
final class StateReading {
    /** Large enough for the reader to find what many items have in common, small enough for several in memory. */
    private static final int PAGE_BYTES = 8 << 20;
    private static final int FEW = 2_000;
    private static final String VERSIONS = "SELECT v.series, v.id, r.json FROM version v NOT INDEXED "
            + "JOIN record r ON r.id = v.record WHERE v.id > ? AND v.id <= ? AND v.since <= ? "
            + "AND (v.until IS NULL OR v.until > ?)";

    private final Database database;
    private final long number;
    private final Map<Long, Standing> standings;
    private final EvidenceReader.Session session;
    private final List<ReadProblem> problems = Collections.synchronizedList(new ArrayList<>());

    private record Place(long series, Instant readAt) {}

    StateReading(Database database, long number, Map<Long, Standing> standings, EvidenceReader.Session session) {
        this.database = database;
        this.number = number;
        this.standings = standings;
        this.session = session;
    }

    /** Blocks until all was read; gives what the reader complained about. */
    List<ReadProblem> run() throws StoreException {
        long last = database.read(connection -> Database.number(connection, "SELECT max(id) FROM version"));
        int count = last < FEW ? 1 : Math.min(4, Runtime.getRuntime().availableProcessors());
        List<StoreException> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long from = last * i / count;
            long to = last * (i + 1) / count;
            workers.add(Thread.ofPlatform().daemon().name("store-reading-", i).start(() -> {
                try {
                    stretch(from, to);
                } catch (StoreException e) {
                    failures.add(e);
                }
            }));
        }
        await(workers);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        for (Standing standing : standings.values()) {
            if (standing.whole().isPresent() && standing.layout().isPresent()) {
                give(page(standing, standing.whole().get()).end(true));
            }
        }
        return List.copyOf(problems);
    }

    private static void await(List<Thread> workers) {
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            workers.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        }
    }

    private void stretch(long from, long to) throws StoreException {
        Map<Place, PageFile> open = new HashMap<>();
        database.read(connection -> {
            rows(connection, from, to, open);
            return null;
        });
        open.values().forEach(page -> give(page.end(false)));
    }

    private void rows(Connection connection, long from, long to, Map<Place, PageFile> open) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            statement.setLong(3, number);
            statement.setLong(4, number);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next() && !Thread.currentThread().isInterrupted()) {
                    Standing standing = standings.get(rows.getLong(1));
                    if (standing != null && standing.layout().isPresent()) {
                        Place place = new Place(standing.series(), standing.readAt(rows.getLong(2)));
                        PageFile page = open.computeIfAbsent(place, p -> page(standing, p.readAt()));
                        standing.write(page, rows.getLong(2), rows.getBytes(3));
                        if (page.size() > PAGE_BYTES) {
                            give(open.remove(place).end(false));
                        }
                    }
                }
            }
        }
    }

    private PageFile page(Standing standing, Instant readAt) {
        return new PageFile(EstateStore.FILE_NAME + "/" + standing.fileName(), standing.scope(), readAt,
                standing.layout().orElseThrow().list());
    }

    private void give(PageFile page) {
        try {
            session.read(page, problems::add);
        } catch (IOException e) {
            problems.add(ReadProblem.whole(page.name(), "cannot be read: " + e.getMessage(), "refresh it"));
        }
    }
}
