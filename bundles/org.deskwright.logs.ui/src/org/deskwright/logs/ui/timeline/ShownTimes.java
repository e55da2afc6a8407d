package org.deskwright.logs.ui.timeline;

import java.util.Optional;

import org.deskwright.logs.format.RecordTimes;
import org.deskwright.logs.index.IndexTimes;
import org.deskwright.logs.ui.clock.ShownClock;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.open.Openings;
import org.deskwright.logs.ui.reading.LineWay;
import org.eclipse.ui.IWorkbenchPage;

/** Times as they are shown, and as the log at hand tells them: alone, or beside others. Display thread only. */
final class ShownTimes {
    private final SingleLog single;
    private final Together together;

    ShownTimes(SingleLog single, Together together) {
        this.single = single;
        this.together = together;
    }

    /** How the records of the log stand on the scale that is shown; empty where as they stand. */
    private Optional<IndexTimes> times() {
        return together.isOn() ? single.log().flatMap(together::times) : single.times();
    }

    /** What most records of the log tell then. */
    long told(long shown) {
        return times().map(times -> times.times().told(shown, times.most())).orElse(shown);
    }

    long shown(long told) {
        return times().map(times -> times.times().of(told, times.most())).orElse(told);
    }

    /** When the line is shown at which the keyboard is; empty where it tells nothing of that. */
    Optional<Long> lead() {
        return single.lead().map(this::shown).filter(time -> time != RecordTimes.NO_TIME);
    }

    private long shown(Line line) {
        return times().map(times -> times.times().of(line.time(), line.stamp(), line.from())).orElse(line.time());
    }

    /** By which what is shown is told as moments. */
    ShownClock clock() {
        return times().isPresent() || together.isOn() ? ShownClock.UNKNOWN : single.clock();
    }

    /** What a filter of the log asks; by moments where its times cannot all be told as they stand in it. */
    String clipping(long from, long to) {
        boolean moments = times().filter(times -> times.times().scale() == RecordTimes.Scale.MOMENT)
                .filter(times -> times.several() || times.ahead().isEmpty()).isPresent();
        return moments ? LineWay.clippingMoments(from, to) : LineWay.clipping(told(from), told(to));
    }

    /** To the first record that is not earlier; a log that is only chosen is opened for that. */
    void go(long shown, IWorkbenchPage page) {
        Optional<IndexTimes> by = times();
        if (single.editor().isPresent()) {
            go(single.editor().get(), by, shown);
        } else {
            single.log().flatMap(log -> Openings.edit(log, page)).ifPresent(e -> e.whenIndexed(() -> go(e, by, shown)));
        }
    }

    private static void go(LogEditor editor, Optional<IndexTimes> by, long shown) {
        by.ifPresentOrElse(times -> editor.goToTime(times.times().told(shown), times.times().place(shown)),
                () -> editor.goToTime(shown));
    }
}
