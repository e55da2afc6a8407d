package org.deskwright.diagnosis.ui.findings;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.deskwright.ui.icons.Verdict;
import org.eclipse.core.commands.IStateListener;
import org.eclipse.core.commands.State;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RadioState;
import org.eclipse.ui.handlers.RegistryToggleState;

/** Grouping and what is left out: kept in the states of the commands, so that menus show them and they last. */
final class ViewOptions {
    static final String GROUP_BY = "org.deskwright.diagnosis.ui.groupBy";

    private static final Map<Verdict, String> TOGGLES = Map.of(Verdict.PASSED, "org.deskwright.diagnosis.ui.showPassed",
            Verdict.NOT_APPLICABLE, "org.deskwright.diagnosis.ui.showNotApplicable", Verdict.CANNOT_TELL,
            "org.deskwright.diagnosis.ui.showCannotTell", Verdict.SUPPRESSED,
            "org.deskwright.diagnosis.ui.showSuppressed");

    private final ICommandService commands;

    ViewOptions(ICommandService commands) {
        this.commands = commands;
    }

    /** Runs {@code changed} after each change until the control is disposed. */
    void listen(Control control, Runnable changed) {
        IStateListener listener = (state, old) -> changed.run();
        listen(control, listener, grouped());
        TOGGLES.values().forEach(id -> listen(control, listener, toggle(id)));
    }

    private static void listen(Control control, IStateListener listener, State state) {
        state.addListener(listener);
        control.addListener(SWT.Dispose, e -> state.removeListener(listener));
    }

    Grouping grouping() {
        return Grouping.of(grouped().getValue());
    }

    Set<Verdict> hidden() {
        Set<Verdict> hidden = EnumSet.noneOf(Verdict.class);
        TOGGLES.forEach((verdict, id) -> {
            if (!Boolean.TRUE.equals(toggle(id).getValue())) {
                hidden.add(verdict);
            }
        });
        return hidden;
    }

    private State grouped() {
        return commands.getCommand(GROUP_BY).getState(RadioState.STATE_ID);
    }

    private State toggle(String id) {
        return commands.getCommand(id).getState(RegistryToggleState.STATE_ID);
    }
}
