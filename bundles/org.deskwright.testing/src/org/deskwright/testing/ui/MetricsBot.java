package org.deskwright.testing.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** The view of what logs tell was measured. */
public final class MetricsBot {
    private static final String VIEW = "org.deskwright.logs.metrics";

    private final WorkbenchBot workbench;

    private MetricsBot(WorkbenchBot workbench) {
        this.workbench = workbench;
    }

    public static MetricsBot show(WorkbenchBot workbench) {
        workbench.show(VIEW);
        return new MetricsBot(workbench);
    }

    /** How many charts there are. */
    public int charts() {
        return Ui.get(() -> Ui.all(workbench.shell(), "log.metrics.plot", Control.class).size());
    }

    public String said() {
        return Ui.get(() -> Ui.one("log.metrics.words", CLabel.class).getText());
    }

    /** Whose values alone are shown. */
    public String narrowed() {
        return Ui.get(() -> Ui.one("log.metrics.narrowed", CLabel.class).getText());
    }

    public TableBot table() {
        return TableBot.find("log.metrics");
    }

    public MetricsBot focus() {
        Ui.run(() -> {
            workbench.shell().forceActive();
            plot().setFocus();
        });
        Ui.waitUntil("the first chart has the focus", () -> plot().isFocusControl());
        return this;
    }

    /** Presses a key in the first chart. */
    public MetricsBot key(int code, int state) {
        Ui.run(() -> {
            Event event = new Event();
            event.keyCode = code;
            event.stateMask = state;
            plot().notifyListeners(SWT.KeyDown, event);
        });
        Ui.settle();
        return this;
    }

    private Control plot() {
        return Ui.all(workbench.shell(), "log.metrics.plot", Control.class).getFirst();
    }
}
