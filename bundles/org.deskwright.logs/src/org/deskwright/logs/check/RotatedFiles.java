package org.deskwright.logs.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.logs.archive.Encoding;
import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.source.JoinedLog;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.MemoryLog;

/**
 * Files that may be parts of what was one log, such as {@code agent.log.1} and {@code agent.log}: they are read as one
 * when all are there. Safe to share by threads until they are read.
 */
final class RotatedFiles {
    /** Bytes of files that have to be in memory, of one log; more are read as logs of their own. */
    private static final long MOST = 256L << 20;
    /** Files of a folder that are looked at. */
    private static final int MOST_FILES = 20_000;

    private final Map<String, SourceFile> files = new TreeMap<>();
    /** How many names of a folder are of the same log. */
    private final Map<Path, Map<String, Long>> folders = new ConcurrentHashMap<>();

    /** Takes a log. */
    @FunctionalInterface
    interface Reader {
        /** @param name by which its clock is known */
        void read(String name, LogSource log) throws IOException;
    }

    /** Whether its name says that it is a part of a log, or others say so of it. */
    boolean isOfSeveral(SourceFile file) {
        if (Rotation.isPart(file.name())) {
            return true;
        }
        return file.location().filter(place -> place.entry().isEmpty()).map(place -> siblings(place.file()) > 1)
                .orElse(false);
    }

    private long siblings(Path file) {
        return folders.computeIfAbsent(file.getParent(), RotatedFiles::logs)
                .getOrDefault(Rotation.key(file.getFileName().toString()), 0L);
    }

    private static Map<String, Long> logs(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.limit(MOST_FILES).collect(
                    Collectors.groupingBy(p -> Rotation.key(p.getFileName().toString()), Collectors.counting()));
        } catch (IOException e) {
            return Map.of(); // then each is a log of its own
        }
    }

    void add(SourceFile file) {
        synchronized (files) {
            files.put(file.name(), file);
        }
    }

    /** Reads them all. What cannot be read is a problem of its file. */
    void read(Reader reader, Consumer<ReadProblem> problems) {
        List<FoundLog> found = files.values().stream().map(file -> new FoundLog(file.name(), Path.of(""),
                Encoding.UTF_8, false, file.modified().orElse(Instant.EPOCH))).toList();
        for (Rotation rotation : Rotation.of(found)) {
            read(rotation, reader, problems);
        }
        files.clear();
    }

    private void read(Rotation rotation, Reader reader, Consumer<ReadProblem> problems) {
        List<LogSource> open = new ArrayList<>();
        long held = 0;
        for (FoundLog log : rotation.logs()) {
            Optional<LogSource> source = open(files.get(log.name()), problems);
            long size = source.filter(MemoryLog.class::isInstance).map(LogSource::size).orElse(0L);
            if (held + size > MOST) {
                read(rotation, open, reader, problems);
                held = 0;
            }
            held += size;
            source.ifPresent(open::add);
        }
        read(rotation, open, reader, problems);
    }

    private static Optional<LogSource> open(SourceFile file, Consumer<ReadProblem> problems) {
        try {
            return Optional.of(LogBytes.open(file, problems));
        } catch (IOException e) {
            problems.accept(ReadProblem.whole(file.name(), String.valueOf(e.getMessage()), ""));
            return Optional.empty();
        }
    }

    private static void read(Rotation rotation, List<LogSource> open, Reader reader, Consumer<ReadProblem> problems) {
        if (open.isEmpty()) {
            return;
        }
        String name = open.size() == 1 ? open.getFirst().name() : rotation.name();
        try {
            reader.read(name,
                    open.size() == 1 ? open.getFirst() : JoinedLog.of(name + " (" + open.size() + " files)", open));
        } catch (IOException e) {
            problems.accept(ReadProblem.whole(name, String.valueOf(e.getMessage()), ""));
        } finally {
            open.forEach(LogSource::close);
            open.clear();
        }
    }
}
