package org.deskwright.testing.monkey;

import java.util.Map;
import java.util.TreeMap;

import org.deskwright.testing.ui.Ui;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;

/** Counts what reaches the window: a monkey at which nobody looks proves nothing. */
final class Arrivals {
    private static final Map<Integer, String> KINDS = Map.of(SWT.KeyDown, "keys", SWT.MouseDown, "clicks",
            SWT.MouseWheel, "turns", SWT.Resize, "resizes", SWT.Selection, "selections", SWT.Activate, "activations");

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Listener listener = event -> counts.merge(KINDS.get(event.type), 1, Integer::sum);

    void begin() {
        Ui.run(() -> KINDS.keySet().forEach(kind -> Ui.display().addFilter(kind, listener)));
    }

    Map<String, Integer> end() {
        Ui.run(() -> KINDS.keySet().forEach(kind -> Ui.display().removeFilter(kind, listener)));
        return counts;
    }
}
