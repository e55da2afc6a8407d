package org.deskwright.app.shell;

import java.lang.reflect.Field;

import org.deskwright.app.look.TextSize;
import org.deskwright.ui.text.TextRoom;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.FontData;
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
    private static final int PAGE_CHARACTERS = 32;

    private DialogSizes() {
    }

    /** Once the fonts are known, and before a dialog is opened. Display thread only. */
    static void prepare(Display display) {
        widenPageList();
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
        bounds.put(WIDTH, (int) Math.min(TextRoom.wide(CHARACTERS), screen.width * 0.95));
        bounds.put(HEIGHT, (int) Math.min(TextRoom.high(LINES), screen.height * 0.9));
        bounds.put(FONT, font[0].toString());
        bounds.put(TEXT_SIZE, size);
    }

    /** The list of pages is given in pixels; there is no other way to it, and without it names of pages are cut off. */
    private static void widenPageList() {
        try {
            Field width = PreferenceDialog.class.getDeclaredField("lastTreeWidth");
            width.setAccessible(true);
            width.setInt(null, TextRoom.wide(PAGE_CHARACTERS));
        } catch (ReflectiveOperationException | RuntimeException e) {
            ILog.of(DialogSizes.class).warn(e.getMessage(), e);
        }
    }
}
