package org.deskwright.ui.table;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.names.CaseNames;
import org.deskwright.ui.names.NamesSwitch;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Display;

/** Copies rows of a table as tab-separated values, many of them in the background. */
public final class TableCopy {
    private static final Texts TEXTS = Texts.beside(TableCopy.class);
    private static final int FEW = 1000;

    private TableCopy() {
    }

    /** The selected rows, or all that are shown; with pseudonyms where the user wants them. */
    public static void of(TableContent<?> content, Display display) {
        int rows = content.selected().isEmpty() ? content.shown().size() : content.selected().size();
        if (rows == 0) {
            return;
        }
        if (rows <= FEW) {
            Clip.put(display, text(content));
            return;
        }
        new Errand<>(TEXTS.get("copy.job", rows), Errand.SHORT, monitor -> text(content)).icon(Icon.COPY)
                .then(text -> Clip.put(display, text)).start(display);
    }

    private static String text(TableContent<?> content) {
        return NamesSwitch.isOn() ? content.asTsv(CaseNames.redactor()) : content.asTsv();
    }
}
