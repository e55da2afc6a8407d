package org.deskwright.estate.ui.command;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Bringing views to front. */
final class Views {
    private Views() {
    }

    static <V extends IViewPart> V show(ExecutionEvent event, String id, Class<V> type) throws ExecutionException {
        try {
            return type.cast(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(id));
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
