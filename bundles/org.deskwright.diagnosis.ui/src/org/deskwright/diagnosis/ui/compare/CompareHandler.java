package org.deskwright.diagnosis.ui.compare;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseException;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportJson;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compares the case with an earlier report; with the file that its parameter names when there is one. */
public final class CompareHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(CompareHandler.class);
    private static final String FILE = "org.deskwright.diagnosis.ui.compare.file";

    /** Gives a report; reads files. */
    @FunctionalInterface
    private interface Source {
        Report read() throws IOException;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        DiagnosisSession session = window.getService(DiagnosisSession.class);
        String file = event.getParameter(FILE);
        if (file != null) {
            compare(session, window.getShell(), file, () -> read(Path.of(file)));
            return null;
        }
        List<SourceFile> kept = session.current().document().map(Case::reports).orElse(List.of());
        CompareDialog dialog = new CompareDialog(window.getShell(), kept);
        switch (dialog.open()) {
            case Window.OK -> dialog.chosen()
                    .ifPresent(report -> compare(session, window.getShell(), report.name(), () -> kept(report)));
            case CompareDialog.FILE -> ask(session, window.getShell());
            default -> {
                // the user thought better of it
            }
        }
        return null;
    }

    private static void ask(DiagnosisSession session, Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.SHEET);
        dialog.setText(TEXTS.get("title"));
        dialog.setFilterExtensions(new String[]{"*.json", "*"});
        dialog.setFilterNames(new String[]{TEXTS.get("filter.reports"), TEXTS.get("filter.all")});
        String name = Desktop.ask(dialog).orElse(null);
        if (name != null) {
            compare(session, shell, name, () -> read(Path.of(name)));
        }
    }

    private static Report kept(SourceFile report) throws IOException {
        try {
            return Case.report(report);
        } catch (CaseException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Report read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return ReportJson.read(reader);
        }
    }

    private static void compare(DiagnosisSession session, Shell shell, String name, Source source) {
        OpenCase asked = session.current();
        new Errand<>(TEXTS.get("job", name), Errand.SHORT, monitor -> {
            Report report = report(name, source);
            // by now the user may have opened another case
            if (!monitor.isCanceled() && session.current().isSameCaseAs(asked)) {
                session.compareWith(Optional.of(report));
            }
            return report;
        }).icon(Icon.COMPARE).start(shell.getDisplay());
    }

    private static Report report(String name, Source source) throws LoadException {
        try {
            return source.read();
        } catch (IOException e) {
            throw new LoadException(TEXTS.get("failed", name, String.valueOf(e.getMessage())),
                    TEXTS.get("failed.advice"));
        }
    }
}
