package org.deskwright.casefile.ui.editor;

import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the open case in its editor. */
public final class OpenCaseEditorHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IWorkbenchPage page = window.getActivePage();
        try {
            // perspectives have no place for editors until there is one
            page.setEditorAreaVisible(true);
            IEditorPart editor = page.openEditor(
                    new CaseEditorInput(window.getService(DiagnosisSession.class).current().title()), CaseEditor.ID);
            EditorPlace.fill(page, page.getReference(editor));
            // what has no size yet takes no focus
            window.getShell().getDisplay().asyncExec(() -> {
                if (page.getActivePart() == editor) {
                    editor.setFocus();
                }
            });
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }
}
