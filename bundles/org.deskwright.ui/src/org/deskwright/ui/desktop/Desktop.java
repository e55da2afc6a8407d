package org.deskwright.ui.desktop;

import java.util.Optional;

import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;

/**
 * What the user's desktop does for us. Where nobody sits in front of it, which {@code -Ddeskwright.unattended=true}
 * says, its dialogs are taken for dismissed and nothing is handed to other programs: only a person could go on from
 * there. Display thread only.
 */
public final class Desktop {
    private static final boolean UNATTENDED = Boolean.getBoolean("deskwright.unattended");

    private Desktop() {
    }

    /** The path that was chosen; empty when the dialog was dismissed. */
    public static Optional<String> ask(FileDialog dialog) {
        return UNATTENDED ? Optional.empty() : Optional.ofNullable(dialog.open());
    }

    /** The folder that was chosen; empty when the dialog was dismissed. */
    public static Optional<String> ask(DirectoryDialog dialog) {
        return UNATTENDED ? Optional.empty() : Optional.ofNullable(dialog.open());
    }

    /**
     * Opens a file, a folder or an address with the program that the desktop has for it; gives whether there is one.
     */
    public static boolean open(String place) {
        return UNATTENDED || Program.launch(place);
    }
}
