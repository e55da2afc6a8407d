package org.deskwright.logs.ui.merged;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.Marks;
import org.deskwright.logs.ui.find.FindBar;
import org.deskwright.logs.ui.find.Wanted;
import org.deskwright.ui.text.Texts;

/** Finds a text in several logs; what was found is gone through in the order of all lines. Display thread only. */
final class MergedFind implements FindBar.User {
    private static final Texts TEXTS = Texts.beside(MergedFind.class);

    private final LogPane pane;
    private final MergedLines lines;
    private final Consumer<Runnable> later;
    private final Runnable changed;
    private final MergedSearch search;
    private Optional<Wanted> wanted = Optional.empty();
    private LogQuery within = LogQuery.EVERYTHING;
    /** Whether the first place is gone to once it is known. */
    private boolean eager;
    private long at;
    private boolean asking;

    /**
     * @param later runs an action by the display thread
     * @param changed run by it when more was found
     */
    MergedFind(LogPane pane, MergedLines lines, Consumer<Runnable> later, Runnable changed) {
        this.pane = pane;
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
            eager = true;
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
        if (eager && wanted.isPresent()) {
            eager = false;
            go(pane.selection().lead().line() - 1, true);
        }
        changed.run();
    }

    @Override
    public void step(boolean forward) {
        eager = false;
        if (wanted.isPresent()) {
            go(pane.selection().lead().line(), forward);
        }
    }

    private void go(long row, boolean forward) {
        lines.step(search.found(), row, forward, to -> later.accept(() -> pane.go(to)),
                () -> later.accept(() -> pane.canvas().getDisplay().beep()));
    }

    /** The logs have grown: the same is looked for in them as they are now. */
    void again() {
        wanted.ifPresent(this::begin);
    }

    /** Tells how far it is. */
    void show(FindBar bar) {
        if (wanted.isEmpty()) {
            return;
        }
        bar.show(search.searches(), search.isRunning(), at);
        if (!asking && !search.searches().isEmpty()) {
            asking = true;
            long row = pane.selection().lead().line();
            lines.rank(search.found(), row, now -> later.accept(() -> {
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
