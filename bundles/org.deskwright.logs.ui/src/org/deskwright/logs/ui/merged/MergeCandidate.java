package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.check.UserClocks;
import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordTimes.Scale;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.index.IndexTimes;
import org.deskwright.logs.index.IndexWatch;
import org.deskwright.logs.scan.ClockChanges;
import org.deskwright.logs.scan.ClockDoubts;
import org.deskwright.logs.source.Growth;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.LogState;
import org.deskwright.logs.ui.model.SpanScan;
import org.deskwright.ui.text.Texts;

/** A log that is to be set among others, as far as it is indexed. For one thread. */
final class MergeCandidate implements AutoCloseable {
    private static final Texts TEXTS = Texts.beside(MergeOpening.class);

    private final Rotation log;
    private final String name;
    private final SharedDocument document;
    private Optional<Growth> growth = Optional.empty();
    private boolean given;

    /** @param name by which notes tell it from the others */
    MergeCandidate(Rotation log, String name, LogLibrary library) {
        this.log = log;
        this.name = name;
        document = new SharedDocument(library.document(log, () -> {}));
    }

    Rotation log() {
        return log;
    }

    private LogDocument document() {
        return document.log();
    }

    /** As far as an index of it is kept. */
    void open() throws IOException {
        FoundLog last = log.logs().getLast();
        growth = last.unpacked() ? Optional.empty() : Optional.of(Growth.of(last.file()));
        document().open();
    }

    /** @param further run now and then when there is more of it */
    void index(BooleanSupplier cancelled, Runnable further) throws IOException {
        document().index(new IndexWatch() {
            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }

            @Override
            public void read(long bytes, long of) {
                further.run();
            }
        });
    }

    /** It cannot be read. */
    void giveUp() {
        given = true;
    }

    /** Whether all there will be of it is there. */
    boolean isReady() {
        LogState state = document().state();
        return given || state.isIndexed() && state.isWhole();
    }

    /** Those with an index. */
    long lines() {
        LogState state = document().state();
        return !given && state.isIndexed() ? state.lines() : 0;
    }

    /**
     * What is there of it by now; nothing where there is no index, or it tells no times.
     *
     * @param notes gets what is special about it
     */
    Optional<MergeLog> merged(List<FormatStamp> stamps, UserClocks clocks, BooleanSupplier cancelled,
            List<String> notes) throws IOException {
        Optional<LogAccess> open = given ? Optional.empty() : document().access();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        LogAccess access = open.get();
        boolean made = false;
        try {
            SourceClock clock = ClockChanges.of(access.source(), formats(), clocks.clock(log.title(), access.source()));
            Optional<IndexTimes> known = access.index().map(i -> IndexTimes.of(i.totals(), stamps, clock))
                    .filter(times -> times.times().scale() != Scale.NONE);
            if (known.isEmpty()) {
                if (isReady()) {
                    notes.add(TEXTS.get("left.untimed", name));
                }
                return Optional.empty();
            }
            tell(known.get(), notes);
            tell(doubts(access, clock, cancelled), notes);
            Optional<MergeLog> merged = Optional
                    .of(new MergeLog(log, growth, document, access, known.get(), cancelled));
            made = true;
            return merged;
        } finally {
            if (!made) {
                access.close();
            }
        }
    }

    private void tell(IndexTimes times, List<String> notes) {
        if (times.times().scale() == Scale.LOCAL) {
            notes.add(TEXTS.get("local", name));
        } else if (times.ahead().isEmpty()) {
            notes.add(TEXTS.get("each", name));
        } else if (times.ahead().getAsLong() != 0) {
            notes.add(TEXTS.get("shifted", name, times.ahead().getAsLong() / 1_000_000.0));
        }
        if (times.others() > 0) {
            notes.add(TEXTS.get("mixed", name, times.others()));
        }
    }

    /** Of the lines only those around changes of the clock are read. */
    private ClockDoubts doubts(LogAccess access, SourceClock clock, BooleanSupplier cancelled) throws IOException {
        ClockDoubts doubts = new ClockDoubts(clock);
        SpanScan.run(access, formats(), SpanScan.spans(access.index().orElseThrow(),
                block -> doubts.mayBe(block.minTime(), block.maxTime()), cancelled), doubts, cancelled);
        return doubts;
    }

    private void tell(ClockDoubts doubts, List<String> notes) {
        if (doubts.twice() > 0) {
            notes.add(TEXTS.get("twice", name, doubts.twice()));
        }
        if (doubts.leftOut() > 0) {
            notes.add(TEXTS.get("left-out", name, doubts.leftOut()));
        }
    }

    private List<LogFormat> formats() {
        return document().formats().formats();
    }

    @Override
    public void close() {
        document.close();
    }
}
