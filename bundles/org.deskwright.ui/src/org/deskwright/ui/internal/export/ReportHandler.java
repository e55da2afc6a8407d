package org.deskwright.ui.internal.export;

import java.util.Optional;

import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** What the commands about the report have in common. */
abstract class ReportHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(ReportHandler.class);

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        DiagnosisSession session = window.getService(DiagnosisSession.class);
        Optional<ShownReport> shown = ShownReport.of(session.current());
        if (shown.isPresent()) {
            perform(shown.get(), session, window);
        } else {
            MessageDialog.openInformation(window.getShell(), TEXTS.get("none.title"), TEXTS.get("none"));
        }
        return null;
    }

    abstract void perform(ShownReport shown, DiagnosisSession session, IWorkbenchWindow window);
}
