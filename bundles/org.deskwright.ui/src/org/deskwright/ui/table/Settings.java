package org.deskwright.ui.table;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Where a view keeps what the user made of it. */
public final class Settings {
    private Settings() {
    }

    /** The section of that name in the settings of the class's bundle; made when it is not there. */
    public static IDialogSettings of(Class<?> owner, String section) {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(owner)).getDialogSettings();
        return DialogSettings.getOrCreateSection(all, section);
    }
}
