package org.deskwright.logs.ui.editor;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.model.Folds;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.Rows;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.text.Texts;

/**
 * Folds the lines that continue a record under its first. A filter shows each line that it finds, so there is nothing
 * to fold while there is one; where records begin is known once the log has an index.
 */
final class Folding {
    private static final Texts TEXTS = Texts.beside(Folding.class);
    /** Lines of a record that are looked at for its end. */
    private static final long LONGEST = 1_000_000;

    private final LogPane pane;
    private final LogDocument log;
    private final Consumer<String> say;

    /** @param say gets a sentence where nothing can be folded */
    Folding(LogPane pane, LogDocument log, Consumer<String> say) {
        this.say = say;
        this.pane = pane;
        this.log = log;
        pane.onFold(this::toggle);
    }

    /** The lines of a record. */
    private record Extent(long first, long lines) {}

    /** Finds something out by the index. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(LogIndex index, BooleanSupplier wanted);
    }

    /** The record at which the keyboard is. */
    void toggle() {
        toggle(pane.selection().lead().line());
    }

    private void toggle(long line) {
        Folds folds = pane.folds();
        if (folds.under(line) > 0) {
            show(folds.without(line + 1));
        } else {
            begin((index, wanted) -> extent(index, line), extent -> {
                Folds now = pane.folds();
                if (extent.lines > 1 && !now.hides(extent.first + 1)) {
                    show(now.with(extent.first + 1, extent.lines - 1));
                }
            });
        }
    }

    private static Extent extent(LogIndex index, long line) {
        long first = line < index.lines() ? index.recordOf(line) : -1;
        if (first < 0) {
            return new Extent(line, 1);
        }
        long end = first + 1;
        while (end < index.lines() && end - first < LONGEST && !index.isRecord(end)) {
            end++;
        }
        return new Extent(first, end - first);
    }

    /** All records, or none where some are. */
    void toggleAll() {
        if (!pane.folds().isEmpty()) {
            show(Folds.NONE);
        } else {
            begin(Folds::all, this::show);
        }
    }

    private <T> void begin(Question<T> question, Consumer<T> then) {
        if (pane.rows() instanceof Rows.Some) {
            pane.canvas().getDisplay().beep();
            say.accept(TEXTS.get("fold.filtered"));
            return;
        }
        new Errand<Optional<T>>(TEXTS.get("fold.job"), Errand.SHORT, monitor -> {
            Optional<LogAccess> open = log.access();
            if (open.isEmpty()) {
                return Optional.empty();
            }
            try (LogAccess access = open.get()) {
                return access.index().map(index -> question.ask(index, () -> !monitor.isCanceled()));
            }
        }).icon(Icon.COLLAPSE_ALL).then(answer -> {
            if (!pane.canvas().isDisposed() && !(pane.rows() instanceof Rows.Some)) {
                answer.ifPresent(then);
            }
        }).start(pane.canvas().getDisplay());
    }

    private void show(Folds folds) {
        long line = folds.head(pane.selection().lead().line());
        if (line != pane.selection().lead().line()) {
            pane.go(line);
        }
        pane.show(folds.isEmpty() ? new Rows.All(pane.log()) : new Rows.Folded(pane.log(), folds));
    }

    /** Another log has taken its place. */
    void forget() {
        if (!pane.folds().isEmpty()) {
            pane.show(new Rows.All(pane.log()));
        }
    }
}
