package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.SourceClock.Doubt;
import org.deskwright.logs.index.Block;
import org.deskwright.logs.index.IndexTimes;
import org.deskwright.logs.source.Growth;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.Seek;

/**
 * A log whose lines are set among those of others. Its own order is kept: a line counts as written when the latest line
 * up to it was, so that a clock that is set back, and lines that tell no time, change nothing. For one thread.
 */
final class MergeLog implements AutoCloseable {
    /** The time of lines above the first that tells one. */
    static final long NO_TIME = Long.MIN_VALUE;

    private static final int MOST_BLOCKS = 16;

    private final Rotation log;
    private final Optional<Growth> growth;
    private final SharedDocument document;
    private final LogAccess access;
    private final IndexTimes times;
    private final long lines;
    /** Of each block the latest time up to its end, on the scale of all logs. */
    private final long[] ends;
    private final Map<Long, List<Line>> blocks = new LinkedHashMap<>(MOST_BLOCKS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<Line>> eldest) {
            return size() > MOST_BLOCKS;
        }
    };

    /**
     * The access is closed with it.
     *
     * @param growth begun before it was read; none where it cannot grow
     * @param document held until it is closed
     * @param access with an index
     * @param times how its records stand on the scale of all logs
     * @throws IOException in words for people, when it cannot be read any more
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    MergeLog(Rotation log, Optional<Growth> growth, SharedDocument document, LogAccess access, IndexTimes times,
            BooleanSupplier cancelled) throws IOException {
        this.log = log;
        this.growth = growth;
        this.access = access;
        this.times = times;
        lines = access.index().orElseThrow().lines();
        ends = BlockEnds.of(access, document.log().formats().formats(), times, cancelled);
        this.document = document.hold();
    }

    Rotation log() {
        return log;
    }

    /** To be asked what came since it was read, by one thread. */
    Optional<Growth> growth() {
        return growth;
    }

    /** To be searched; it is closed with this. */
    LogDocument document() {
        return document.log();
    }

    IndexTimes times() {
        return times;
    }

    /** On the scale of all logs, what most of its records tell so. */
    long common(long told) {
        return times.times().of(told, times.most());
    }

    /** Why the moment of a line cannot be told though it stands by one; none where it can. */
    Doubt doubt(Line line) {
        List<FormatStamp> stamps = times.times().stamps();
        return line.hasTime() && line.stamp() >= 0 && line.stamp() < stamps.size()
                ? times.times().clock().doubt(line.time(), stamps.get(line.stamp()).stamp(), line.from())
                : Doubt.NONE;
    }

    /** Where it is the same, lines that are in order stay in order. */
    Object scale() {
        return List.of(times.times().clock(), times.times().scale());
    }

    long lines() {
        return lines;
    }

    /** The first of its times; {@link #NO_TIME} where it tells none. */
    long earliest() throws IOException {
        for (int i = 0; i < ends.length; i++) {
            if (ends[i] != NO_TIME) {
                return keys(i).stream().filter(key -> key != NO_TIME).findFirst().orElse(NO_TIME);
            }
        }
        return NO_TIME;
    }

    long latest() {
        return ends.length == 0 ? NO_TIME : ends[ends.length - 1];
    }

    /** The first line that counts as written at that time or later; as many as there are lines where none does. */
    long lower(long time) throws IOException {
        int block = block(time);
        if (block == ends.length) {
            return lines;
        }
        List<Long> keys = keys(block);
        int at = 0;
        while (at < keys.size() && keys.get(at) < time) {
            at++;
        }
        return (long) block * Block.LINES + at;
    }

    /** As many lines as are surely before it: nothing is read for that. */
    long coarse(long time) {
        return Math.min(lines, (long) block(time) * Block.LINES);
    }

    /** The first block that holds lines of that time or later. */
    private int block(long time) {
        int from = 0;
        int to = ends.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ends[middle] < time) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    long key(long line) throws IOException {
        return keys((int) (line / Block.LINES)).get((int) (line % Block.LINES));
    }

    private List<Long> keys(int block) throws IOException {
        List<Long> keys = new ArrayList<>(Block.LINES);
        long latest = block == 0 ? NO_TIME : ends[block - 1];
        for (Line line : lines(block)) {
            latest = Math.max(latest, times.times().of(line.time(), line.stamp(), line.from()));
            keys.add(Math.min(latest, ends[block]));
        }
        return keys;
    }

    Line line(long number) throws IOException {
        return lines(number / Block.LINES).get((int) (number % Block.LINES));
    }

    /** The next line that begins an error, or the one before. */
    OptionalLong problem(long line, boolean forward, BooleanSupplier wanted) throws IOException {
        return new Seek(access, wanted).problem(line, forward);
    }

    /** All of a line. */
    String text(long number, int most) throws IOException {
        return access.text(number, most);
    }

    /** How many all of a line has. */
    long letters(long number) throws IOException {
        return access.letters(number);
    }

    private List<Line> lines(long block) throws IOException {
        List<Line> found = blocks.get(block);
        if (found == null) {
            found = new ArrayList<>(Block.LINES);
            access.read(block * Block.LINES, Math.min(lines, (block + 1) * Block.LINES), () -> true, found::add);
            blocks.put(block, found);
        }
        return found;
    }

    @Override
    public void close() {
        access.close();
        document.close();
    }
}
