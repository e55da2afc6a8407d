package org.deskwright.ui.internal.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.ReportRenderer;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;

/** Copies the report as Markdown for a ticket: of the outcomes that are selected, else of all. */
public final class CopyReportHandler extends ReportHandler {
    private static final Texts TEXTS = Texts.beside(CopyReportHandler.class);

    @Override
    void perform(ShownReport shown, DiagnosisSession session, IWorkbenchWindow window) {
        List<ReportedOutcome> selected = selected(window);
        ShownReport part = selected.isEmpty() ? shown : shown.only(selected);
        ReportRenderer renderer = ReportFormat.MARKDOWN.renderer(session.catalogue());
        Display display = window.getShell().getDisplay();
        // long reports take a moment
        Job.createSystem(TEXTS.get("copy.job"), monitor -> {
            String markdown = rendered(part, renderer);
            display.asyncExec(() -> copy(display, markdown));
        }).schedule();
    }

    private static List<ReportedOutcome> selected(IWorkbenchWindow window) {
        return window.getSelectionService().getSelection() instanceof IStructuredSelection selection
                ? Stream.of(selection.toArray()).map(e -> Adapters.adapt(e, ReportedOutcome.class))
                        .filter(o -> o != null).distinct().toList()
                : List.of();
    }

    private static String rendered(ShownReport shown, ReportRenderer renderer) {
        StringWriter out = new StringWriter();
        try {
            renderer.render(shown.report(), shown.context(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return out.toString();
    }

    private static void copy(Display display, String text) {
        Clipboard clipboard = new Clipboard(display);
        clipboard.setContents(new Object[]{text}, new Transfer[]{TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
