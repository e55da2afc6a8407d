package org.deskwright.logs.ui.metrics;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.reading.FoundSessions;
import org.deskwright.logs.ui.reading.LineWay;
import org.deskwright.logs.ui.reading.LogStage;
import org.deskwright.logs.ui.reading.SharedTime;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What logs tell was measured: all of it, or in the session that is chosen. */
public final class MetricsView extends ViewPart implements Charts.User, LogStage.User, SharedTime.Watcher {
    public static final String ID = "org.deskwright.logs.metrics";

    private static final Texts TEXTS = Texts.beside(MetricsView.class);

    private SharedTime shared;
    private LineWay lines;
    private LogStage stage;
    private MetricsPane content;
    private List<Action> zooms = List.of();
    private Action again;

    @Override
    public void createPartControl(Composite parent) {
        shared = getSite().getService(SharedTime.class);
        stage = new LogStage(parent, getSite(), "log.metrics", TEXTS, this);
        content = new MetricsPane(stage.content(), this, () -> narrow(Optional.empty()));
        content.table().publish(getSite());
        zooms = List.of(action("in", Icon.ZOOM_IN, () -> content.charts().zoomIn()),
                action("out", Icon.ZOOM_OUT, () -> content.charts().zoomOut()),
                action("all", Icon.ZOOM_ALL, () -> content.charts().all()));
        again = action("again", Icon.REFRESH, stage::again);
        enable();
        shared.follow(stage.control(), this);
        lines = new LineWay(getSite().getPage(), stage.control(), this::follow);
        stage.begin();
    }

    private Action action(String name, Icon icon, Runnable run) {
        return new NamedAction(TEXTS, name, icon, run).in(getViewSite().getActionBars().getToolBarManager());
    }

    @Override
    public void turned() {
        shared.session(this, Optional.empty());
        enable();
    }

    @Override
    public void show(FoundSessions next) {
        content.show(next, shared.session().filter(next.sessions()::contains));
        follow();
        enable();
    }

    private void enable() {
        boolean any = stage.found().filter(f -> !f.series().isEmpty()).isPresent();
        zooms.forEach(action -> action.setEnabled(any));
        again.setEnabled(stage.hasLogs());
    }

    private void follow() {
        content.charts().mark(stage.found().flatMap(f -> lines.time().map(at -> lines.toShared(f, at))));
    }

    private void narrow(Optional<Session> session) {
        stage.found().ifPresent(f -> content.show(f, session.filter(f.sessions()::contains)));
        follow();
    }

    @Override
    public void chosen(MetricValue value) {
        content.moved();
        stage.found().ifPresent(f -> lines.show(f, value.series().log(), value.point().line()));
    }

    @Override
    public void open(MetricValue value) {
        stage.found().ifPresent(f -> lines.open(f, value.series().log(), value.point().line()));
    }

    @Override
    public void zoomed(long from, long to) {
        stage.found().ifPresent(f -> shared.span(this, lines.toLog(f, from), lines.toLog(f, to)));
    }

    @Override
    public void span(long from, long to) {
        stage.found().ifPresent(f -> content.charts().look(lines.toShared(f, from), lines.toShared(f, to)));
    }

    @Override
    public void session(Optional<Session> session) {
        narrow(session);
    }

    @Override
    public boolean takeFocus() {
        return content.charts().setFocus();
    }

    @Override
    public void setFocus() {
        stage.setFocus();
    }
}
