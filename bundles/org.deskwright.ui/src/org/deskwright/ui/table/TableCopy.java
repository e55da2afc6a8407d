package org.deskwright.ui.table;

import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/** Copies rows of a table as tab-separated values, many of them in the background. */
final class TableCopy {
    private static final Texts TEXTS = Texts.beside(TableCopy.class);
    private static final int FEW = 1000;

    private TableCopy() {
    }

    static void of(TableContent<?> content, Display display) {
        int rows = content.selected().isEmpty() ? content.shown().size() : content.selected().size();
        if (rows == 0) {
            return;
        }
        if (rows <= FEW) {
            Clip.put(display, content.asTsv());
            return;
        }
        Job job = new Job(TEXTS.get("copy.job", rows)) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                String text = content.asTsv();
                try {
                    display.asyncExec(() -> {
                        if (!monitor.isCanceled()) {
                            Clip.put(display, text);
                        }
                    });
                } catch (SWTException e) {
                    // the workbench is closing: there is nowhere to put it
                    return Status.CANCEL_STATUS;
                }
                return Status.OK_STATUS;
            }
        };
        job.setPriority(Job.SHORT);
        job.schedule();
    }
}
