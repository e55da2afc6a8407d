package org.deskwright.app.command;

import org.deskwright.app.look.Look;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RadioState;

/** Switches the theme, for the next start too. */
public final class ThemeHandler extends AbstractHandler {
    private static final String COMMAND = "org.deskwright.app.theme";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String word = event.getParameter(RadioState.PARAMETER_ID);
        Look look = Look.called(word).orElseThrow(() -> new ExecutionException(COMMAND + " " + word));
        IWorkbench workbench = PlatformUI.getWorkbench();
        look.use(workbench.getService(IThemeEngine.class), workbench.getDisplay());
        mark(workbench);
        return null;
    }

    /** Has the menu mark what was chosen. Display thread only. */
    public static void mark(IWorkbench workbench) {
        ICommandService commands = workbench.getService(ICommandService.class);
        commands.getCommand(COMMAND).getState(RadioState.STATE_ID).setValue(Look.chosen().word());
        commands.refreshElements(COMMAND, null);
    }
}
