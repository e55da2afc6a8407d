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

/** Tells commands whether policies lie open: {@code open} or {@code empty}. */
public final class PolicySource extends AbstractSourceProvider {
    private static final String NAME = "org.deskwright.policy.desk";

    private PolicyDesk desk;
    private Subscription subscription = () -> {};
    private Map<String, String> told = values(true);

    @Override
    public void initialize(IServiceLocator locator) {
        desk = locator.getService(PolicyDesk.class);
        if (desk != null) {
            subscription = desk.subscribe(this::changed);
            told = getCurrentState();
        }
    }

    private static Map<String, String> values(boolean empty) {
        return Map.of(NAME, empty ? "empty" : "open");
    }

    @Override
    public Map<String, String> getCurrentState() {
        return values(desk == null || desk.current().isEmpty());
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[]{NAME};
    }

    @Override
    public void dispose() {
        subscription.end();
    }

    private synchronized void changed(PolicyState state) {
        Map<String, String> now = values(state.isEmpty());
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
