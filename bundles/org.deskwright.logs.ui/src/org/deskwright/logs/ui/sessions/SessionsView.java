package org.deskwright.logs.ui.sessions;

import java.util.Optional;

import org.deskwright.logs.session.Place;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.reading.FoundSessions;
import org.deskwright.logs.ui.reading.StageView;
import org.deskwright.logs.ui.reading.TimeChart;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Composite;

/** The sessions that logs tell of, beneath each other in time. */
public final class SessionsView extends StageView implements LaneChart.User {
    public static final String ID = "org.deskwright.logs.sessions";

    private SessionsPane content;
    private Action clip;

    public SessionsView() {
        super("log.sessions", Texts.beside(SessionsView.class));
    }

    @Override
    protected void fill(Composite parent) {
        content = new SessionsPane(parent, this);
        content.table().publish(getSite());
    }

    @Override
    protected void act() {
        clip = action("clip", Icon.FILTER, this::clip);
    }

    @Override
    protected TimeChart chart() {
        return content.chart();
    }

    @Override
    protected boolean hasSome(FoundSessions found) {
        return !found.sessions().isEmpty();
    }

    @Override
    public void show(FoundSessions next) {
        content.show(next);
        shared().session().ifPresent(content::select);
        follow();
    }

    @Override
    protected void enable() {
        super.enable();
        clip.setEnabled(found().filter(this::hasSome).isPresent() && chosen().isPresent());
    }

    @Override
    protected void follow() {
        super.follow();
        enable();
    }

    @Override
    public void moved() {
        content.moved();
        content.chart().session().ifPresent(one -> found().ifPresent(f -> shared().session(this, one, f)));
        content.chart().stop().map(Stop::place)
                .ifPresent(place -> found().ifPresent(f -> lines().show(f, place.log(), place.line())));
        enable();
    }

    @Override
    public void open(Place place) {
        found().ifPresent(f -> lines().open(f, place.log(), place.line()));
    }

    @Override
    public void session(Optional<Session> session) {
        session.ifPresent(content::select);
    }

    /** The session that is chosen, where the log that was read last tells of it. */
    private Optional<Session> chosen() {
        return content.chart().session()
                .filter(one -> found().filter(
                        f -> lines().editor().isPresent() && one.logs().stream().anyMatch(log -> lines().isIn(f, log)))
                        .isPresent());
    }

    private void clip() {
        chosen().ifPresent(one -> found().ifPresent(f -> lines().clip(f, one)));
    }

    @Override
    public boolean takeFocus() {
        return content.chart().canvas().isVisible() && content.chart().canvas().setFocus();
    }
}
