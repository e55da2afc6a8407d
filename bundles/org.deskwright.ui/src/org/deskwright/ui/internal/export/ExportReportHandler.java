package org.deskwright.ui.internal.export;

import org.deskwright.ui.names.CaseNames;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.table.Settings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks for a format and a file, and has the report written. */
public final class ExportReportHandler extends ReportHandler {
    @Override
    void perform(ShownReport shown, DiagnosisSession session, IWorkbenchWindow window) {
        IDialogSettings settings = Settings.of(ExportReportHandler.class, "export.report");
        ExportReportDialog dialog = new ExportReportDialog(window.getShell(), ExportTarget.first(settings, shown));
        if (dialog.open() == Window.OK) {
            ExportTarget target = dialog.target();
            target.keep(settings);
            ReportExport export = new ReportExport(shown, target.format().renderer(session.catalogue()),
                    CaseNames.redactor(shown.report(), target.pseudonyms()), target.file());
            ReportExport.errand(target.file(), export::write).then(file -> {
                if (target.open()) {
                    ReportExport.open(file);
                }
            }).start(window.getShell().getDisplay());
        }
    }
}
