package org.deskwright.logs.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.deskwright.logs.index.IndexCache;
import org.deskwright.logs.index.IndexWatch;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.MappedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is no file, leads nowhere, goes away or becomes shorter while it is read. */
@Timeout(60)
class TroubledFilesTest {
    @TempDir
    Path folder;

    private Found find(Path... paths) throws IOException {
        try (Spool spool = Spool.open(folder.resolveSibling(folder.getFileName() + "-spools"), 1 << 20)) {
            return Found.of(List.of(paths), spool, Bounds.DEFAULT, () -> false);
        }
    }

    private static String reasons(Found found) {
        return found.refusals().stream().map(Refusal::line).toList().toString();
    }

    @Test
    void pipesAndDevicesAreRefusedAtOnce() throws Exception {
        Files.writeString(folder.resolve("a.log"), "one\n");
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")), "no pipes here");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Files.createSymbolicLink(folder.resolve("zero"), Path.of("/dev/zero"));
        Found found = find(folder, folder, Path.of("/dev/zero"));
        assertEquals(1, found.logs().size(), reasons(found));
        assertEquals(3,
                found.refusals().stream()
                        .filter(refusal -> refusal.reason().equals("not a file but a pipe, socket or device")).count(),
                reasons(found));
    }

    @Test
    void linksInACircleAndToNowhereAreRefused() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("logs/inner")).resolve("a.log"), "one\n");
        Files.createSymbolicLink(folder.resolve("logs/inner/up"), folder.resolve("logs"));
        Files.createSymbolicLink(folder.resolve("logs/self"), folder.resolve("logs/self"));
        Files.createSymbolicLink(folder.resolve("logs/gone.log"), folder.resolve("nowhere"));
        Found found = find(folder.resolve("logs"));
        assertEquals(1, found.logs().size(), reasons(found));
        assertEquals(2, found.refusals().size(), reasons(found));
        assertTrue(reasons(found).contains("gone.log: there is no such file"), reasons(found));
    }

    @Test
    void aFileThatIsGoneBeforeItIsReadIsToldInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("a.log"), "one\n");
        Found found = find(file);
        Files.delete(file);
        String said = assertThrows(IOException.class, () -> found.logs().getFirst().open(Instant.now())).getMessage();
        assertEquals(file + ": there is no such file", said);
    }

    /** As by a program that empties its log; a view of memory then ends in an error of the machine. */
    @Test
    void aMappedLogThatIsCutOffWhileItIsReadIsToldInWords() throws IOException {
        Path file = folder.resolve("a.log");
        for (int way = 0; way < 2; way++) {
            Files.writeString(file, "a line of a log\n".repeat(1 << 18));
            AtomicBoolean cut = new AtomicBoolean();
            try (LogSource log = MappedLog.open(file)) {
                int reading = way;
                IOException told = assertThrows(IOException.class, () -> {
                    if (reading == 0) {
                        new ParallelScan(Kernels.best(), 2, 1 << 16).scan(log, 0, ScanRules.LINES,
                                part -> cutOff(file, cut), () -> false);
                    } else {
                        new IndexCache(folder.resolve("indexes"), 1 << 20, List.of()).open(log, new IndexWatch() {
                            @Override
                            public boolean cancelled() {
                                return false;
                            }

                            @Override
                            public void read(long bytes, long of) {
                                cutOff(file, cut);
                            }
                        });
                    }
                });
                assertTrue(told.getMessage().contains("cut off"), told.toString());
            }
        }
    }

    private static void cutOff(Path file, AtomicBoolean cut) {
        if (!cut.getAndSet(true)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(100);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
