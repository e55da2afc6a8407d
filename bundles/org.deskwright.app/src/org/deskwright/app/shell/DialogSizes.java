package org.deskwright.app.shell;

import org.deskwright.app.look.TextSize;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * How large the preferences open the first time, and after a change of the size of text: the platform makes them as
 * large as the page that is shown first, and cuts off the others. What the user made of it is kept.
 */
final class DialogSizes {
    private static final String PLATFORM = "org.eclipse.ui.workbench";
    private static final String PREFERENCES = "WorkbenchPreferenceDialog.dialogBounds";
    private static final String WIDTH = "DIALOG_WIDTH";
    private static final String HEIGHT = "DIALOG_HEIGHT";
    /** Where the system scales all text, the font stays the same. */
    private static final String TEXT_SIZE = "org.deskwright.app.textSize";
    private static final String FONT = "DIALOG_FONT_NAME";
    private static final int CHARACTERS = 140;
    private static final int LINES = 42;

    private DialogSizes() {
    }

    /** Once the fonts are known, and before a dialog is opened. Display thread only. */
    static void prepare(Display display) {
        IDialogSettings settings = PlatformUI.getDialogSettingsProvider(Platform.getBundle(PLATFORM))
                .getDialogSettings();
        IDialogSettings bounds = DialogSettings.getOrCreateSection(settings, PREFERENCES);
        FontData[] font = JFaceResources.getDialogFont().getFontData();
        String size = Integer.toString(TextSize.chosen());
        if (font.length == 0
                || font[0].toString().equalsIgnoreCase(bounds.get(FONT)) && size.equals(bounds.get(TEXT_SIZE))) {
            return;
        }
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        GC gc = new GC(display);
        try {
            gc.setFont(JFaceResources.getDialogFont());
            double character = gc.getFontMetrics().getAverageCharacterWidth();
            int line = gc.getFontMetrics().getHeight();
            bounds.put(WIDTH, (int) Math.min(CHARACTERS * character, screen.width * 0.95));
            bounds.put(HEIGHT, (int) Math.min(LINES * line, screen.height * 0.9));
            bounds.put(FONT, font[0].toString());
            bounds.put(TEXT_SIZE, size);
        } finally {
            gc.dispose();
        }
    }
}
