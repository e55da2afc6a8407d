package org.deskwright.logs.scan;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.format.SetBacks;
import org.deskwright.logs.format.SetBacks.SetBack;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.ZoneChanges;
import org.deskwright.logs.format.ZoneChanges.Change;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.source.LogSource;

/**
 * Looks in a log for the places at which its clock was set back: there times go back by more than threads that write at
 * once are apart. Only what lies around such an hour is read, as a log goes on in time. For one thread.
 */
public final class ClockChanges {
    /** Records of several threads are not in order by a few seconds. */
    private static final long OUT_OF_ORDER = 60_000_000;
    private static final int PIECE = 64 << 10;
    private static final String EVENTS = "windows-events";
    private static final long HOUR = 3_600_000_000L;
    /** Behind so many bytes without a record of the zone nobody looks for one. */
    private static final long FAR = 16 << 20;
    /** Of a log of many years that nobody cuts, the last. */
    private static final int MOST = 40;

    private final LogSource log;
    private final List<LogFormat> formats;
    private final List<FormatStamp> stamps;
    private final SourceClock clock;
    private final RecordReader reader;
    private final byte[] bytes = new byte[PIECE + Kernel.PADDING];

    private ClockChanges(LogSource log, List<LogFormat> formats, SourceClock clock) {
        this.log = log;
        this.formats = formats;
        this.clock = clock;
        stamps = FormatStamp.of(formats);
        reader = new RecordReader(formats, ChronoUnit.MICROS.between(Instant.EPOCH, log.modified()));
    }

    /**
     * The clock, with what the log tells of how it was changed.
     *
     * @param formats in which its records may be written
     * @throws IOException in words for people, when it cannot be read
     */
    public static SourceClock of(LogSource log, List<LogFormat> formats, SourceClock clock) throws IOException {
        Set<ZoneId> zones = Stream.concat(clock.zone().stream(), clock.zones().values().stream())
                .filter(zone -> !zone.getRules().isFixedOffset()).collect(Collectors.toSet());
        List<SetBack> found = new ArrayList<>();
        for (ZoneId zone : zones) {
            found.addAll(new ClockChanges(log, formats, clock).in(zone));
        }
        return found.isEmpty() ? clock : clock.with(new SetBacks(found));
    }

    private List<SetBack> in(ZoneId zone) throws IOException {
        Record first = next(0, log.size(), zone).orElse(null);
        Record last = first == null ? null : last(zone).orElse(null);
        if (last == null) {
            return List.of();
        }
        boolean newestFirst = first.event() && last.time() < first.time();
        if (first.event() && Math.abs(last.time() - first.time()) <= HOUR + OUT_OF_ORDER) {
            return List.of(); // in which direction it goes is not known
        }
        long from = Math.min(first.time(), last.time()) - HOUR;
        long to = Math.max(first.time(), last.time()) + HOUR;
        List<Change> changes = ZoneChanges.of(zone).between(from, to).stream().filter(Change::twice).toList();
        List<SetBack> found = new ArrayList<>();
        for (Change change : changes.subList(Math.max(0, changes.size() - MOST), changes.size())) {
            place(change, zone, newestFirst)
                    .ifPresent(at -> found.add(new SetBack(zone, change.from(), change.to(), at, newestFirst)));
        }
        return found;
    }

    /**
     * A record with a time of the zone, and where it begins.
     *
     * @param event whether it is an event of Windows: of those logs have the newest first, too
     */
    private record Record(long at, long time, boolean event) {}

    /** Where the one step back is; empty where there is none, or where there are several. */
    private OptionalLong place(Change change, ZoneId zone, boolean newestFirst) throws IOException {
        long at = before(change, zone, newestFirst);
        long place = -1;
        long reached = Long.MIN_VALUE;
        // of a log with the newest first, time runs on as it would the other way round
        int sign = newestFirst ? -1 : 1;
        long end = sign > 0 ? change.to() : -change.from();
        boolean again = false;
        Walk walk = new Walk(at, log.size(), zone);
        for (Optional<Record> next = walk.next(); next.isPresent(); next = walk.next()) {
            long time = sign * next.get().time();
            boolean inside = change.from() <= next.get().time() && next.get().time() < change.to();
            if (inside && reached != Long.MIN_VALUE && time < reached - OUT_OF_ORDER) {
                again |= place >= 0;
                place = next.get().at();
                reached = time;
            }
            reached = Math.max(reached, time);
            if (time > end + OUT_OF_ORDER) {
                break;
            }
        }
        return place < 0 || again ? OptionalLong.empty() : OptionalLong.of(place);
    }

    /** A place in the log before the hour begins that is shown twice, near to it. */
    private long before(Change change, ZoneId zone, boolean newestFirst) throws IOException {
        long low = 0;
        long high = log.size();
        while (high - low > PIECE) {
            long middle = low + (high - low) / 2;
            Optional<Record> record = next(middle, high, zone);
            boolean early = record.isPresent() && (newestFirst
                    ? record.get().time() > change.to() + OUT_OF_ORDER
                    : record.get().time() < change.from() - OUT_OF_ORDER);
            low = early ? middle : low;
            high = early ? high : middle;
        }
        return low;
    }

    private Optional<Record> last(ZoneId zone) throws IOException {
        long to = log.size();
        long least = Math.max(0, to - FAR);
        while (to > least) {
            long from = Math.max(0, to - PIECE);
            Walk walk = new Walk(from, to, zone);
            Record last = null;
            for (Optional<Record> next = walk.next(); next.isPresent(); next = walk.next()) {
                last = next.get();
            }
            if (last != null) {
                return Optional.of(last);
            }
            to = from;
        }
        return Optional.empty();
    }

    /** The first that begins there or not far behind, and before another place. */
    private Optional<Record> next(long from, long to, ZoneId zone) throws IOException {
        return new Walk(from, Math.min(to, from + FAR), zone).next();
    }

    /** Goes over lines that begin from one place to before another. */
    private final class Walk {
        private final long to;
        private final boolean[] wanted = new boolean[stamps.size()];
        private long at;
        private boolean begun;
        private int known;
        private int next;

        Walk(long from, long to, ZoneId zone) {
            this.to = to;
            at = Math.max(0, from - 1); // a line begins there where the byte before ends one
            begun = from == 0;
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = clock.zone(stamps.get(i).stamp()).filter(zone::equals).isPresent();
            }
        }

        Optional<Record> next() throws IOException {
            while (at + next < to) {
                int feed = feed();
                boolean last = at + known >= log.size();
                if (feed < 0 && !last && (next > 0 || known == 0)) {
                    fetch();
                    continue;
                }
                int begin = next;
                int end = feed < 0 ? known : feed;
                boolean whole = begun;
                begun = feed >= 0; // a line that is longer than a piece goes on in the next
                next = feed < 0 ? known : feed + 1;
                if (whole && reader.read(bytes, begin, Math.min(end, begin + ChunkScanner.HEAD))
                        && wanted[reader.stamp()]) {
                    return Optional.of(new Record(at + begin, reader.time(),
                            formats.get(reader.format()).id().startsWith(EVENTS)));
                }
                if (feed < 0 && last) {
                    break;
                }
            }
            return Optional.empty();
        }

        private int feed() {
            for (int i = next; i < known; i++) {
                if (bytes[i] == '\n') {
                    return i;
                }
            }
            return -1;
        }

        /** What is left of a line stays. */
        private void fetch() throws IOException {
            at += next;
            next = 0;
            known = (int) Math.min(PIECE, log.size() - at);
            log.read(at, bytes, known);
            Arrays.fill(bytes, known, bytes.length, (byte) 0);
        }
    }
}
