package org.deskwright.app.instance;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;

/**
 * Where a running Deskwright keeps its own state: {@code ~/.deskwright/<major>}, or the folder that the start script
 * gave ({@code DESKWRIGHT_HOME}). Nothing is ever asked.
 */
public final class InstanceAreas {
    private InstanceAreas() {
    }

    /** The instance area, set to the default folder when the start did not say. */
    public static Location own() throws IOException {
        Location area = Platform.getInstanceLocation();
        if (!area.isSet()) {
            Path folder = Path.of(System.getProperty("user.home"), ".deskwright", major());
            area.set(folder.toUri().toURL(), false);
        }
        return area;
    }

    /** The area as a folder. */
    public static Path folder(Location area) throws IOException {
        try {
            return Path.of(URIUtil.toURI(area.getURL()));
        } catch (URISyntaxException e) {
            throw new IOException("Not a folder: " + area.getURL(), e);
        }
    }

    /** Makes the folder where it is not there yet; gives why nothing can be put into it, if so. */
    public static Optional<String> whyNotWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".writable", ""));
            return Optional.empty();
        } catch (FileSystemException e) {
            return Optional.of(e.getReason() == null ? e.getClass().getSimpleName() : e.getReason());
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Tells the user that the folder is of no use, in a window where there is a display, and what to do. */
    public static void tellNotWritable(Path folder, String reason) {
        String text = Messages.AREA_NOT_WRITABLE.formatted(folder, reason);
        System.err.println("deskwright: " + text.replaceAll("\\s+", " "));
        try {
            Display display = new Display();
            try {
                MessageDialog.openError(null, Messages.AREA_NOT_WRITABLE_TITLE, text);
            } finally {
                display.dispose();
            }
        } catch (SWTError e) {
            // without a display the line has to do
            return;
        }
    }

    /** Tells the user that another process holds the area and does not answer. */
    static Integer refuse(Display display, Path folder) {
        MessageDialog.openError(display.getActiveShell(), Messages.AREA_IN_USE_TITLE,
                Messages.AREA_IN_USE.formatted(folder));
        return IApplication.EXIT_OK;
    }

    /** The same, for a start that has no display yet. */
    public static Integer refuse(Path folder) {
        Display display = new Display();
        try {
            return refuse(display, folder);
        } finally {
            display.dispose();
        }
    }

    private static String major() {
        return Integer.toString(Platform.getBundle("org.deskwright.app").getVersion().getMajor());
    }
}
