package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.source.Growth;
import org.deskwright.logs.ui.model.LineSet;

/**
 * Sets the lines of logs in the order of their times. Of lines of the same time those of the log stand first that was
 * named first. Any row is found by halving the time, in which each log tells by its index how many of its lines are
 * before: nothing is kept of the rows in between. For one thread.
 */
final class Merge implements AutoCloseable {
    private static final int SLACK = 128;

    private final List<MergeLog> logs;
    private final List<Strand> strands;
    private final long rows;
    private final long earliest;
    private final long latest;

    /** A line of one of the logs. */
    record Source(int log, long line) {}

    /** A line that is next of its log, or its place among those that are shown of it. */
    private record Next(long key, int log, long at) {
        static final Comparator<Next> ORDER = Comparator.comparingLong(Next::key).thenComparingInt(Next::log);
    }

    /** @param logs closed with it */
    Merge(List<MergeLog> logs) throws IOException {
        this.logs = List.copyOf(logs);
        strands = logs.stream().map(Strand::all).toList();
        rows = strands.stream().mapToLong(Strand::count).sum();
        long first = Long.MAX_VALUE;
        long last = MergeLog.NO_TIME;
        for (MergeLog log : logs) {
            long begin = log.earliest();
            first = begin == MergeLog.NO_TIME ? first : Math.min(first, begin);
            last = Math.max(last, log.latest());
        }
        earliest = first;
        latest = last;
    }

    private Merge(Merge of, List<Strand> strands) {
        logs = of.logs;
        this.strands = strands;
        rows = strands.stream().mapToLong(Strand::count).sum();
        earliest = of.earliest;
        latest = of.latest;
    }

    /**
     * The same logs with some of their lines; closed with this.
     *
     * @param found of each log what is shown of it, as far as it is there by now
     */
    Merge only(List<LineSet> found) {
        List<Strand> some = new ArrayList<>();
        for (int i = 0; i < logs.size(); i++) {
            some.add(Strand.of(logs.get(i), found.get(i)));
        }
        return new Merge(this, some);
    }

    List<MergeLog> logs() {
        return logs;
    }

    /** The log with the number that it has here; nothing where it is not among these. */
    OptionalInt number(Rotation log) {
        return IntStream.range(0, logs.size()).filter(i -> logs.get(i).log().equals(log)).findFirst();
    }

    /**
     * What was found of other logs as these are numbered; of those that are new nothing is found yet.
     *
     * @param of by whose numbers it is
     */
    List<LineSet> sorted(List<LineSet> found, Merge of) {
        return logs.stream().map(log -> {
            OptionalInt before = of.number(log.log());
            return before.isPresent() && before.getAsInt() < found.size()
                    ? found.get(before.getAsInt())
                    : new LineSet();
        }).toList();
    }

    /** Of those that may grow, each begun before it was read; each to be looked at by one alone. */
    List<Growth> growths() {
        return logs.stream().flatMap(log -> log.growth().stream()).toList();
    }

    long rows() {
        return rows;
    }

    /** The row of the first line that counts as written at that time or later. */
    long row(long time) throws IOException {
        long row = 0;
        for (Strand strand : strands) {
            row += strand.lower(time);
        }
        return row;
    }

    /** The row of a line; nothing where there is no such line. */
    OptionalLong row(LogLine line) throws IOException {
        OptionalInt log = number(line.log());
        return log.isPresent() && line.line() < logs.get(log.getAsInt()).lines()
                ? OptionalLong.of(row(new Source(log.getAsInt(), line.line())))
                : OptionalLong.empty();
    }

    /** The row of a line of a log; where it is not shown, that in which it would stand. */
    long row(Source source) throws IOException {
        long key = logs.get(source.log()).key(source.line());
        long row = strands.get(source.log()).place(source.line());
        for (int i = 0; i < strands.size(); i++) {
            if (i != source.log()) {
                row += strands.get(i).lower(i < source.log() ? key + 1 : key);
            }
        }
        return row;
    }

    /** What stands in rows that follow each other; fewer where there are no more. */
    List<Source> sources(long first, int count) throws IOException {
        long[] at = positions(first);
        PriorityQueue<Next> next = new PriorityQueue<>(Next.ORDER);
        for (int i = 0; i < logs.size(); i++) {
            push(next, i, at[i]);
        }
        List<Source> sources = new ArrayList<>(count);
        while (sources.size() < count && !next.isEmpty()) {
            Next one = next.poll();
            sources.add(new Source(one.log(), strands.get(one.log()).line(one.at())));
            push(next, one.log(), one.at() + 1);
        }
        return sources;
    }

