package org.deskwright.logs.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.deskwright.logs.source.JoinedLog;
import org.deskwright.logs.source.LogSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs come one by one while further ones are looked for and unpacked. */
class LogStreamTest {
    private static final Bounds SMALL = new Bounds(4 << 20, 1 << 20, 50, 64 << 10, 3, 100);

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String shown(String name) {
        return name.replace(folder.toString(), "").replace('\\', '/');
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /**
     * Three times as much as the spool holds, so that nothing is refused only if each is unpacked when there is room.
     */
    @Test
    void logsAreGivenOutWhileTheRestIsUnpackedIntoWhatRoomThereIs() throws IOException {
        int count = 40;
        byte[] log = new byte[80 << 10];
        new Random(1).nextBytes(log);
        for (int i = 0; i < log.length; i++) {
            log[i] = (byte) (i < 64 << 10 ? 'x' : 'a' + (log[i] & 15));
        }
        Object[] entries = new Object[2 * count];
        for (int i = 0; i < count; i++) {
            entries[2 * i] = i + "/a.log";
            entries[2 * i + 1] = log;
        }
        Path zip = file("t.zip", Packed.zip(entries));
        try (Spool spool = Spool.open(folder.resolve("spools"), 1 << 20);
                LogFinder finder = LogFinder.open(List.of(zip), spool, SMALL, () -> false)) {
            for (int i = 0; i < count; i++) {
                Rotation next = finder.next().orElseThrow();
                assertEquals("/t.zip!/" + i + "/a.log", shown(next.name()));
                assertEquals(log.length, Files.size(next.logs().getFirst().file()));
                try (Stream<Path> unpacked = Files.list(spool.folder())) {
                    assertTrue(unpacked.count() < count / 2, "all is unpacked ahead");
                }
                finder.release(next);
            }
            assertEquals(Optional.empty(), finder.next());
            assertEquals(List.of(), finder.refusals());
            try (Stream<Path> unpacked = Files.list(spool.folder())) {
                assertEquals(0, unpacked.count());
            }
        }
    }

    @Test
    void whoEndsEarlyLeavesNoThreadAtWork() throws IOException, InterruptedException {
        byte[] log = new byte[900 << 10];
        new Random(1).nextBytes(log);
        Path zip = file("t.zip", Packed.zip("a.log", bytes("one\ntwo\n"), "b.log", log, "c.log", log));
        try (Spool spool = Spool.open(folder.resolve("spools"), SMALL.total())) {
            try (LogFinder finder = LogFinder.open(List.of(zip), spool, SMALL, () -> false)) {
                finder.next().orElseThrow();
            }
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("log-unpack-")) {
                    assertTrue(thread.join(Duration.ofSeconds(30)), "a thread goes on");
                }
            }
        }
    }

    /** What one file was is one log, with an end of line where a file has none; what is packed belongs to it, too. */
    @Test
    void rotatedLogsAreOpenedAsOne() throws IOException {
        Path old = Files.createDirectories(folder.resolve("logs"));
        Files.write(old.resolve("a.log.2.gz"), Packed.gzip(bytes("one\ntwo")));
        Files.writeString(old.resolve("a.log.1"), "\uFEFFthree\n");
        Files.writeString(old.resolve("a.log"), "four");
        Files.writeString(old.resolve("a.log.3"), "");
        Files.writeString(old.resolve("b.log"), "other");
        try (Spool spool = Spool.open(folder.resolve("spools"), SMALL.total());
                LogFinder finder = LogFinder.open(List.of(old), spool, SMALL, () -> false)) {
            Rotation logs = finder.next().orElseThrow();
            assertEquals(4, logs.logs().size());
            assertEquals("/logs/a.log", shown(logs.name()));
            String all = "one\ntwo\nthree\nfour";
            try (JoinedLog log = (JoinedLog) logs.open(Instant.now())) {
                assertEquals(all.length(), log.size());
                assertEquals(List.of(0L, 8L, 14L), log.parts().stream().map(JoinedLog.Part::from).toList());
                for (int from = 0; from <= all.length(); from++) {
                    for (int to = from; to <= all.length(); to++) {
                        byte[] read = new byte[to - from];
                        log.read(from, read, read.length);
                        assertEquals(all.substring(from, to), new String(read, StandardCharsets.UTF_8));
                        try (LogSource.View view = log.view(from, to)) {
                            assertEquals(all.substring(from, to), new String(
                                    view.bytes().asSlice(from - view.from(), to - from).toArray(ValueLayout.JAVA_BYTE),
                                    StandardCharsets.UTF_8));
                        }
                    }
                }
            }
            assertEquals("/logs/b.log", shown(finder.next().orElseThrow().name()));
            assertEquals(Optional.empty(), finder.next());
        }
    }
}
