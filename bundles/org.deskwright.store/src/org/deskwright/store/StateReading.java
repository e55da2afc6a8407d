package org.deskwright.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.estate.awscli.CallLayout;

/**
 * Hands the items of a state to the reader of AWS CLI output, as many threads at a time as there are processors, each
 * with its own stretch of versions.
 */
final class StateReading {
    /** Large enough for the reader to find what many items have in common, small enough for several in memory. */
    private static final int PAGE_BYTES = 8 << 20;
    private static final int FEW = 2_000;
    private static final int PROCESSORS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final String VERSIONS = "SELECT v.series, v.id, r.json, v.hash, v.item FROM version v NOT INDEXED "
            + "JOIN record r ON r.id = v.record WHERE v.id > ? AND v.id <= ? AND v.since <= ? "
            + "AND (v.until IS NULL OR v.until > ?) AND v.series IN (%s)";

    private final Database database;
    private final long number;
    private final Map<Long, Standing> standings;
    private final EvidenceReader.Session session;
    private final List<ReadProblem> problems = Collections.synchronizedList(new ArrayList<>());
    private final StatePrint print;
    private final List<PageFile> documents = Collections.synchronizedList(new ArrayList<>());
    /** By series, the WorkSpaces whose earlier states matter. */
    private final Map<Long, List<EarlierStates.Passing>> passing = new ConcurrentHashMap<>();

    private List<PageFile> earlier = List.of();
    private final boolean withSizes;
    private final Map<Long, Map<Instant, Long>> sizes = new ConcurrentHashMap<>();

    private record Place(long series, Instant readAt) {}

    StateReading(Database database, long number, Map<Long, Standing> standings, EvidenceReader.Session session,
            StatePrint print, boolean withSizes) {
        this.withSizes = withSizes;
        this.database = database;
        this.number = number;
        this.standings = standings;
        this.session = session;
        this.print = print;
    }

    /** Blocks until all was read; gives what the reader complained about. */
    List<ReadProblem> run() throws StoreException {
        Queue<Standing> waiting = new ConcurrentLinkedQueue<>(standings.values());
        Set<Long> wanting = ConcurrentHashMap.newKeySet();
        new Workers().run(standings.size() < 2 ? 1 : PROCESSORS, worker -> database.read(connection -> {
            for (Standing next = waiting.poll(); next != null; next = waiting.poll()) {
                BlockReading blocks = BlockReading.of(connection, next, number).orElse(null);
                if (blocks == null) {
                    wanting.add(next.series());
                } else {
                    take(blocks);
                }
            }
            return null;
        }));
        if (!wanting.isEmpty()) {
            versions(wanting);
        }
        for (Standing standing : standings.values()) {
            if (standing.whole().isPresent() && standing.layout().isPresent()) {
                give(page(standing, standing.whole().get()).end(true));
            }
        }
        earlier = filesOfEarlier();
        Queue<PageFile> files = new ConcurrentLinkedQueue<>(earlier);
        new Workers().run(files.size() < 2 ? 1 : PROCESSORS, worker -> {
            for (PageFile next = files.poll(); next != null; next = files.poll()) {
                give(next);
            }
        });
        return List.copyOf(problems);
    }

    private void take(BlockReading blocks) {
        Standing standing = blocks.standing();
        Print sum = new Print();
        sum.add(blocks.print());
        print.add(sum);
        if (withSizes) {
            sizes.put(standing.series(), blocks.sizes());
        }
        if (standing.layout().isPresent()) {
            blocks.pages().forEach(this::give);
            if (standing.kind().equals(EarlierStates.KIND)) {
                passing.put(standing.series(), blocks.passing());
            }
        } else if (CallLayout.isDocument(standing.kind())) {
            blocks.documents().forEach(this::document);
        }
    }

    private void document(PageFile document) {
        if (!document.isNothing()) {
            documents.add(document);
            give(document);
        }
    }

    /** Of series that went on since, all versions have to be gone through. */
    private void versions(Set<Long> wanting) throws StoreException {
        String sql = VERSIONS.formatted(wanting.stream().map(Object::toString).collect(Collectors.joining(",")));
        long last = database.read(connection -> Database.number(connection, "SELECT max(id) FROM version"));
        int count = last < FEW ? 1 : PROCESSORS;
        new Workers().run(count, worker -> stretch(sql, last * worker / count, last * (worker + 1) / count));
    }

    /** Files that are not of the store; gives what the reader complained about. */
    List<ReadProblem> read(List<SourceFile> files) {
        int before = problems.size();
        files.forEach(this::give);
        return List.copyOf(problems.subList(before, problems.size()));
    }

    private void stretch(String sql, long from, long to) throws StoreException {
        Map<Place, PageFile> open = new HashMap<>();
        Print sum = new Print();
        database.read(connection -> {
            rows(connection, sql, from, to, open, sum);
            return null;
        });
        print.add(sum);
        open.values().forEach(page -> give(page.end(false)));
    }

    private void rows(Connection connection, String sql, long from, long to, Map<Place, PageFile> open, Print sum)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            statement.setLong(3, number);
            statement.setLong(4, number);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next() && !Thread.currentThread().isInterrupted()) {
                    Standing standing = standings.get(rows.getLong(1));
                    sum.add(rows.getBytes(4));
                    if (standing != null && standing.layout().isEmpty() && CallLayout.isDocument(standing.kind())) {
                        document(PageFile.whole(standing.documentName(rows.getString(5)), standing.scope(),
                                standing.readAt(rows.getLong(2)), rows.getBytes(3)));
                    } else if (standing != null && standing.layout().isPresent()) {
                        Place place = new Place(standing.series(), standing.readAt(rows.getLong(2)));
                        PageFile page = open.computeIfAbsent(place, p -> page(standing, p.readAt()));
                        byte[] json = rows.getBytes(3);
                        standing.write(page, rows.getLong(2), json);
                        if (standing.kind().equals(EarlierStates.KIND) && EarlierStates.isPassing(json)) {
                            passing.computeIfAbsent(standing.series(),
                                    s -> Collections.synchronizedList(new ArrayList<>()))
                                    .add(new EarlierStates.Passing(rows.getString(5), rows.getLong(2), 0, json));
                        }
                        if (page.size() > PAGE_BYTES) {
                            give(open.remove(place).end(false));
                        }
                    }
                }
            }
        }
    }

    /** What is known of the sizes of files, by series and time of reading; after {@link #run}. */
    Map<Long, Map<Instant, Long>> sizes() {
        return sizes;
    }

    /** Answers that are no lists, each a file; after {@link #run}. */
    List<PageFile> documents() {
        return documents.stream().sorted(Comparator.comparing(PageFile::name)).toList();
    }

    /** Files of what was seen before, in the order of account, Region and time; after {@link #run}. */
    List<PageFile> earlier() {
        return earlier;
    }

    private List<PageFile> filesOfEarlier() throws StoreException {
        return database.read(connection -> {
            List<PageFile> files = new ArrayList<>();
            for (Standing standing : standings.values()) {
                files.addAll(new EarlierStates(connection, number).of(standing,
                        passing.getOrDefault(standing.series(), List.of())));
            }
            return files;
        });
    }

    private PageFile page(Standing standing, Instant readAt) {
        return new PageFile(standing.fileName(), standing.scope(), readAt, standing.layout().orElseThrow().list());
    }

    private void give(SourceFile page) {
        try {
            session.read(page, problems::add);
        } catch (IOException e) {
            problems.add(ReadProblem.whole(page.name(), "cannot be read: " + e.getMessage(), "refresh it"));
        }
    }
}