    /**
     * The row of the next of some lines, or of the one before.
     *
     * @param found of each log some of its lines
     * @param row behind which, or before which, it is looked for
     * @return empty where there is none
     */
    OptionalLong next(List<LineSet> found, long row, boolean forward) throws IOException {
        // there are more logs than when it was looked for: it is looked for again
        return found.size() != logs.size()
                ? OptionalLong.empty()
                : next(row, forward,
                        (i, from) -> forward ? found.get(i).atOrAfter(from) : found.get(i).lastBefore(from));
    }

    /**
     * The row of the next error, or of the one before; among those that are shown.
     *
     * @param wanted asked now and then; nothing is found when it is no longer so
     */
    OptionalLong problem(long row, boolean forward, BooleanSupplier wanted) throws IOException {
        return next(row, forward, (i, from) -> {
            OptionalLong line = logs.get(i).problem(forward ? from - 1 : from, forward, wanted);
            while (line.isPresent() && !strands.get(i).has(line.getAsLong())) {
                line = logs.get(i).problem(line.getAsLong(), forward, wanted);
            }
            return line;
        });
    }

    /** Looks for a line of a log from a line on, or before it. */
    private interface Way {
        OptionalLong find(int log, long from) throws IOException;
    }

    private OptionalLong next(long row, boolean forward, Way way) throws IOException {
        long[] at = positions(forward ? row + 1 : row);
        Optional<Next> best = Optional.empty();
        for (int i = 0; i < at.length; i++) {
            OptionalLong line = way.find(i, strands.get(i).line(at[i]));
            if (line.isPresent() && line.getAsLong() < logs.get(i).lines()) {
                Next one = new Next(logs.get(i).key(line.getAsLong()), i, line.getAsLong());
                boolean better = best.isEmpty() || Next.ORDER.compare(one, best.get()) < 0 == forward;
                best = better ? Optional.of(one) : best;
            }
        }
        return best.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(row(new Source(best.get().log(), best.get().at())));
    }

    /** Which of some lines of each log stands in a row, from 1; 0 where it is none of them. */
    long rank(List<LineSet> found, long row) throws IOException {
        if (found.size() != logs.size()) {
            return 0; // as above
        }
        long before = before(found, row);
        return before(found, row + 1) > before ? before + 1 : 0;
    }

    private long before(List<LineSet> found, long row) throws IOException {
        long[] at = positions(row);
        long before = 0;
        for (int i = 0; i < at.length; i++) {
            before += found.get(i).before(strands.get(i).line(at[i]));
        }
        return before;
    }

    private void push(PriorityQueue<Next> next, int log, long place) throws IOException {
        if (place < strands.get(log).count()) {
            next.add(new Next(strands.get(log).key(place), log, place));
        }
    }

    /** Of each log the place of the first line that is not before the row. */
    private long[] positions(long row) throws IOException {
        long time = time(row);
        long[] at = new long[logs.size()];
        long left = row;
        for (int i = 0; i < at.length; i++) {
            at[i] = strands.get(i).lower(time);
            left -= at[i];
        }
        // what is left are lines of the very same time
        for (int i = 0; i < at.length && left > 0; i++) {
            long same = strands.get(i).lower(time + 1) - at[i];
            long taken = Math.min(same, left);
            at[i] += taken;
            left -= taken;
        }
        return at;
    }

    /** The latest time before which there are not more lines than rows. */
    private long time(long row) throws IOException {
        if (earliest > latest || row(earliest) > row) {
            return MergeLog.NO_TIME;
        }
        long from = earliest;
        long to = latest + 1;
        while (to - from > 1) {
            long middle = from + (to - from) / 2;
            long sure = 0;
            for (Strand strand : strands) {
                sure += strand.coarse(middle);
            }
            // lines are only read where the index does not tell
            boolean before = sure <= row && (sure + (long) SLACK * logs.size() <= row || row(middle) <= row);
            from = before ? middle : from;
            to = before ? to : middle;
        }
        return from;
    }

    @Override
    public void close() {
        logs.forEach(MergeLog::close);
    }
}
