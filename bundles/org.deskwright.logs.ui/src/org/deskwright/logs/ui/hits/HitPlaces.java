package org.deskwright.logs.ui.hits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.deskwright.logs.signature.Signature;
import org.deskwright.logs.signature.SignatureHit;

/**
 * Where a log tells of known failures. Places are held as plain numbers, so that there is room for millions of them:
 * whoever looks at a minute of a log wants those of that minute, not the first of the day. Safe to share by threads.
 */
public final class HitPlaces implements Consumer<SignatureHit> {
    /** Of a place at which no time is told. */
    public static final long NO_TIME = Long.MIN_VALUE;
    /** Places of one log, of 16 bytes each. */
    private static final int MOST = 2_000_000;
    /** Of each failure, whatever there is of others: a flood of one must not hide another. */
    private static final int SURE = 1_000;

    private final int most;
    private final int sure;
    /** By the identifier of the signature. */
    private final Map<String, Places> all = new LinkedHashMap<>();
    private long held;
    private long count;

    public HitPlaces() {
        this(MOST, SURE);
    }

    /**
     * @param most places that are held of all failures together
     * @param sure places that are held of each nonetheless
     */
    public HitPlaces(int most, int sure) {
        this.most = most;
        this.sure = sure;
    }

    @Override
    public synchronized void accept(SignatureHit hit) {
        Places places = all.computeIfAbsent(hit.signature().id(), id -> new Places(hit.signature()));
        long time = hit.record().map(SignatureHit.Head::time).orElse(NO_TIME);
        count++;
        if (held < most || places.held < sure) {
            places.add(hit.line(), time);
            held++;
        } else {
            places.pass(hit.line(), time);
        }
    }

    /** How often known failures show in all. */
    public synchronized long count() {
        return count;
    }

    /** Of how many of them it is not known where they stand. */
    public synchronized long left() {
        return count - all.values().stream().mapToLong(Places::known).sum();
    }

    /**
     * What of it lies in a span of time. What tells no time is in every span: nobody knows that it is not.
     *
     * @param from the first moment, in microseconds since 1970; of all times where it is not before {@code to}
     * @param rows at most, or a few more; where there are more places, of each failure the first ones and the last one
     */
    public synchronized Narrowed within(long from, long to, int rows) {
        List<HitRow> listed = new ArrayList<>();
        Collection<Places> failures = all.values();
        long fitting = failures.stream().mapToLong(places -> places.fitting(from, to)).sum();
        int each = fitting <= rows ? Integer.MAX_VALUE : Math.max(1, rows / failures.size());
        failures.forEach(places -> places.list(from, to, each, listed));
        return new Narrowed(listed, fitting);
    }

    /**
     * What lies in a span of time.
     *
     * @param fitting how many places do
     */
    public record Narrowed(List<HitRow> rows, long fitting) {
        public Narrowed {
            rows = List.copyOf(rows);
        }
    }

    /** Of one failure, in the order of the lines. */
    private static final class Places {
        private static final int FIRST = 16;

        private final Signature signature;
        private long[] lines = new long[FIRST];
        private long[] times = new long[FIRST];
        private int held;
        private long count;
        /** The last of those that are not held. */
        private long lastLine = -1;
        private long lastTime;

        Places(Signature signature) {
            this.signature = signature;
        }

        /** Those of several lines may come behind others that stand later, but not far. */
        void add(long line, long time) {
            if (held == lines.length) {
                int more = Math.addExact(held, held / 2);
                lines = Arrays.copyOf(lines, more);
                times = Arrays.copyOf(times, more);
            }
            int at = held;
            while (at > 0 && lines[at - 1] > line) {
                at--;
            }
            System.arraycopy(lines, at, lines, at + 1, held - at);
            System.arraycopy(times, at, times, at + 1, held - at);
            lines[at] = line;
            times[at] = time;
            held++;
            count++;
        }

        void pass(long line, long time) {
            if (line > lastLine) {
                lastLine = line;
                lastTime = time;
            }
            count++;
        }

        long known() {
            return held + (lastLine < 0 ? 0 : 1);
        }

        long fitting(long from, long to) {
            long fitting = lastLine >= 0 && isIn(lastTime, from, to) ? 1 : 0;
            for (int i = 0; i < held; i++) {
                fitting += isIn(times[i], from, to) ? 1 : 0;
            }
            return fitting;
        }

        void list(long from, long to, int most, List<HitRow> rows) {
            int listed = 0;
            int i = 0;
            for (; i < held && listed < most; i++) {
                if (isIn(times[i], from, to)) {
                    rows.add(row(lines[i], times[i]));
                    listed++;
                }
            }
            if (lastLine >= 0 && isIn(lastTime, from, to)) {
                rows.add(row(lastLine, lastTime));
                return;
            }
            for (int last = held - 1; last >= i; last--) {
                if (isIn(times[last], from, to)) {
                    rows.add(row(lines[last], times[last]));
                    return;
                }
            }
        }

        private HitRow row(long line, long time) {
            return new HitRow(signature, count, line, time);
        }

        private static boolean isIn(long time, long from, long to) {
            return from >= to || time == NO_TIME || time >= from && time < to;
        }
    }
}
