package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.index.Block;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.source.LogLetters;
import org.deskwright.logs.source.LogSource;

/** Makes lines of bytes. For one thread. */
final class PageLoader {
    /** Bytes of a line that are looked at: enough for the letters that are shown, however many bytes each has. */
    private static final int TRIED = Line.SHOWN * 4;
    /** A block of more is read line by line. */
    private static final long AT_ONCE = 1 << 20;

    private final LogSource log;
    private final LineTable table;
    private final RecordReader records;
    private final long[] starts = new long[Block.LINES + 1];

    PageLoader(LogSource log, LineTable table, RecordReader records) {
        this.log = log;
        this.table = table;
        this.records = records;
    }

    /** What is known of the record that lines belong to. */
    private record Owner(Level level, long time, int stamp) {
        static final Owner NONE = new Owner(Level.NONE, RecordReader.NO_TIME, -1);
    }

    /**
     * @throws IOException in words for people, when the log cannot be read any more
     */
    List<Line> load(long block) throws IOException {
        int count = table.starts(block, starts);
        List<Line> lines = new ArrayList<>(count);
        boolean together = starts[count] - starts[0] <= AT_ONCE;
        byte[] all = together ? bytes(starts[0], starts[count]) : new byte[0];
        Owner owner = null;
        for (int i = 0; i < count; i++) {
            int length = (int) Math.min(starts[i + 1] - starts[i], TRIED);
            byte[] bytes = together ? all : bytes(starts[i], starts[i] + length);
            int at = together ? (int) (starts[i] - starts[0]) : 0;
            int end = without(bytes, at, at + length, '\n');
            boolean begins = records.read(bytes, at, end);
            end = without(bytes, at, end, '\r');
            owner = begins
                    ? new Owner(records.level(), records.time(), records.stamp())
                    : owner == null ? above(block * Block.LINES) : owner;
            String text = LogLetters.of(bytes, at, end);
            boolean cut = text.length() > Line.SHOWN || length < starts[i + 1] - starts[i];
            lines.add(new Line(block * Block.LINES + i, starts[i], starts[i + 1],
                    text.length() > Line.SHOWN ? text.substring(0, Line.SHOWN) : text, cut, owner.level, owner.time,
                    owner.stamp, begins));
        }
        return lines;
    }

    /** All of a line but its end. */
    String text(Line line, int most) throws IOException {
        int length = (int) Math.min(line.to() - line.from(), most);
        byte[] bytes = bytes(line.from(), line.from() + length);
        int end = without(bytes, 0, without(bytes, 0, length, '\n'), '\r');
        return LogLetters.of(bytes, 0, end);
    }

    /** Of all of a line but its end, which may be longer than memory is. */
    long letters(Line line) throws IOException {
        long letters = 0;
        for (long from = line.from(); from < line.to();) {
            int length = (int) Math.min(line.to() - from, AT_ONCE);
            byte[] bytes = bytes(from, from + length);
            boolean last = from + length == line.to();
            int end = last ? without(bytes, 0, without(bytes, 0, length, '\n'), '\r') : between(bytes, length);
            letters += LogLetters.of(bytes, 0, end).length();
            from += last ? length : end;
        }
        return letters;
    }

    /** Where a letter begins near the end of what was read, so that none is cut. */
    private static int between(byte[] bytes, int length) {
        int end = length;
        while (end > length - LogLetters.LONGEST && (bytes[end - 1] & 0xc0) == 0x80) {
            end--;
        }
        return bytes[end - 1] < 0 ? end - 1 : length;
    }

    private static int without(byte[] bytes, int from, int to, char last) {
        return to > from && bytes[to - 1] == last ? to - 1 : to;
    }

    /** The record above, which the first lines of a block belong to. */
    private Owner above(long line) throws IOException {
        long start = table.recordStart(line);
        if (start < 0) {
            return Owner.NONE;
        }
        int length = (int) Math.min(TRIED, table.size() - start);
        byte[] bytes = bytes(start, start + length);
        int end = 0;
        while (end < length && bytes[end] != '\n') {
            end++;
        }
        return records.read(bytes, 0, end) ? new Owner(records.level(), records.time(), records.stamp()) : Owner.NONE;
    }

    /** With zeros behind them, as those who read records want it. */
    private byte[] bytes(long from, long to) throws IOException {
        int length = (int) (to - from);
        byte[] bytes = new byte[length + Kernel.PADDING];
        try (LogSource.View view = log.view(from, to)) {
            MemorySegment.copy(view.bytes(), ValueLayout.JAVA_BYTE, from - view.from(), bytes, 0, length);
        } catch (InternalError e) {
            throw log.cutOff(e);
        }
        return bytes;
    }
}
