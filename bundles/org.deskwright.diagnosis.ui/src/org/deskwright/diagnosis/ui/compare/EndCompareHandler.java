package org.deskwright.diagnosis.ui.compare;

import java.util.Optional;

import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the case for itself again. */
public final class EndCompareHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(DiagnosisSession.class)
                .compareWith(Optional.empty());
        return null;
    }
}
