package org.deskwright.app.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Opens the guide in the user's browser. */
public final class GuideHandler extends AbstractHandler {
    private static final String PAGE = "org.deskwright.app.guide.page";

    @Override
    public Object execute(ExecutionEvent event) {
        String page = event.getParameter(PAGE);
        GuideHelp.open(page == null ? Guide.FIRST_PAGE : page);
        return null;
    }
}
