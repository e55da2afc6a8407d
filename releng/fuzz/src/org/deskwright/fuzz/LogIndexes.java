package org.deskwright.fuzz;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.index.DamagedIndexException;
import org.deskwright.logs.index.IndexBuilder;
import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.index.LogState;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.source.MemoryLog;

/**
 * The kept index of a log: of any log it tells where lines begin; of one whose files were changed it tells that, or
 * still the truth; and any bytes in its place are refused.
 */
public final class LogIndexes {
    /** Few: how each is read is tried elsewhere, and with all of them most of the time goes into their print. */
    private static final List<LogFormat> FORMATS = FormatCatalogue.bundled().formats().stream()
            .filter(format -> List.of("dcv-server", "pcoip-agent", "iso").contains(format.id())).toList();
    private static final int EDIT = 4;
    /** Bytes from one whose line is asked for to the next: each time, the lengths of a block are unpacked. */
    private static final int STRIDE = 67;
    private static LogIndexes made;

    private final Path blocks;
    private final List<Path> files;
    private final List<byte[]> whole = new ArrayList<>();
    private final byte[] log;

    private LogIndexes(byte[] log) throws IOException {
        this.log = log;
        blocks = Files.createTempDirectory("fuzz").resolve("a.blocks");
        build(blocks, log, 1 << 20);
        try (Stream<Path> inside = Files.list(blocks.getParent())) {
            files = inside.sorted().toList();
        }
        for (Path file : files) {
            whole.add(Files.readAllBytes(file));
        }
    }

    /** Before time is taken: on a slow machine the first input alone takes longer than an input may. */
    public static void fuzzerInitialize() throws Exception {
        for (byte kind = 0; kind < EDIT; kind++) {
            fuzzerTestOneInput(new byte[]{kind, 'a', '\n', 'b', 1});
        }
    }

    /** The first byte tells what the rest is: a log, changes of a good index, or a file of an index. */
    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        if (made == null) {
            made = new LogIndexes(log());
        }
        if (data.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        switch (data[0] & 3) {
            case 0 -> built(rest, ScanOracle.part(data[0], data.length));
            case 1, 2 -> made.changed(rest);
            default -> made.replaced(rest);
        }
    }

    private static byte[] log() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            log.append(i % 3 == 0 ? "2026-02-03 04:05:%02d ERROR %d".formatted(i % 60, i) : "x".repeat(i % 90))
                    .append('\n');
        }
        return log.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void built(byte[] log, int chunk) throws Exception {
        Path folder = Files.createTempDirectory("fuzz");
        Path index = folder.resolve("b.blocks");
        try {
            build(index, log, chunk);
            try (LogIndex open = LogIndex.open(index)) {
                check(open, log);
            }
        } finally {
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path file : inside.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void build(Path index, byte[] log, int chunk) throws IOException {
        MemoryLog source = new MemoryLog("fuzz", MemorySegment.ofArray(log), Instant.EPOCH);
        try (IndexBuilder builder = IndexBuilder.create(index, source.name(), FORMATS)) {
            new ParallelScan(Kernels.best(), 1, chunk).scan(source, 0, new ScanRules(FORMATS, 0, List.of(), false),
                    builder, () -> false);
            builder.commit(LogState.of(source, log.length, Instant.EPOCH));
        }
    }

    /** Each four bytes change one: which file, where (two bytes), and how; by nothing, it is cut off there. */
    private void changed(byte[] edits) throws IOException {
        List<byte[]> now = new ArrayList<>(whole.stream().map(byte[]::clone).toList());
        for (int i = 0; i + EDIT <= edits.length; i += EDIT) {
            int file = (edits[i] & 0xff) % now.size();
            byte[] bytes = now.get(file);
            if (bytes.length > 0) {
                int at = ((edits[i + 1] & 0xff) << 8 | edits[i + 2] & 0xff) % bytes.length;
                bytes[at] ^= edits[i + 3];
                if (edits[i + 3] == 0) {
                    now.set(file, Arrays.copyOf(bytes, at));
                }
            }
        }
        look(now);
    }

    private void replaced(byte[] bytes) throws IOException {
        List<byte[]> now = new ArrayList<>(whole);
        now.set(0, bytes);
        look(now);
    }

    private void look(List<byte[]> now) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            Files.write(files.get(i), now.get(i));
        }
        try (LogIndex index = LogIndex.open(blocks)) {
            check(index, log);
        } catch (IOException | DamagedIndexException e) {
            Expect.that(e.getMessage() != null, "says nothing");
        }
    }

    private static void check(LogIndex index, byte[] log) {
        Expect.same((long) log.length, index.size(), "size");
        long line = 0;
        for (int at = 0; at < log.length; at++) {
            if (at == 0 || log[at - 1] == '\n') {
                Expect.same((long) at, index.start(line), "start of line " + line);
                line++;
            }
            if (at % STRIDE == 0 || at == log.length - 1) {
                Expect.same(line - 1, index.lineAt(at), "line at " + at);
            }
        }
        Expect.same(line, index.lines(), "lines");
        for (long block = 0; block < index.blocks(); block++) {
            index.block(block);
        }
    }
}
