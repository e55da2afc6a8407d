package org.deskwright.estate.ui.command;

import org.eclipse.core.commands.IStateListener;
import org.eclipse.core.commands.State;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;

/** What is on or off: kept in the states of the commands, so that menus show it and it lasts. */
public final class Toggles {
    private Toggles() {
    }

    public static boolean isOn(IWorkbenchPartSite site, String command) {
        return Boolean.TRUE.equals(state(site, command).getValue());
    }

    /** Runs the action after each change until the control is disposed. */
    public static void onChange(Control control, IWorkbenchPartSite site, String command, Runnable changed) {
        State state = state(site, command);
        IStateListener listener = (now, before) -> changed.run();
        state.addListener(listener);
        control.addListener(SWT.Dispose, e -> state.removeListener(listener));
    }

    private static State state(IWorkbenchPartSite site, String command) {
        return site.getService(ICommandService.class).getCommand(command).getState(RegistryToggleState.STATE_ID);
    }
}
