package org.deskwright.ui.internal.export;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.ReportRenderer;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.names.CaseNames;
import org.deskwright.ui.names.NamesSwitch;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;

/** Copies the report as Markdown for a ticket: of the outcomes that are selected, else of all. */
public class CopyReportHandler extends ReportHandler {
    private static final Texts TEXTS = Texts.beside(CopyReportHandler.class);

    @Override
    void perform(ShownReport shown, DiagnosisSession session, IWorkbenchWindow window) {
        List<ReportedOutcome> selected = selected(window);
        ShownReport part = selected.isEmpty() ? shown : shown.only(selected);
        ReportRenderer renderer = ReportFormat.MARKDOWN.renderer(session.catalogue());
        Redactor redactor = CaseNames.redactor(shown.report(), pseudonyms());
        Display display = window.getShell().getDisplay();
        // long reports take a moment
        new Errand<>(TEXTS.get("copy.job"), Errand.SHORT, monitor -> rendered(part, renderer, redactor, monitor))
                .icon(Icon.COPY).then(markdown -> Clip.put(display, markdown)).start(display);
    }

    /** Whether names are replaced. */
    boolean pseudonyms() {
        return NamesSwitch.isOn();
    }

    private static List<ReportedOutcome> selected(IWorkbenchWindow window) {
        return window.getSelectionService().getSelection() instanceof IStructuredSelection selection
                ? Stream.of(selection.toArray()).map(e -> Adapters.adapt(e, ReportedOutcome.class))
                        .filter(o -> o != null).distinct().toList()
                : List.of();
    }

    private static String rendered(ShownReport shown, ReportRenderer renderer, Redactor redactor,
            IProgressMonitor monitor) throws IOException {
        StringWriter out = new StringWriter();
        renderer.render(shown.report(), shown.context(), redactor,
                new StoppableWriter(out, SubMonitor.convert(monitor)));
        return out.toString();
    }
}
