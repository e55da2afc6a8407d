package org.deskwright.logs.ui.reading;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/**
 * A view of what the logs tell that were opened together, as a chart in time: it looks at the same time as the other
 * views, and the line at which the keyboard is in a log is marked in it.
 */
public abstract class StageView extends ViewPart implements LogStage.User, SharedTime.Watcher {
    private final String id;
    private final Texts texts;
    private SharedTime shared;
    private LineWay lines;
    private LogStage stage;
    private List<Action> zooms = List.of();
    private Action again;

    /**
     * @param id before those of its controls
     * @param texts of the view
     */
    protected StageView(String id, Texts texts) {
        this.id = id;
        this.texts = texts;
    }

    @Override
    public final void createPartControl(Composite parent) {
        shared = getSite().getService(SharedTime.class);
        stage = new LogStage(parent, getSite(), id, texts, this);
        fill(stage.content());
        zooms = List.of(action("in", Icon.ZOOM_IN, () -> chart().zoomIn()),
                action("out", Icon.ZOOM_OUT, () -> chart().zoomOut()),
                action("all", Icon.ZOOM_ALL, () -> chart().all()));
        act();
        again = action("again", Icon.REFRESH, stage::again);
        enable();
        shared.follow(stage.control(), this);
        lines = new LineWay(getSite().getPage(), stage.control(), this::follow);
        stage.begin();
    }

    /** Creates what is shown once the logs are read. */
    protected abstract void fill(Composite content);

    /** Adds further actions. */
    protected void act() {
        // none
    }

    protected abstract TimeChart chart();

    /** Whether there is something to be looked at closer. */
    protected abstract boolean hasSome(FoundSessions found);

    protected final Action action(String name, Icon icon, Runnable run) {
        return new NamedAction(texts, name, icon, run).in(getViewSite().getActionBars().getToolBarManager());
    }

    protected final SharedTime shared() {
        return shared;
    }

    protected final LineWay lines() {
        return lines;
    }

    /** What is shown; empty while nothing is. */
    protected final Optional<FoundSessions> found() {
        return stage.found();
    }

    @Override
    public final void turned() {
        shared.noSession(this);
        enable();
    }

    protected void enable() {
        boolean any = found().filter(this::hasSome).isPresent();
        zooms.forEach(action -> action.setEnabled(any));
        again.setEnabled(stage.hasLogs());
    }

    /** Where the keyboard is in the log is marked here. */
    protected void follow() {
        chart().mark(found().flatMap(lines::shared));
    }

    /** The user looks at another span of the time of all logs. */
    public final void zoomed(long from, long to) {
        found().ifPresent(f -> lines.editor()
                .ifPresent(e -> shared.span(this, e.log().log(), lines.toLog(f, from), lines.toLog(f, to))));
    }

    @Override
    public final void span(long from, long to) {
        shared.log().map(Rotation::title)
                .ifPresent(log -> found().ifPresent(f -> chart().look(f.toShared(log, from), f.toShared(log, to))));
    }

    @Override
    public final void setFocus() {
        stage.setFocus();
    }
}
