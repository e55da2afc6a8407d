package org.deskwright.logs.ui.merged;

import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.ui.find.FilterBar;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Display;

/**
 * Shows only some lines of several logs: what was found so far stands there while the search goes on. Display thread
 * only.
 */
final class MergedFilter {
    private static final Texts TEXTS = Texts.beside(MergedFilter.class);
    /** Each time the rows are counted anew, so that it is not done for each line that is found. */
    private static final int PAUSE_MILLIS = 300;

    private final Display display;
    private final MergedLines lines;
    private final Consumer<Runnable> later;
    private final Runnable shown;
    private final MergedSearch search;
    private LogQuery query = LogQuery.EVERYTHING;
    private boolean waiting;

    /**
     * @param later runs an action by the display thread unless the lines are gone by then
     * @param shown run by it when other rows are shown
     */
    MergedFilter(Display display, MergedLines lines, Consumer<Runnable> later, Runnable shown) {
        this.display = display;
        this.lines = lines;
        this.later = later;
        this.shown = shown;
        search = new MergedSearch(TEXTS.get("job.filter"), () -> later.accept(this::soon), later, this::show);
    }

    /** Shows only what the query asks for. */
    void filter(LogQuery next) {
        query = next;
        again();
    }

    boolean isOn() {
        return !query.equals(LogQuery.EVERYTHING);
    }

    /** The logs have grown: the same is looked for in them as they are now. */
    void again() {
        if (isOn()) {
            search.begin(lines.logs(), query);
            soon();
        } else {
            search.end();
            show();
        }
    }

    private void soon() {
        if (!waiting) {
            waiting = true;
            display.timerExec(PAUSE_MILLIS, () -> later.accept(() -> {
                waiting = false;
                if (search.isRunning()) {
                    show();
                }
            }));
        }
    }

    private void show() {
        lines.only(search.searches().isEmpty() ? Optional.empty() : Optional.of(search.found()),
                () -> later.accept(shown));
    }

    /** Tells how far it is. */
    void show(FilterBar bar) {
        if (search.searches().isEmpty()) {
            bar.showNothing();
        } else {
            bar.show(search.searches(), search.isRunning());
        }
    }

    void end() {
        search.end();
    }
}
