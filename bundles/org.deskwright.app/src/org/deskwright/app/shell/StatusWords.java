package org.deskwright.app.shell;

import java.util.stream.Stream;

import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineManager;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * What is said in the status line, in the text of each theme: the platform's style sheets give it the text of the dark
 * one and leave it so when the user goes back to the light one.
 */
final class StatusWords {
    private StatusWords() {
    }

    /** From now on; the platform makes the line after the window. */
    static void paint(IStatusLineManager manager) {
        Display.getCurrent().asyncExec(() -> {
            if (manager instanceof StatusLineManager line && line.getControl() instanceof Composite control
                    && !control.isDisposed()) {
                paint(control);
            }
        });
    }

    private static void paint(Composite line) {
        words(line).forEach(words -> words.setData(PageWriter.ID, "status.words"));
        colour(line);
        // the style sheets, which come first then, may not leave this control alone: the platform takes that for a fault
        ThemeColor.onChange(line, () -> line.getDisplay().asyncExec(() -> {
            if (!line.isDisposed()) {
                colour(line);
            }
        }));
    }

    private static void colour(Composite line) {
        // what is said next takes the text of the line
        line.setForeground(ThemeColor.PAGE_TEXT.color());
        words(line).forEach(words -> words.setForeground(ThemeColor.PAGE_TEXT.color()));
    }

    private static Stream<Control> words(Composite line) {
        return Stream.of(line.getChildren()).filter(CLabel.class::isInstance);
    }
}
