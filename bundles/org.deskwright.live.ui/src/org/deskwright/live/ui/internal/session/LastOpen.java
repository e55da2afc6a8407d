package org.deskwright.live.ui.internal.session;

import org.deskwright.ui.session.OpenCase;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Remembers whether the live estate was open last, for the next start. */
final class LastOpen {
    private static final String NODE = "org.deskwright.live.ui";
    private static final String KEY = "open";

    private int number;
    private boolean told;

    /** @param live whether the live estate is what is open */
    synchronized void hear(OpenCase state, boolean live) {
        if (state.evidence().isPresent() && (state.origin().number() != number || live != told)) {
            number = state.origin().number();
            told = live;
            InstanceScope.INSTANCE.getNode(NODE).putBoolean(KEY, live);
        }
    }
}
