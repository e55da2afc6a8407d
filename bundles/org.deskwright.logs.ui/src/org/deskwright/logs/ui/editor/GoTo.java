package org.deskwright.logs.ui.editor;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.Seek;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.text.Texts;

/** Going to a line, a moment or the next error. What has to be looked for is, in the background. */
final class GoTo {
    private static final Texts TEXTS = Texts.beside(GoTo.class);

    private final LogPane pane;
    private final LogDocument log;
    private final Supplier<SourceClock> clock;
    private final Consumer<String> say;

    /**
     * @param clock what is known of the clock of the log
     * @param say gets a sentence where there is nothing to go to
     */
    GoTo(LogPane pane, LogDocument log, Supplier<SourceClock> clock, Consumer<String> say) {
        this.say = say;
        this.pane = pane;
        this.log = log;
        this.clock = clock;
    }

    /** Looks for a line. */
    @FunctionalInterface
    private interface Way {
        OptionalLong find(Seek seek) throws IOException;
    }

    void askLine() {
        PlaceDialogs.askLine(pane.canvas().getShell(), pane.selection().lead().line(), pane.log().state().lines())
                .ifPresent(pane::go);
    }

    void askTime() {
        PlaceDialogs.askTime(pane.canvas().getShell(), Times.of(pane.lead()))
                .ifPresent(text -> Times.read(text).ifPresent(Times.tellsZone(text) ? this::moment : this::time));
    }

    /** To the first record that is not earlier, by the clock of the log. */
    void time(long micros) {
        seek("time", seek -> seek.notBefore(micros));
    }

    /** To the first record that was not written earlier, whatever the clock of the log showed. */
    private void moment(long micros) {
        Instant moment = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        SourceClock its = clock.get();
        long[] byStamp = FormatStamp.of(log.formats().formats()).stream()
                .mapToLong(stamp -> its.told(moment, stamp.stamp()).orElse(micros)).toArray();
        time(byStamp, its.place(moment));
    }

    /** To the first record that is not earlier, by what each stamp tells at that time, and not before a place. */
    void time(long[] byStamp, long place) {
        seek("time", seek -> seek.notBefore(byStamp, place));
    }

    void problem(boolean forward) {
        long line = pane.selection().lead().line();
        seek("problem", seek -> seek.problem(line, forward));
    }

    private void seek(String what, Way way) {
        new Errand<>(TEXTS.get(what + ".job"), Errand.SHORT, monitor -> {
            Optional<LogAccess> open = log.access();
            if (open.isEmpty()) {
                return OptionalLong.empty();
            }
            try (LogAccess access = open.get()) {
                return way.find(new Seek(access, () -> !monitor.isCanceled()));
            }
        }).icon(Icon.FIND).then(line -> found(line, what)).start(pane.canvas().getDisplay());
    }

    private void found(OptionalLong line, String what) {
        if (pane.canvas().isDisposed()) {
            return;
        }
        if (line.isPresent()) {
            pane.go(line.getAsLong());
        } else {
            pane.canvas().getDisplay().beep();
            say.accept(TEXTS.get(what + ".none"));
        }
    }
}
