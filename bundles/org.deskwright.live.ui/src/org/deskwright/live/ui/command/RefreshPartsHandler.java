package org.deskwright.live.ui.command;

import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Reads the selected directories and WorkSpaces alone. */
public final class RefreshPartsHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(RefreshPartsHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Parts parts = Parts.of(HandlerUtil.getCurrentStructuredSelection(event));
        if (!parts.isEmpty() && !Live.session().refresh(parts.asked())) {
            MessageDialog.openInformation(HandlerUtil.getActiveShell(event), TEXTS.get("parts.title"),
                    TEXTS.get("selected.unconnected"));
        }
        return null;
    }
}
