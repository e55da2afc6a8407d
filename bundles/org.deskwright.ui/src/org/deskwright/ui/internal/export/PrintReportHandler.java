package org.deskwright.ui.internal.export;

import org.deskwright.ui.report.ReportPage;
import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.ui.IWorkbenchWindow;

/** Opens the report as a page in the browser, which prints it: the page is laid out for paper as well. */
public final class PrintReportHandler extends ReportHandler {
    @Override
    void perform(ShownReport shown, DiagnosisSession session, IWorkbenchWindow window) {
        ReportPage.open(shown.report(), shown.context(), session.catalogue(), window.getShell().getDisplay());
    }
}
