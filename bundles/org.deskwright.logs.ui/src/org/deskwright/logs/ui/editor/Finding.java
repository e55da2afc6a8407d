package org.deskwright.logs.ui.editor;

import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.MarkedPlaces;
import org.deskwright.logs.ui.canvas.Marks;
import org.deskwright.logs.ui.canvas.Spot;
import org.deskwright.logs.ui.find.FilterBar;
import org.deskwright.logs.ui.find.FindBar;
import org.deskwright.logs.ui.find.Searching;
import org.deskwright.logs.ui.find.Wanted;
import org.deskwright.logs.ui.model.LineSearch;
import org.deskwright.logs.ui.model.LineSet;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.Rows;
import org.deskwright.ui.text.Texts;

/** What is found and filtered in an editor: what is typed becomes a search, and what it finds is shown. */
final class Finding implements FindBar.User {
    private static final Texts TEXTS = Texts.beside(FindBar.class);

    private final LogPane pane;
    private final MarkedPlaces places;
    private final Searching filter;
    private final Searching find;
    private final Runnable changed;
    private Optional<Wanted> wanted = Optional.empty();
    /** From where on the first place is looked for while something is typed; less than 0 when it was found. */
    private long from = -1;
    private Spot begun = new Spot(0, 0);
    /** Where the keyboard was when the filter was begun, until the search has come to there; less than 0 afterwards. */
    private long stayed = -1;
    private boolean typing;

    /**
     * @param changed run, by any thread, when more was found
     * @param unshown run where what was gone to stands behind what is shown of its line
     */
    Finding(LogPane pane, LogDocument log, String name, Runnable changed, Runnable unshown) {
        this.pane = pane;
        places = new MarkedPlaces(pane, unshown);
        this.changed = changed;
        filter = new Searching(log, TEXTS.get("job.filter", name), changed);
        find = new Searching(log, TEXTS.get("job.find", name), changed);
    }

    /** Shows only what the query asks for. */
    void filter(LogQuery query) {
        if (query.equals(LogQuery.EVERYTHING)) {
            filter.end();
            pane.show(new Rows.All(pane.log()));
        } else {
            filter.begin(query);
            pane.show(new Rows.Some(filter.found().orElseThrow()));
            stayed = pane.place();
        }
        wanted.ifPresent(w -> find.begin(w.query().and(query)));
    }

    boolean isFiltered() {
        return filter.current().isPresent();
    }

    /** The lines in which something was found so far; nothing while nothing is looked for. */
    Optional<LineSet> hits() {
        return find.found();
    }

    private LogQuery filtered() {
        return filter.current().map(LineSearch::query).orElse(LogQuery.EVERYTHING);
    }

    @Override
    public void find(Wanted next) {
        if (wanted.filter(w -> w.query().equals(next.query())).isPresent()) {
            return;
        }
        begun = typing ? begun : pane.selection().first();
        typing = true;
        wanted = Optional.of(next);
        pane.mark(next);
        find.begin(filtered().equals(LogQuery.EVERYTHING) ? next.query() : next.query().and(filtered()));
        from = begun.line();
    }

    @Override
    public void forget() {
        wanted = Optional.empty();
        typing = false;
        find.end();
        pane.mark(Marks.NONE);
        changed.run();
    }

    @Override
    public void closed() {
        pane.canvas().setFocus();
    }

    /** Another log has taken its place. */
    void again() {
        filter.again();
        find.again();
        filter.found().ifPresent(lines -> pane.show(new Rows.Some(lines)));
    }

    /** There is more of the log. */
    void goOn() {
        filter.goOn();
        find.goOn();
    }

    /** Tells what was found so far, and goes to the first of it that was looked for. */
    void show(FilterBar filterBar, FindBar findBar) {
        filter.current().ifPresentOrElse(filterBar::show, filterBar::showNothing);
        filter.current().ifPresent(this::stay);
        find.current().ifPresent(search -> {
            places.arrived();
            firstFound(search);
            findBar.show(search, pane.selection().lead().line());
        });
    }

    /** Who filters stays at the line, unless he has scrolled or gone elsewhere before that was found. */
    private void stay(LineSearch search) {
        boolean there = search.found().atOrAfter(Math.max(0, stayed)).isPresent();
        if (stayed >= 0 && (!search.isRunning() || there)) {
            long line = stayed;
            stayed = search.isDone() || there ? -1 : stayed;
            pane.stay(pane.place() == line && pane.view().top() == 0);
        }
    }

    private void firstFound(LineSearch search) {
        if (from < 0) {
            return;
        }
        OptionalLong line = search.found().atOrAfter(from);
        if (line.isEmpty() && search.isDone()) {
            line = search.found().atOrAfter(0);
            from = line.isEmpty() ? -1 : from;
        }
        if (line.isPresent()) {
            from = -1;
            places.go(line.getAsLong(), true);
        }
    }

    @Override
    public void step(boolean forward) {
        typing = false;
        from = -1;
        if (wanted.isEmpty() || find.current().isEmpty() || places.step(forward)) {
            return;
        }
        LineSearch search = find.current().get();
        long line = pane.selection().lead().line();
        OptionalLong next = forward ? search.found().atOrAfter(line + 1) : search.found().lastBefore(line);
        if (next.isEmpty() && search.found().count() > 0) {
            // from the other end again
            pane.canvas().getDisplay().beep();
            next = OptionalLong.of(search.found().select(forward ? 0 : search.found().count() - 1));
        }
        next.ifPresent(l -> places.go(l, forward));
    }

    void end() {
        filter.end();
        find.end();
    }
}
