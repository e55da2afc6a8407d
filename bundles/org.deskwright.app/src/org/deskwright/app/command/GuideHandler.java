package org.deskwright.app.command;

import java.io.IOException;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;

/** Opens the guide in the user's browser. */
public final class GuideHandler extends AbstractHandler {
    private static final String PAGE = "org.deskwright.app.guide.page";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String page = event.getParameter(PAGE);
        try {
            Guide.open(page == null ? Guide.FIRST_PAGE : page);
        } catch (IOException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }
}
