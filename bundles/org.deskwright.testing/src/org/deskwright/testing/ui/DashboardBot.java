package org.deskwright.testing.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;

/** The fleet in figures. Charts are named by what they count: {@code state}, {@code last-seen} and so on. */
public final class DashboardBot {
    private static final String AS_TABLES = "org.deskwright.estate.ui.figuresAsTables";

    private final WorkbenchBot workbench;

    private DashboardBot(WorkbenchBot workbench) {
        this.workbench = workbench;
    }

    public static DashboardBot open(WorkbenchBot workbench) {
        workbench.show("org.deskwright.estate.dashboard");
        Ui.waitUntil("the dashboard has figures", DashboardBot::isFilled);
        return new DashboardBot(workbench);
    }

    private static boolean isFilled() {
        return Boolean.TRUE.equals(Ui.one("dashboard.page", Composite.class).getData("dashboard.filled"));
    }

    private static Table table(String chart) {
        return Ui.one("dashboard." + chart + ".table", Table.class);
    }

    /** What is counted, with its number, as it is told who prefers tables to charts. */
    public Map<String, Integer> figures(String chart) {
        turn();
        Map<String, Integer> figures = Ui.get(() -> {
            Map<String, Integer> told = new LinkedHashMap<>();
            Stream.of(table(chart).getItems()).forEach(i -> told.put(i.getText(0), Integer.valueOf(i.getText(1))));
            return told;
        });
        turn();
        return figures;
    }

    private void turn() {
        workbench.command(AS_TABLES, Map.of());
        Ui.waitUntil("the dashboard has its other figures", DashboardBot::isFilled);
    }

    /** What it is about: the whole fleet, or the places it is narrowed to. */
    public String where() {
        return Ui.get(() -> Ui.one("dashboard.where", Label.class).getText());
    }

    /** Goes to a bar by keyboard and opens it. */
    public void openBar(String chart, int bar) {
        Ui.run(() -> {
            Composite plot = Ui.one("dashboard." + chart + ".chart", Composite.class);
            key(plot, SWT.HOME);
            for (int i = 0; i < bar; i++) {
                key(plot, SWT.ARROW_DOWN);
            }
            key(plot, SWT.CR);
        });
    }

    private static void key(Composite plot, int code) {
        Event event = new Event();
        event.keyCode = code;
        plot.notifyListeners(SWT.KeyDown, event);
    }
}
