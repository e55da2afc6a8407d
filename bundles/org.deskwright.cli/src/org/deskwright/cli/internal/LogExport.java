package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.ValueLayout;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.archive.LogPlaces;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.query.RecordFields;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ClockChanges;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.RecordFilter;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.source.LogLetters;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.LogSource.View;

/** Gives the records of logs one after the other; never more than one is in memory. */
public final class LogExport {
    private static final int CHUNK = 1 << 20;
    /** Longer ones end there, and say so. */
    static final int LONGEST = 256 << 10;

    private final List<LogFormat> formats;
    private final RecordFilter filter;
    private final Clocks clocks;
    private final RecordFields fields;
    private final Sink sink;
    private long rows;

    /** Takes the records. */
    interface Sink {
        void accept(LogRow row) throws IOException;
    }

    LogExport(List<LogFormat> formats, RecordFilter filter, Clocks clocks, Sink sink) {
        this.clocks = clocks;
        this.formats = formats;
        this.filter = filter;
        this.fields = new RecordFields(formats);
        this.sink = sink;
    }

    long rows() {
        return rows;
    }

    void export(Rotation found, Instant now, ProgressBar progress, BooleanSupplier stopped) throws IOException {
        try (LogSource log = found.open(now)) {
            Pass pass = new Pass(log, ClockChanges.of(log, formats, clocks.clock(found.name(), log)), progress);
            long newest = ChronoUnit.MICROS.between(Instant.EPOCH, log.modified());
            try {
                new ParallelScan(Kernels.best(), Runtime.getRuntime().availableProcessors(), CHUNK).scan(log, 0,
                        new ScanRules(formats, newest, List.of(), false), pass::take, stopped);
                pass.tell(log.size());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (InternalError e) {
                throw log.cutOff(e);
            }
        }
    }

    /** A record whose end is not known yet. */
    private record Begun(long line, long start, String time, Optional<Instant> moment, Level level, int format) {}

    private final class Pass {
        private static final int NONE = -1;
        private final LogSource log;
        private final ProgressBar progress;
        private final LogPlaces places;
        private long line;
        private boolean record;
        private final RecordFilter counting;
        private final SourceClock clock;
        private Begun begun;

        Pass(LogSource log, SourceClock clock, ProgressBar progress) {
            this.clock = clock;
            counting = filter.by(clock);
            this.log = log;
            this.progress = progress;
            places = LogPlaces.of(log);
        }

        void take(Chunk chunk) {
            places.accept(chunk);
            try {
                for (int i = 0; i < chunk.lines(); i++, line++) {
                    if (chunk.isRecord(i)) {
                        tell(chunk.start(i));
                        record = true;
                        if (counting.fits(chunk.time(i), chunk.level(i), chunk.stamps().get(chunk.stamp(i)).stamp(),
                                chunk.start(i))) {
                            begun = new Begun(
                                    line, chunk.start(i), time(chunk, i), clock.moment(chunk.time(i),
                                            chunk.stamps().get(chunk.stamp(i)).stamp(), chunk.start(i)),
                                    chunk.level(i), chunk.format(i));
                        }
                    } else if (!record && filter.equals(RecordFilter.ALL)) {
                        tell(chunk.start(i)); // before the first record each line is for itself
                        begun = new Begun(line, chunk.start(i), "", Optional.empty(), Level.NONE, NONE);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.show("reading " + log.name(), chunk.to(), log.size());
        }

        private static String time(Chunk chunk, int i) {
            boolean uptime = chunk.stamps().get(chunk.stamp(i)).stamp().zone() == Stamp.Zone.UPTIME;
            return uptime ? LogTimes.uptime(chunk.time(i)) : LogTimes.text(chunk.time(i), chunk.tellsZone(i));
        }

        /** @param end where the next one begins */
        void tell(long end) throws IOException {
            if (begun == null) {
                return;
            }
            Begun each = begun;
            begun = null;
            byte[] bytes = bytes(each.start(), Math.min(end, each.start() + LONGEST));
            String message = LogLetters.of(bytes, 0, bytes.length).stripTrailing();
            long cut = end - each.start() - bytes.length;
            LogPlaces.FilePlace place = places.of(each.line())
                    .orElseGet(() -> new LogPlaces.FilePlace(log.name(), each.line()));
            sink.accept(new LogRow(each.time(), each.moment(),
                    each.level() == Level.NONE ? "" : each.level().name().toLowerCase(Locale.ROOT),
                    each.format() == NONE ? "" : formats.get(each.format()).id(), place.file(), place.line() + 1,
                    field(Field.COMPONENT, each, bytes), field(Field.PROCESS, each, bytes),
                    field(Field.THREAD, each, bytes), field(Field.SESSION, each, bytes),
                    cut > 0 ? message + " ... and " + cut + " bytes more" : message));
            rows++;
        }

        private String field(Field field, Begun each, byte[] bytes) {
            return each.format() == NONE ? "" : fields.read(field, each.format(), bytes).orElse("");
        }

        private byte[] bytes(long from, long to) throws IOException {
            try (View view = log.view(from, to)) {
                return view.bytes().asSlice(from - view.from(), to - from).toArray(ValueLayout.JAVA_BYTE);
            }
        }
    }
}
