package org.deskwright.logs.ui.sessions;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Place;
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

/** The sessions that logs tell of, beneath each other in time. */
public final class SessionsView extends ViewPart implements LaneChart.User, LogStage.User, SharedTime.Watcher {
    public static final String ID = "org.deskwright.logs.sessions";

    private static final Texts TEXTS = Texts.beside(SessionsView.class);

    private SharedTime shared;
    private LineWay lines;
    private LogStage stage;
    private SessionsPane content;
    private Action in;
    private Action out;
    private Action all;
    private Action clip;
    private Action again;

    @Override
    public void createPartControl(Composite parent) {
        shared = getSite().getService(SharedTime.class);
        stage = new LogStage(parent, getSite(), "log.sessions", TEXTS, this);
        content = new SessionsPane(stage.content(), this);
        content.table().publish(getSite());
        actions();
        shared.follow(stage.control(), this);
        lines = new LineWay(getSite().getPage(), stage.control(), this::follow);
        stage.begin();
    }

    private void actions() {
        in = action("in", Icon.ZOOM_IN, () -> content.chart().zoomIn());
        out = action("out", Icon.ZOOM_OUT, () -> content.chart().zoomOut());
        all = action("all", Icon.ZOOM_ALL, () -> content.chart().all());
        clip = action("clip", Icon.FILTER, this::clip);
        again = action("again", Icon.REFRESH, stage::again);
        enable();
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
        content.show(next);
        shared.session().ifPresent(content::select);
        follow();
        enable();
    }

    private void enable() {
        boolean any = stage.found().filter(f -> !f.sessions().isEmpty()).isPresent();
        List.of(in, out, all).forEach(action -> action.setEnabled(any));
        clip.setEnabled(any && span().isPresent());
        again.setEnabled(stage.hasLogs());
    }

    /** Where the keyboard is in the log is marked here. */
    private void follow() {
        content.chart().mark(stage.found().flatMap(f -> lines.time().map(at -> lines.toShared(f, at))));
        enable();
    }

    private long toLog(long micros) {
        return stage.found().map(f -> lines.toLog(f, micros)).orElse(micros);
    }

    @Override
    public void moved() {
        content.moved();
        content.chart().session().ifPresent(one -> shared.session(this, Optional.of(one)));
        content.chart().stop().map(Stop::place)
                .ifPresent(place -> stage.found().ifPresent(f -> lines.show(f, place.log(), place.line())));
        enable();
    }

    @Override
    public void open(Place place) {
        stage.found().ifPresent(f -> lines.open(f, place.log(), place.line()));
    }

    @Override
    public void zoomed(long from, long to) {
        shared.span(this, toLog(from), toLog(to));
    }

    @Override
    public void span(long from, long to) {
        stage.found().ifPresent(f -> content.chart().look(lines.toShared(f, from), lines.toShared(f, to)));
    }

    @Override
    public void session(Optional<Session> session) {
        session.ifPresent(content::select);
    }

    /** Of the session that is chosen, where the log that was read last tells of it. */
    private Optional<Session> span() {
        return content.chart().session()
                .filter(one -> stage.found().filter(
                        f -> lines.editor().isPresent() && one.logs().stream().anyMatch(log -> lines.isIn(f, log)))
                        .isPresent());
    }

    private void clip() {
        span().ifPresent(one -> lines.clip(toLog(one.begin().micros()), toLog(one.end().micros()) + 1));
    }

    LaneChart chart() {
        return content.chart();
    }

    @Override
    public boolean takeFocus() {
        return content.chart().canvas().isVisible() && content.chart().canvas().setFocus();
    }

    @Override
    public void setFocus() {
        stage.setFocus();
    }
}
