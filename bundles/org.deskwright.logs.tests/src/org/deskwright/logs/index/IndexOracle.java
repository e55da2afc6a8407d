package org.deskwright.logs.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.logs.format.Level;

/** Finds the lines of a log in the simplest way, and holds an index against them. */
final class IndexOracle {
    private static final Pattern LEVEL = Pattern.compile("\\] (WARN|INFO)");
    private static final int STAMP = "2021-08-10 05:32:44,161016 [".length();
    private static final int WITHIN = 40;
    private static final int LONGEST = "] WARN".length();

    private record Line(int start, int end, int record, long second, Level level) {}

    private final List<Line> lines = new ArrayList<>();
    /** Else it depends on what was behind it then whether it begins a record. */
    private boolean lastIsKnown = true;

    IndexOracle(byte[] log) {
        int record = -1;
        long second = 0;
        Level level = null;
        for (int at = 0; at < log.length;) {
            int end = at;
            while (end < log.length && log[end] != '\n') {
                end++;
            }
            end = Math.min(end + 1, log.length);
            String text = new String(log, at, end - at, StandardCharsets.ISO_8859_1);
            if (text.matches("(?s)2021-08-\\d\\d 05:32:\\d\\d,\\d{6} \\[.*")) {
                record = lines.size();
                second = Long.parseLong(text.substring(8, 10)) * 86_400 + Long.parseLong(text.substring(17, 19));
                level = level(text);
            }
            lines.add(new Line(at, end, record, second, level));
            at = end;
        }
    }

    /**
     * That of the format: the first that stands at most 40 bytes behind the stamp, which a line torn apart may not
     * have.
     */
    private static Level level(String record) {
        Matcher found = LEVEL.matcher(record.substring(STAMP, Math.min(record.length(), STAMP + WITHIN + LONGEST)));
        return !found.find() || found.start() >= WITHIN
                ? Level.NONE
                : found.group(1).equals("WARN") ? Level.WARNING : Level.INFO;
    }

    /** Of the first bytes of a log, of which the last line may go on behind them. */
    static IndexOracle of(byte[] log, int size) {
        IndexOracle oracle = new IndexOracle(Arrays.copyOf(log, size));
        oracle.lastIsKnown = size == log.length;
        return oracle;
    }

    int lines() {
        return lines.size();
    }

    /** All that the index tells is so. */
    void check(LogIndex index, String what) {
        assertEquals(lines.size(), index.lines(), what);
        if (lastIsKnown) {
            assertEquals(lines.stream().filter(l -> l.record >= 0 && lines.get(l.record) == l).count(),
                    index.totals().records(), what);
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            assertEquals(line.start, index.start(i), what);
            assertEquals(line.end, index.start(i + 1L), what);
            assertEquals(i, index.lineAt(line.start), what);
            assertEquals(i, index.lineAt(line.end - 1L), what);
            if (lastIsKnown || i < lines.size() - 1) {
                assertEquals(line.record, index.recordOf(i), what);
                assertEquals(line.record == i, index.isRecord(i), what);
            }
        }
        long[] starts = new long[Block.LINES + 1];
        for (long block = 0; block < index.blocks(); block++) {
            if (lastIsKnown || block < index.blocks() - 1) {
                check(index.block(block), what);
            }
            assertEquals(index.block(block).lines(), index.starts(block, starts), what);
            for (int i = 0; i <= index.block(block).lines(); i++) {
                assertEquals(index.start(block * Block.LINES + i), starts[i], what);
            }
        }
    }

    private void check(Block block, String what) {
        int first = (int) block.firstLine();
        List<Line> inside = lines.subList(first, first + block.lines());
        assertEquals(inside.getFirst().start, block.from(), what);
        assertEquals(inside.getLast().end, block.to(), what);
        assertEquals(inside.getFirst().record >= 0 && inside.getFirst().record < first, block.continues(), what);
        assertEquals(inside.stream().anyMatch(l -> l.record < 0), block.ownerless(), what);
        List<Line> owned = inside.stream().filter(l -> l.record >= 0).toList();
        assertEquals(owned.stream().mapToInt(l -> l.level.bit()).reduce(0, (a, b) -> a | b), block.levels(), what);
        assertEquals(owned.isEmpty() ? 0 : 1, block.stamps(), what);
        assertEquals(!owned.isEmpty(), block.localTimes(), what);
        if (!owned.isEmpty()) {
            long spread = owned.stream().mapToLong(Line::second).max().orElseThrow()
                    - owned.stream().mapToLong(Line::second).min().orElseThrow();
            assertEquals(spread * 1_000_000, block.maxTime() - block.minTime(), what);
        }
    }
}
