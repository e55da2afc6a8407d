package org.deskwright.logs.ui.metrics;

import java.util.Optional;

import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.reading.FoundSessions;
import org.deskwright.logs.ui.reading.StageView;
import org.deskwright.logs.ui.reading.TimeChart;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Composite;

/** What logs tell was measured: all of it, or in the session that is chosen. */
public final class MetricsView extends StageView implements Charts.User {
    public static final String ID = "org.deskwright.logs.metrics";

    private MetricsPane content;

    public MetricsView() {
        super("log.metrics", Texts.beside(MetricsView.class));
    }

    @Override
    protected void fill(Composite parent) {
        content = new MetricsPane(parent, this, () -> narrow(Optional.empty()));
        content.table().publish(getSite());
    }

    @Override
    protected TimeChart chart() {
        return content.charts();
    }

    @Override
    protected boolean hasSome(FoundSessions found) {
        return !found.series().isEmpty();
    }

    @Override
    public void show(FoundSessions next) {
        content.show(next, shared().session().filter(next.sessions()::contains));
        follow();
        enable();
    }

    private void narrow(Optional<Session> session) {
        found().ifPresent(f -> content.show(f, session.filter(f.sessions()::contains)));
        follow();
    }

    @Override
    public void chosen(MetricValue value) {
        content.moved();
        found().ifPresent(f -> lines().show(f, value.series().log(), value.point().line()));
    }

    @Override
    public void open(MetricValue value) {
        found().ifPresent(f -> lines().open(f, value.series().log(), value.point().line()));
    }

    @Override
    public void session(Optional<Session> session) {
        narrow(session);
    }

    @Override
    public boolean takeFocus() {
        return content.charts().setFocus();
    }
}
