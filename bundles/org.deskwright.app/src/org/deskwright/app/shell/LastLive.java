package org.deskwright.app.shell;

import org.deskwright.ui.command.CommandRunner;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IWorkbench;

/** The live estate, where that was open last; of a bundle that may be absent. Display thread only. */
final class LastLive {
    private static final String NODE = "org.deskwright.live.ui";
    private static final String KEY = "open";
    private static final String COMMAND = "org.deskwright.live.ui.open";

    private LastLive() {
    }

    /** Tells whether it was open last, and is opened again. */
    static boolean open(IWorkbench workbench) {
        return InstanceScope.INSTANCE.getNode(NODE).getBoolean(KEY, false) && CommandRunner.first(workbench, COMMAND);
    }
}
