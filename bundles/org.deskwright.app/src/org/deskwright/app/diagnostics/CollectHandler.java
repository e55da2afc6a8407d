package org.deskwright.app.diagnostics;

import java.util.List;
import java.util.Map;

import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.RecentCases;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Collects diagnostics in the background, and then shows them before anything is written. */
public final class CollectHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(CollectHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Shell shell = window.getShell();
        Display display = shell.getDisplay();
        List<String> facts = Facts.window(display);
        DiagnosisSession session = window.getService(DiagnosisSession.class);
        RecentCases recents = window.getService(RecentCases.class);
        Job job = Job.create(TEXTS.get("collecting"), (ICoreRunnable) monitor -> {
            Map<String, String> names = KnownNames.gather(session.current(), recents);
            Diagnostics diagnostics = Diagnostics.collect(facts, names, monitor);
            display.asyncExec(() -> {
                if (!shell.isDisposed()) {
                    new DiagnosticsDialog(shell, diagnostics).open();
                }
            });
        });
        job.setUser(true);
        job.schedule();
        return null;
    }
}
