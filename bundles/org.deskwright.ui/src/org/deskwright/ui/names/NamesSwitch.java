package org.deskwright.ui.names;

import org.eclipse.core.commands.IStateListener;
import org.eclipse.core.commands.State;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;

/** Whether names and addresses leave as pseudonyms: kept in the state of a command, so that the menu shows it. */
public final class NamesSwitch {
    /** The command that turns it on and off. */
    public static final String COMMAND = "org.deskwright.ui.pseudonyms";

    private NamesSwitch() {
    }

    /** Off until the user turns it on; lasts from one start to the next. */
    public static boolean isOn() {
        return PlatformUI.isWorkbenchRunning() && Boolean.TRUE.equals(state().getValue());
    }

    public static void turn(boolean on) {
        state().setValue(on);
    }

    /** Runs the action after each change until the control is disposed. */
    public static void onChange(Control control, Runnable changed) {
        State state = state();
        IStateListener listener = (now, before) -> changed.run();
        state.addListener(listener);
        control.addListener(SWT.Dispose, e -> state.removeListener(listener));
    }

    private static State state() {
        return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMMAND)
                .getState(RegistryToggleState.STATE_ID);
    }
}
