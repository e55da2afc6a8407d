package org.deskwright.app.look;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;

/**
 * The dots per inch that GTK reckons text with, which an application may set for itself: all text follows, that of
 * menus and of the platform's own bars, trees and dialogs as well, whatever font it is in. The toolkit offers no other
 * way to it than what it keeps to itself.
 */
final class GtkDots {
    private static final byte[] SETTING = "gtk-xft-dpi\0".getBytes(StandardCharsets.US_ASCII);
    private static final String USUAL = "org.deskwright.app.dots";
    /** GTK counts in 1024ths of a dot; it says -1 where the desktop says nothing, and takes 96 dots then. */
    private static final int UNSAID = 96 * 1024;

    private GtkDots() {
    }

    /**
     * Gives text so many per cent of its usual size; false where that has to be done otherwise. Display thread only.
     */
    static boolean scale(Display display, int percent) {
        if (!Platform.WS_GTK.equals(Platform.getWS())) {
            return false;
        }
        try {
            Class<?> os = internal("OS");
            long settings = (long) internal("GTK").getMethod("gtk_settings_get_default").invoke(null);
            int usual = usual(display, os, settings);
            Method set = os.getMethod("g_object_set", long.class, byte[].class, int.class, long.class);
            set.invoke(null, settings, SETTING, (int) ((long) usual * percent / 100), 0L);
            return true;
        } catch (ReflectiveOperationException | LinkageError e) {
            ILog.of(GtkDots.class).warn(e.getMessage(), e);
            return false;
        }
    }

    /** As the desktop has it. */
    private static int usual(Display display, Class<?> os, long settings)
            throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
        if (display.getData(USUAL) instanceof Integer known) {
            return known;
        }
        int[] dots = new int[1];
        os.getMethod("g_object_get", long.class, byte[].class, int[].class, long.class).invoke(null, settings, SETTING,
                dots, 0L);
        int usual = dots[0] > 0 ? dots[0] : UNSAID;
        display.setData(USUAL, usual);
        return usual;
    }

    private static Class<?> internal(String name) throws ClassNotFoundException {
        return Class.forName("org.eclipse.swt.internal.gtk." + name, true, Display.class.getClassLoader());
    }
}
