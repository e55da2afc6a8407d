package org.deskwright.ui.internal.export;

import java.nio.file.Path;
import java.util.Optional;

import org.deskwright.ui.command.Commands;
import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.framework.FrameworkUtil;

/** Opens the report as a page in the browser, which prints it: the page is laid out for paper as well. */
public final class PrintReportHandler extends ReportHandler {
    @Override
    void perform(ShownReport shown, DiagnosisSession session, IWorkbenchWindow window) {
        Path state = Path.of(Platform.getStateLocation(FrameworkUtil.getBundle(PrintReportHandler.class)).toOSString());
        new ExportReportJob(Commands.PRINT_REPORT, shown, ReportFormat.HTML.renderer(session.catalogue()), state.resolve("print.html"),
                Optional.of(window.getShell().getDisplay())).schedule();
    }
}
