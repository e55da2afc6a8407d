package org.deskwright.app.shell;

import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * The picture shown until the window stands, and how far that is. There is no native launcher to paint one, so the
 * application does it itself, as soon as it has a display. Used by the UI thread alone.
 */
public final class Splash {
    private static final RGB WORDS = new RGB(0xb8, 0xc4, 0xd2);
    private static final RGB BAR = new RGB(0xd1, 0x8f, 0x2e);
    private static final int MARGIN = 20;
    private static final int BAR_HEIGHT = 4;

    /** How far the start has come. */
    enum Step {
        STARTING, SETTINGS, WINDOW, VIEWS;

        private String words() {
            return Messages.splash(name().toLowerCase(Locale.ROOT));
        }
    }

    private final Shell shell;
    private Step step = Step.STARTING;

    private Splash(Shell shell) {
        this.shell = shell;
    }

    /** Tells it at once: the display has no time to paint in between. */
    void reach(Step next) {
        if (!shell.isDisposed() && next != step) {
            step = next;
            shell.redraw();
            shell.update();
        }
    }

    public static Splash show(Display display) {
        Image picture = ProductImages.image("splash.png");
        Rectangle size = picture.getBounds();
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        Shell shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
        shell.setText(Messages.PRODUCT_NAME);
        shell.setBounds(screen.x + (screen.width - size.width) / 2, screen.y + (screen.height - size.height) / 2,
                size.width, size.height);
        Splash splash = new Splash(shell);
        shell.addPaintListener(event -> splash.paint(event.gc, picture));
        shell.open();
        // the workbench is built in one go on this thread: without this the picture would never be painted
        shell.update();
        while (display.readAndDispatch()) {
            continue;
        }
        return splash;
    }

    private void paint(GC gc, Image picture) {
        gc.drawImage(picture, 0, 0);
        Rectangle size = picture.getBounds();
        gc.setForeground(new Color(WORDS));
        int line = size.height - MARGIN - BAR_HEIGHT - gc.getFontMetrics().getHeight() - BAR_HEIGHT;
        gc.drawString(step.words(), MARGIN, line, true);
        String version = System.getProperty("deskwright.version", "");
        gc.drawString(version, size.width - MARGIN - gc.stringExtent(version).x, line, true);
        gc.setBackground(new Color(BAR));
        int whole = size.width - 2 * MARGIN;
        gc.fillRectangle(MARGIN, size.height - MARGIN - BAR_HEIGHT,
                whole * (step.ordinal() + 1) / (Step.values().length + 1), BAR_HEIGHT);
    }

    void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
        }
    }
}
