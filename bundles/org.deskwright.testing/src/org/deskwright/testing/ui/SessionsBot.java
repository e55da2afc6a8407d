package org.deskwright.testing.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.open.Openings;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewPart;

/** The view of the sessions that logs tell of. */
public final class SessionsBot {
    private static final String VIEW = "org.deskwright.logs.sessions";

    private final WorkbenchBot workbench;

    private SessionsBot(WorkbenchBot workbench) {
        this.workbench = workbench;
    }

    /** Opens a folder of logs, and the view. */
    public static SessionsBot open(WorkbenchBot workbench, Path folder) {
        Ui.run(() -> Openings.open(List.of(folder), workbench.window()));
        Ui.waitUntil("a log is open", LogBot::isOpen);
        LogBot.of(workbench).whole();
        return show(workbench);
    }

    /** Closes all logs, and forgets that they were opened. */
    public static void putAway(WorkbenchBot workbench) {
        workbench.hide("org.deskwright.logs.merged");
        Ui.run(() -> {
            workbench.window().getActivePage().closeAllEditors(false);
            LogLibrary library = workbench.window().getService(LogLibrary.class);
            library.opened().forEach(library::putAway);
        });
        Ui.settle();
    }

    public static SessionsBot show(WorkbenchBot workbench) {
        workbench.show(VIEW);
        return new SessionsBot(workbench);
    }

    public TableBot table() {
        return TableBot.find("log.sessions");
    }

    /** What is said of the session at hand. */
    public String said() {
        return Ui.get(() -> Ui.one("log.sessions.words", CLabel.class).getText());
    }

    /** Why there are none. */
    public String nothing() {
        return MetricsBot.said(workbench, "log.sessions.nothing");
    }

    public SessionsBot waitForSessions(int count) {
        Ui.waitUntil(count + " sessions are there",
                () -> said().startsWith(count + " sessions") || said().contains(" of " + count + ", "));
        return this;
    }

    /** Presses a key in the lanes. */
    public SessionsBot key(int code, int state) {
        Event event = new Event();
        event.keyCode = code;
        event.stateMask = state;
        return event(SWT.KeyDown, event);
    }

    /** Turns the wheel in the middle of the lanes. */
    public SessionsBot wheel(int count, int state) {
        Event event = new Event();
        event.count = count;
        event.stateMask = state;
        event.x = Ui.get(() -> lanes().getSize().x / 2);
        return event(SWT.MouseVerticalWheel, event);
    }

    private SessionsBot event(int type, Event event) {
        Ui.run(() -> lanes().notifyListeners(type, event));
        Ui.settle();
        return this;
    }

    private static Canvas lanes() {
        return Ui.one("log.sessions.lanes", Canvas.class);
    }

    public SessionsBot focus() {
        Ui.run(() -> {
            workbench.shell().forceActive();
            lanes().setFocus();
        });
        Ui.waitUntil("the lanes have the focus", () -> lanes().isFocusControl());
        return this;
    }

    /** Presses a button of the view. */
    public SessionsBot button(String title) {
        Ui.run(() -> {
            IViewPart view = workbench.show(VIEW);
            Stream.of(view.getViewSite().getActionBars().getToolBarManager().getItems())
                    .filter(ActionContributionItem.class::isInstance).map(i -> ((ActionContributionItem) i).getAction())
                    .filter(a -> title.equals(a.getText())).findFirst().orElseThrow().run();
        });
        Ui.settle();
        return this;
    }
}
