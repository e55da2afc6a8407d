package org.deskwright.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.logs.archive.Bounds;
import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.archive.LogFinder;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.archive.Spool;
import org.deskwright.logs.source.LogSource;

/** A file that may be a log in any encoding, or an archive: nothing is unpacked elsewhere, nor more than is allowed. */
public final class LogArchives {
    private static final Bounds BOUNDS = new Bounds(1 << 20, 1 << 18, 250, 1 << 16, 3, 200);
    private static Path folder;

    private LogArchives() {
    }

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("fuzz");
        }
        Path file = folder.resolve("ticket");
        Files.write(file, data);
        Path spools = folder.resolve("spools");
        try (Spool spool = Spool.open(spools, BOUNDS.total());
                LogFinder finder = LogFinder.open(List.of(file), spool, BOUNDS, () -> false)) {
            for (Optional<Rotation> next = finder.next(); next.isPresent(); next = finder.next()) {
                Expect.that(size(spools) <= BOUNDS.total(), "more was kept than is allowed");
                for (FoundLog log : next.get().logs()) {
                    Expect.that(!log.unpacked() || log.file().normalize().startsWith(spools),
                            "unpacked to " + log.file());
                }
                open(next.get());
            }
            finder.refusals().forEach(
                    refusal -> Expect.that(refusal.line().lines().count() == 1, "more than a line: " + refusal));
        }
        try (Stream<Path> beside = Files.list(folder)) {
            Expect.that(beside.allMatch(path -> path.equals(file) || path.equals(spools)), "something was left behind");
        }
    }

    private static void open(Rotation log) throws IOException {
        try (LogSource source = log.open(Instant.MAX)) {
            byte[] bytes = new byte[(int) source.size()];
            source.read(0, bytes, bytes.length);
        }
    }

    private static long size(Path place) throws IOException {
        if (!Files.exists(place)) {
            return 0;
        }
        long size = 0;
        try (Stream<Path> inside = Files.walk(place)) {
            for (Path path : inside.filter(Files::isRegularFile).toList()) {
                size += Files.size(path);
            }
        }
        return size;
    }
}
