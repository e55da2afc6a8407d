package org.deskwright.testing.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;

/** A picture of a window or a part of it, as a PNG. */
public final class Screenshot {
    private Screenshot() {
    }

    /** Takes what the screen shows where the window is; it has to be in front. */
    public static Picture take(Shell shell, Path file) {
        show(shell);
        return Ui.get(() -> write(shell, shell.getBounds(), file));
    }

    /** Takes the view with that title, its tab and tool bar included, out of what is shown in the window. */
    public static Picture takeView(Shell shell, String title, Path file) {
        show(shell);
        return Ui.get(() -> {
            CTabFolder folder = Ui.all(shell, CTabFolder.class).stream()
                    .filter(f -> f.isVisible() && f.getSelection() != null && f.getSelection().getText().equals(title))
                    .findFirst().orElseThrow(() -> new AssertionError("No view " + title));
            return write(shell, shell.getDisplay().map(folder.getParent(), null, folder.getBounds()), file);
        });
    }

    private static void show(Shell shell) {
        Ui.settle();
        Ui.run(() -> {
            shell.forceActive();
            shell.update();
        });
        Ui.settle();
    }

    private static Picture write(Shell shell, Rectangle area, Path file) {
        Image image = new Image(shell.getDisplay(), area.width, area.height);
        GC gc = new GC(shell.getDisplay());
        try {
            gc.copyArea(image, area.x, area.y);
            ImageLoader loader = new ImageLoader();
            ImageData data = image.getImageData();
            loader.data = new ImageData[]{data};
            Files.createDirectories(file.toAbsolutePath().getParent());
            loader.save(file.toString(), SWT.IMAGE_PNG);
            return Picture.of(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
