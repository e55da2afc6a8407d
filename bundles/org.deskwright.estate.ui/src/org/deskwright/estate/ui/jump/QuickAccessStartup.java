package org.deskwright.estate.ui.jump;

import org.eclipse.ui.IStartup;

/**
 * Quick Access asks only bundles that are active. That this class is loaded makes ours so, in the background, once the
 * window is open.
 */
public final class QuickAccessStartup implements IStartup {
    @Override
    public void earlyStartup() {
        // being loaded is all
    }
}
