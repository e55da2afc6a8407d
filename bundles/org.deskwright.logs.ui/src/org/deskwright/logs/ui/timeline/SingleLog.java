package org.deskwright.logs.ui.timeline;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.format.RecordTimes;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.index.IndexTimes;
import org.deskwright.logs.index.IndexWatch;
import org.deskwright.logs.scan.ClockChanges;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.clock.ShownClock;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.LogState;
import org.deskwright.logs.ui.reading.ChosenLog;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The log that is counted where none are together: the one that was turned to last, in an editor or in the log
 * explorer. Display thread only, but for the counting itself.
 */
final class SingleLog {
    private static final Texts TEXTS = Texts.beside(TimelineView.class);
    /** Bytes of a log in no editor that is indexed unasked. */
    private static final long UNASKED = 256L << 20;

    private final LogClocks clocks;
    private Optional<ChosenLog> chosen = Optional.empty();
    /** How its records stand on one scale, where that is not as they stand. */
    private Optional<IndexTimes> times = Optional.empty();
    private Optional<Stamp> stamp = Optional.empty();
    /** The zones by which it was counted. */
    private Zones zones = new Zones(Optional.empty(), Map.of());

    /** Of times that tell none: with others its records may stand in another order. */
    private record Zones(Optional<ZoneId> all, Map<String, ZoneId> ofFormats) {
        static Zones of(SourceClock clock) {
            return new Zones(clock.zone(), clock.zones());
        }
    }

    /** Counts in the background. */
    @FunctionalInterface
    interface Count {
        SeveralLogs.Counted run(IProgressMonitor monitor) throws IOException, LoadException;
    }

    SingleLog(LogClocks clocks) {
        this.clocks = clocks;
    }

    void turn(Optional<ChosenLog> next) {
        chosen = next;
        forget();
    }

    /** Nothing is counted. */
    void forget() {
        times = Optional.empty();
        stamp = Optional.empty();
    }

    Optional<ChosenLog> chosen() {
        return chosen;
    }

    boolean isOf(ChosenLog log) {
        return chosen.filter(one -> one.document() == log.document()).isPresent();
    }

    boolean isThere() {
        return chosen.isPresent();
    }

    /** Where it is open; empty where it is only chosen. */
    Optional<LogEditor> editor() {
        return chosen.flatMap(ChosenLog::editor);
    }

    Optional<Rotation> log() {
        return chosen.map(ChosenLog::log);
    }

    LogState state() {
        return chosen.orElseThrow().document().state();
    }

    /** Whether its records can be counted: one that is in no editor is indexed for this alone, unless it is large. */
    boolean isCountable() {
        return state().isIndexed() || editor().isEmpty() && state().isOpen() && state().size() <= UNASKED;
    }

    /**
     * Why nothing is counted, in words from the whole to the shortest.
     *
     * @param together whether it is counted with others
     */
    List<String> nothing(boolean together) {
        LogState state = state();
        if (state.isIndexed() || together) {
            return List.of(TEXTS.get("untimed"), TEXTS.get("untimed.short"));
        }
        if (state.indexing()) {
            return List.of(TEXTS.get("indexing"), TEXTS.get("indexing.short"));
        }
        // whoever reads it tells what keeps it from being read
        if (!state.isOpen() || !state.trouble().isEmpty()) {
            return List.of("");
        }
        return editor().isPresent()
                ? List.of(TEXTS.get("unindexed") + " " + TEXTS.get("unindexed.advice"), TEXTS.get("unindexed"))
                : List.of(TEXTS.get("alone"), TEXTS.get("alone.short"));
    }

    Optional<IndexTimes> times() {
        return times;
    }

    void counted(SeveralLogs.Counted counted) {
        times = counted.times();
        stamp = counted.most();
    }

    /** By which its times are told as moments. */
    ShownClock clock() {
        return editor().map(LogEditor::clock).orElseGet(() -> new ShownClock(known(), stamp));
    }

    private SourceClock known() {
        return chosen.map(log -> clocks.clock(log.log().title())).orElse(SourceClock.UNKNOWN);
    }

    /** Whether records stand elsewhere by what is known of the clock now. */
    boolean isClockedAnew() {
        return isThere() && (times.isPresent() || !zones.equals(Zones.of(known())));
    }

    /** The line at which the keyboard is. */
    Optional<Line> lead() {
        return editor().flatMap(e -> e.pane().lead());
    }

    /** @param from of all there is where it is not before {@code to} */
    Count count(long from, long to) {
        ChosenLog of = chosen.orElseThrow();
        SourceClock known = known();
        Optional<IndexTimes> before = from < to ? times : Optional.empty();
        zones = Zones.of(known);
        return monitor -> {
            prepare(of, monitor);
            LogDocument document = of.document();
            Optional<IndexTimes> all = HistogramScan.times(document, told(document, known));
            Optional<IndexTimes> right = from < to ? before : all.filter(SingleLog::isSetRight);
            Histogram histogram = HistogramScan.of(document, right, from, to, monitor::isCanceled)
                    .orElseThrow(() -> new LoadException(TEXTS.get("unindexed"), TEXTS.get("unindexed.advice")));
            return new SeveralLogs.Counted(histogram, right, all.flatMap(SingleLog::most), 1, notes(right), List.of());
        };
    }

    /** An editor does that by itself. */
    private static void prepare(ChosenLog of, IProgressMonitor monitor) throws IOException {
        of.open();
        if (of.isAlone() && !(of.document().state().isWhole() && of.document().state().isIndexed())) {
            of.document().index(new IndexWatch() {
                @Override
                public boolean cancelled() {
                    return monitor.isCanceled();
                }

                @Override
                public void read(long bytes, long all) {
                    monitor.subTask(TEXTS.get("job.index", bytes * 100 / Math.max(1, all)));
                }
            });
        }
    }

    /** With what its lines tell of how the clock was set back. */
    private static SourceClock told(LogDocument document, SourceClock known) throws IOException {
        Optional<LogAccess> open = document.access();
        if (open.isEmpty()) {
            return known;
        }
        try (LogAccess access = open.get()) {
            return ClockChanges.of(access.source(), document.formats().formats(), known);
        }
    }

    private static Optional<Stamp> most(IndexTimes times) {
        return times.most() < 0 ? Optional.empty() : Optional.of(times.times().stamps().get(times.most()).stamp());
    }

    /** Whether some of its times stand elsewhere among the others than they tell. */
    private static boolean isSetRight(IndexTimes times) {
        return times.times().scale() != RecordTimes.Scale.NONE && (times.several() || isSetBack(times));
    }

    private static boolean isSetBack(IndexTimes times) {
        return !times.times().clock().setBacks().all().isEmpty();
    }

    private static List<String> notes(Optional<IndexTimes> times) {
        return times
                .map(t -> List.of(
                        t.others() > 0 ? TEXTS.get("others", t.others()) : TEXTS.get(isSetBack(t) ? "back" : "each")))
                .orElse(List.of());
    }
}
