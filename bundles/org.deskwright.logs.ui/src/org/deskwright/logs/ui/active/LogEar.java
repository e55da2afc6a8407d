package org.deskwright.logs.ui.active;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.logs.ui.editor.LogEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/**
 * What a view hears of one log at a time. An editor outlives the views beside it and is turned to again and again: of a
 * log that was turned away from nothing more is heard, and nothing of any once the control is disposed. Display thread
 * only.
 */
public final class LogEar {
    private List<Runnable> ends = List.of();

    public LogEar(Control control) {
        control.addListener(SWT.Dispose, e -> end());
    }

    /** @param hear begins to hear of the log, and gives what ends that */
    public void turn(Optional<LogEditor> next, Function<LogEditor, List<Runnable>> hear) {
        end();
        ends = next.map(hear).orElse(List.of());
    }

    private void end() {
        ends.forEach(Runnable::run);
        ends = List.of();
    }
}
