package org.deskwright.live.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Opens what is known of the live estate. */
public final class OpenLiveHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Live.session().open();
        return null;
    }
}
