package org.deskwright.policy.ui.command;

import java.util.Map;

import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.ui.session.Watched.Subscription;
import org.eclipse.swt.SWTException;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Tells commands whether policies lie open, {@code open} or {@code empty}, and whether there are checklists of the
 * company, {@code own} or {@code none}.
 */
public final class PolicySource extends AbstractSourceProvider {
    private static final String NAME = "org.deskwright.policy.desk";
    private static final String CHECKLISTS = "org.deskwright.policy.checklists";
    private static final Map<String, String> NOTHING = Map.of(NAME, "empty", CHECKLISTS, "none");

    private PolicyDesk desk;
    private Subscription subscription = () -> {};
    private Map<String, String> told = NOTHING;

    @Override
    public void initialize(IServiceLocator locator) {
        desk = locator.getService(PolicyDesk.class);
        if (desk != null) {
            subscription = desk.subscribe(this::changed);
            told = getCurrentState();
        }
    }

    private static Map<String, String> values(PolicyState state) {
        boolean none = state.company().all().isEmpty() && state.company().problems().isEmpty();
        return Map.of(NAME, state.isEmpty() ? "empty" : "open", CHECKLISTS, none ? "none" : "own");
    }

    @Override
    public Map<String, String> getCurrentState() {
        return desk == null ? NOTHING : values(desk.current());
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[]{NAME, CHECKLISTS};
    }

    @Override
    public void dispose() {
        subscription.end();
    }

    private synchronized void changed(PolicyState state) {
        Map<String, String> now = values(state);
        if (now.equals(told)) {
            return;
        }
        told = now;
        try {
            PlatformUI.getWorkbench().getDisplay()
                    .asyncExec(() -> fireSourceChanged(ISources.WORKBENCH, getCurrentState()));
        } catch (SWTException e) {
            // the workbench is closing: no command is left to be enabled
            subscription.end();
        }
    }
}
