package org.deskwright.live.ui.command;

import org.deskwright.live.ui.session.LiveSession;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** What the handlers share. */
final class Live {
    private Live() {
    }

    static LiveSession session() {
        return PlatformUI.getWorkbench().getService(LiveSession.class);
    }

    static <V extends IViewPart> V show(ExecutionEvent event, String id, Class<V> type) throws ExecutionException {
        try {
            return type.cast(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(id));
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
