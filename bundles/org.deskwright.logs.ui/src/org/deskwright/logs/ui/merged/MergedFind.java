package org.deskwright.logs.ui.merged;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.MarkedPlaces;
import org.deskwright.logs.ui.canvas.Marks;
import org.deskwright.logs.ui.find.FindBar;
import org.deskwright.logs.ui.find.Wanted;
import org.deskwright.ui.text.Texts;

/** Finds a text in several logs; what was found is gone through in the order of all lines. Display thread only. */
final class MergedFind implements FindBar.User {
    private static final Texts TEXTS = Texts.beside(MergedFind.class);

    private final LogPane pane;
    private final MarkedPlaces places;
    private final UnaryOperator<LongConsumer> unlessMoved;
    private final MergedLines lines;
    private final Consumer<Runnable> later;
    private final Runnable changed;
    private final MergedSearch search;
    private Optional<Wanted> wanted = Optional.empty();
    private LogQuery within = LogQuery.EVERYTHING;
    /** Whether the first place is gone to as soon as it is known, or another once that turns out to be the first. */
    private boolean eager;
    /** From where on the first place is looked for while something is typed. */
    private long from;
    private boolean typing;
    /** Where the first place of those known is that was gone to; less than 0 while none was. */
    private long first = -1;
    private long at;
    private boolean asking;

    /**
     * @param unlessMoved gives what does the same later by the display thread, and nothing where the keyboard went
     *     somewhere else meanwhile
     * @param later runs an action by the display thread
     * @param changed run by it when more was found
     * @param unshown run where what was gone to stands behind what is shown of its line
     */
    MergedFind(LogPane pane, MergedLines lines, UnaryOperator<LongConsumer> unlessMoved, Consumer<Runnable> later,
            Runnable changed, Runnable unshown) {
        this.pane = pane;
        places = new MarkedPlaces(pane, unshown);
        this.unlessMoved = unlessMoved;
        this.lines = lines;
        this.later = later;
        this.changed = changed;
        search = new MergedSearch(TEXTS.get("job.find"), () -> later.accept(changed), later, this::ended);
    }

    @Override
    public void find(Wanted next) {
        if (wanted.filter(w -> w.query().equals(next.query())).isEmpty()) {
            wanted = Optional.of(next);
            pane.mark(text -> in(next, text));
            from = typing ? from : pane.selection().first().line();
            typing = true;
            eager = true;
            first = -1;
            begin(next);
        }
    }

    /** Finds only what is shown by a filter, too. */
    void within(LogQuery filter) {
        within = filter;
        again();
    }

    private void begin(Wanted sought) {
        search.begin(lines.logs(), sought.query().and(within));
    }

    /** What stands before a line is not of the log. */
    private List<Marks.Mark> in(Wanted next, String text) {
        int name = Math.min(lines.nameLength(), text.length());
        return next.in(text.substring(name)).stream().map(m -> new Marks.Mark(m.from() + name, m.to() + name)).toList();
    }

    private void ended() {
        if (eager && wanted.isPresent() && isWhereItWas()) {
            goToFirst();
        }
        eager = false;
        changed.run();
    }

    /** Logs are gone over one after the other: what is found first may not stand first, but it is something. */
    private void goToFirst() {
        go(from - 1, true);
    }

    /** Whether nobody has gone elsewhere from the place that was found first. */
    private boolean isWhereItWas() {
        return first < 0 || pane.selection().lead().line() == first;
    }

    @Override
    public void step(boolean forward) {
        eager = false;
        typing = false;
        if (wanted.isPresent() && !places.step(forward)) {
            go(pane.selection().lead().line(), forward);
        }
    }

    private void go(long row, boolean forward) {
        lines.places().step(search.found(), row, forward, unlessMoved.apply(to -> {
            first = to;
            places.go(to, forward);
        }), () -> later.accept(() -> pane.canvas().getDisplay().beep()));
    }

    /** The logs have grown: the same is looked for in them as they are now. */
    void again() {
        wanted.ifPresent(this::begin);
    }

    /** Lines have been read. */
    void arrived() {
        places.arrived();
    }

    /** Tells how far it is. */
    void show(FindBar bar) {
        if (wanted.isEmpty()) {
            return;
        }
        if (eager && first < 0 && search.found().stream().anyMatch(found -> found.count() > 0)) {
            first = pane.selection().lead().line();
            goToFirst();
        }
        bar.show(search.searches(), search.isRunning(), at);
        if (!asking && !search.searches().isEmpty()) {
            asking = true;
            long row = pane.selection().lead().line();
            lines.places().rank(search.found(), row, now -> later.accept(() -> {
                asking = false;
                boolean moved = pane.selection().lead().line() != row;
                if (now != at || moved) {
                    at = moved ? at : now;
                    show(bar);
                }
            }));
        }
    }

    @Override
    public void forget() {
        wanted = Optional.empty();
        typing = false;
        pane.mark(Marks.NONE);
        end();
    }

    @Override
    public void closed() {
        pane.canvas().setFocus();
    }

    /** Looks for nothing any more. */
    void end() {
        search.end();
    }
}
