package org.deskwright.logs.ui.editor;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.Seek;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;

/** Going to a line, a moment or the next error. What has to be looked for is, in the background. */
final class GoTo {
    private static final Texts TEXTS = Texts.beside(GoTo.class);

    private final LogPane pane;
    private final LogDocument log;
    private final Supplier<SourceClock> clock;

    /** @param clock what is known of the clock of the log */
    GoTo(LogPane pane, LogDocument log, Supplier<SourceClock> clock) {
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
        long lines = pane.log().state().lines();
        InputDialog dialog = new InputDialog(pane.canvas().getShell(), TEXTS.get("line.title"),
                TEXTS.get("line.label", lines), Long.toString(pane.selection().lead().line() + 1),
                text -> line(text, lines).isPresent() ? null : TEXTS.get("line.wrong", lines));
        if (dialog.open() == Window.OK) {
            line(dialog.getValue(), lines).ifPresent(line -> pane.go(line - 1));
        }
    }

    private static OptionalLong line(String text, long lines) {
        String plain = text.replaceAll("[\\s,.'\u00a0\u202f]", "");
        if (!plain.matches("\\d{1,18}")) {
            return OptionalLong.empty();
        }
        long line = Long.parseLong(plain);
        return line >= 1 && line <= lines ? OptionalLong.of(line) : OptionalLong.empty();
    }

    void askTime() {
        String begin = pane.lead().filter(l -> l.hasTime()).map(l -> Times.text(l.time())).orElse("");
        InputDialog dialog = new InputDialog(pane.canvas().getShell(), TEXTS.get("time.title"), TEXTS.get("time.label"),
                begin, text -> Times.read(text).isPresent() ? null : TEXTS.get("time.wrong"));
        if (dialog.open() == Window.OK) {
            Times.read(dialog.getValue()).ifPresent(Times.tellsZone(dialog.getValue()) ? this::moment : this::time);
        }
    }

    /** To the first record that is not earlier, by the clock of the log. */
    void time(long micros) {
        seek(TEXTS.get("time.job"), seek -> seek.notBefore(micros));
    }

    /** To the first record that was not written earlier, whatever the clock of the log showed. */
    private void moment(long micros) {
        LogQuery.Moments asked = new LogQuery.Moments(micros, Long.MAX_VALUE, clock.get());
        long[] byStamp = FormatStamp.of(log.formats().formats()).stream()
                .mapToLong(stamp -> asked.of(stamp.stamp()).from()).toArray();
        seek(TEXTS.get("time.job"), seek -> seek.notBefore(byStamp));
    }

    void problem(boolean forward) {
        long line = pane.selection().lead().line();
        seek(TEXTS.get("problem.job"), seek -> seek.problem(line, forward));
    }

    private void seek(String name, Way way) {
        new Errand<>(name, Errand.SHORT, monitor -> {
            Optional<LogAccess> open = log.access();
            if (open.isEmpty()) {
                return OptionalLong.empty();
            }
            try (LogAccess access = open.get()) {
                return way.find(new Seek(access, () -> !monitor.isCanceled()));
            }
        }).icon(Icon.FIND).then(this::found).start(pane.canvas().getDisplay());
    }

    private void found(OptionalLong line) {
        if (pane.canvas().isDisposed()) {
            return;
        }
        if (line.isPresent()) {
            pane.go(line.getAsLong());
        } else {
            pane.canvas().getDisplay().beep();
        }
    }
}
