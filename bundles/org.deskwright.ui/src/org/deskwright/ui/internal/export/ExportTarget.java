package org.deskwright.ui.internal.export;

import java.nio.file.Path;

import org.deskwright.ui.names.NamesSwitch;
import org.eclipse.jface.dialogs.IDialogSettings;

/**
 * Where a report is written to, and in which format.
 *
 * @param pseudonyms whether names are replaced
 * @param open whether it is looked at afterwards
 */
record ExportTarget(ReportFormat format, Path file, boolean pseudonyms, boolean open) {
    private static final String FORMAT = "format";
    private static final String FOLDER = "folder";
    private static final String OPEN = "open";

    /** As the last time, and as the switch for names is; at first a page in the user's own folder. */
    static ExportTarget first(IDialogSettings settings, ShownReport shown) {
        String known = settings.get(FORMAT);
        ReportFormat format = known == null ? ReportFormat.HTML : ReportFormat.of(known).orElse(ReportFormat.HTML);
        String folder = settings.get(FOLDER) == null ? System.getProperty("user.home", "") : settings.get(FOLDER);
        boolean open = settings.get(OPEN) == null || settings.getBoolean(OPEN);
        return new ExportTarget(format, Path.of(folder, shown.fileName() + "." + format.extension()),
                NamesSwitch.isOn(), open);
    }

    void keep(IDialogSettings settings) {
        settings.put(FORMAT, format.id());
        settings.put(FOLDER, String.valueOf(file.toAbsolutePath().getParent()));
        settings.put(OPEN, open);
    }
}
