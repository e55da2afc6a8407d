package org.deskwright.ui.internal.table;

import org.deskwright.report.table.TableFormat;
import org.deskwright.ui.names.NamesSwitch;
import org.deskwright.ui.table.TableContent.Rows;
import org.eclipse.jface.dialogs.IDialogSettings;

/**
 * Which part of a table is exported, and in what form.
 *
 * @param pseudonyms whether names are replaced
 */
record ExportChoice(Rows rows, boolean hiddenToo, TableFormat format, boolean pseudonyms) {
    private static final String HIDDEN = "hidden";
    private static final String FORMAT = "format";

    /**
     * As the last time, and as the switch for names is; the selection only where there is more than one row selected.
     */
    static ExportChoice first(IDialogSettings settings, int selected) {
        String format = settings.get(FORMAT);
        TableFormat known = TableFormat.CSV_WITH_MARK;
        for (TableFormat each : TableFormat.values()) {
            if (each.name().equals(format)) {
                known = each;
            }
        }
        return new ExportChoice(selected > 1 ? Rows.SELECTED : Rows.SHOWN, settings.getBoolean(HIDDEN), known,
                NamesSwitch.isOn());
    }

    ExportChoice with(Rows other) {
        return new ExportChoice(other, hiddenToo, format, pseudonyms);
    }

    ExportChoice with(TableFormat other) {
        return new ExportChoice(rows, hiddenToo, other, pseudonyms);
    }

    ExportChoice withHidden(boolean too) {
        return new ExportChoice(rows, too, format, pseudonyms);
    }

    ExportChoice withPseudonyms(boolean wanted) {
        return new ExportChoice(rows, hiddenToo, format, wanted);
    }

    void keep(IDialogSettings settings) {
        settings.put(HIDDEN, hiddenToo);
        settings.put(FORMAT, format.name());
    }
}
