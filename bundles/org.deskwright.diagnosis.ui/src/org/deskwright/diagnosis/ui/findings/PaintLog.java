package org.deskwright.diagnosis.ui.findings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;

/** Says in the log, where it is asked for finer things, that rows are on the screen: the benchmarks wait for it. */
final class PaintLog {
    private static final Logger LOG = System.getLogger(PaintLog.class.getName());

    private PaintLog() {
    }

    static void on(Tree tree) {
        if (LOG.isLoggable(Level.DEBUG)) {
            tree.addListener(SWT.Paint, e -> LOG.log(Level.DEBUG, "Painted with {0} groups", tree.getItemCount()));
        }
    }
}
