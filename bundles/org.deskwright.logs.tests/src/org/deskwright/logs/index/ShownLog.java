package org.deskwright.logs.index;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.LevelRule;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ChunkScanner;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.source.LogSource;

/** A log in memory, for the tests of indexes. */
record ShownLog(String name, byte[] bytes, Instant modified) implements LogSource {
    static final String NAME = "/var/log/shown.log";
    static final LogFormat DCV = new LogFormat("dcv", "", "", false,
            List.of(new Stamp("yyyy-MM-dd HH:mm:ss", ",", new Stamp.Digits(6, 6), Stamp.Zone.LOCAL, " [")),
            LogFormat.Guard.NONE, new LevelRule("] ", 0, 40, Map.of("WARN", Level.WARNING, "INFO", Level.INFO)));
    static final ScanRules RULES = new ScanRules(List.of(DCV), 0, List.of(), false);

    ShownLog(byte[] bytes, Instant modified) {
        this(NAME, bytes, modified);
    }

    ShownLog(String text) {
        this(text.getBytes(StandardCharsets.ISO_8859_1), Instant.parse("2026-02-03T04:05:06.123Z"));
    }

    /** Lines of all kinds: records of many times, long and empty ones, carriage returns, none at all. */
    static String text(Random random) {
        StringBuilder log = new StringBuilder();
        int most = random.nextInt(900);
        int continued = random.nextInt(3) == 0 ? 300 : 3;
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            if (random.nextInt(continued) == 0) {
                log.append("2021-08-%02d 05:32:%02d,161016 [ 1:2 ] %s a - ".formatted(1 + random.nextInt(28),
                        random.nextInt(60), random.nextBoolean() ? "WARN" : random.nextBoolean() ? "INFO" : "x"));
            }
            log.append("x".repeat(random.nextInt(80) == 0 ? random.nextInt(9000) : random.nextInt(9)));
            log.append(random.nextInt(9) == 0 ? "\r\n" : "\n");
        }
        return log.append("2021-08-02 05:32:11,161016 [ 1:2 ] WARN".substring(0, random.nextInt(40))).toString();
    }

    /** Hands it on in parts of a size of their own. */
    void scan(long from, int part, IndexBuilder into) throws IOException {
        ChunkScanner scanner = new ChunkScanner(Kernels.best(), RULES, RULES.literalSet(Kernels.best(), new byte[0]));
        Chunk chunk = new Chunk();
        for (long at = from; at < bytes.length; at += part) {
            scanner.scan(this, at, Math.min(at + part, bytes.length), chunk, into::accept);
            into.accept(chunk);
        }
    }

    /** Its index, in a file that is to be made. */
    LogIndex index(Path blocks, int part) throws IOException {
        try (IndexBuilder builder = IndexBuilder.create(blocks, NAME, RULES.formats())) {
            scan(0, part, builder);
            builder.commit(LogState.of(this, size(), Instant.now()));
        }
        return LogIndex.open(blocks);
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public View view(long from, long to) {
        return new View(MemorySegment.ofArray(bytes).asSlice(from, to - from), from, () -> {});
    }

    @Override
    public void close() {
        // nothing is held
    }
}
