package org.deskwright.app.shell;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * The picture shown until the window stands. There is no native launcher to paint one, so the application does it
 * itself, as soon as it has a display. Used by the UI thread alone.
 */
public final class Splash {
    private final Shell shell;

    private Splash(Shell shell) {
        this.shell = shell;
    }

    public static Splash show(Display display) {
        Image picture = ProductImages.image("splash.png");
        Rectangle size = picture.getBounds();
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        Shell shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
        shell.setText(Messages.PRODUCT_NAME);
        shell.setBounds(screen.x + (screen.width - size.width) / 2, screen.y + (screen.height - size.height) / 2,
                size.width, size.height);
        shell.addPaintListener(event -> paint(event.gc, picture));
        shell.open();
        // the workbench is built in one go on this thread: without this the picture would never be painted
        shell.update();
        while (display.readAndDispatch()) {
            continue;
        }
        return new Splash(shell);
    }

    private static void paint(GC gc, Image picture) {
        gc.drawImage(picture, 0, 0);
    }

    void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
        }
    }
}
