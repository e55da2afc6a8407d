package org.deskwright.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

/**
 * What the platform's themes do not reach under GTK: menus, tool tips, headers of tables, tool buttons that are
 * switched on. SWT hands GTK a style sheet when the display is made.
 */
public final class GtkStyle {
    private static final String SHEET = "org.eclipse.swt.internal.gtk.cssFile";

    private GtkStyle() {
    }

    /** To be called before there is a display, with the instance area set. */
    public static void prepare() {
        if (!Platform.WS_GTK.equals(Platform.getWS()) || System.getProperty(SHEET) != null) {
            return;
        }
        try (InputStream fixes = GtkStyle.class.getResourceAsStream("gtk.css")) {
            String sheet = new String(fixes.readAllBytes(), StandardCharsets.UTF_8);
            Path file = Platform.getStateLocation(FrameworkUtil.getBundle(GtkStyle.class)).append("gtk.css").toPath();
            if (!Files.exists(file) || !Files.readString(file).equals(sheet)) {
                Files.writeString(file, sheet);
            }
            System.setProperty(SHEET, file.toString());
        } catch (IOException e) {
            ILog.of(GtkStyle.class).warn(SHEET, e);
        }
    }
}
