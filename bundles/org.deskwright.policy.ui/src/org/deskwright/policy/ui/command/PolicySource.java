package org.deskwright.policy.ui.command;

import java.util.Map;

import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.ui.command.ToldSource;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Tells commands whether policies lie open, {@code open} or {@code empty}, and whether there are checklists of the
 * company, {@code own} or {@code none}.
 */
public final class PolicySource extends ToldSource<PolicyState> {
    private static final String NAME = "org.deskwright.policy.desk";
    private static final String CHECKLISTS = "org.deskwright.policy.checklists";

    public PolicySource() {
        super(Map.of(NAME, "empty", CHECKLISTS, "none"), PolicySource::words);
    }

    @Override
    public void initialize(IServiceLocator locator) {
        watch(locator.getService(PolicyDesk.class));
    }

    private static Map<String, String> words(PolicyState state) {
        boolean none = state.company().all().isEmpty() && state.company().problems().isEmpty();
        return Map.of(NAME, state.isEmpty() ? "empty" : "open", CHECKLISTS, none ? "none" : "own");
    }
}
