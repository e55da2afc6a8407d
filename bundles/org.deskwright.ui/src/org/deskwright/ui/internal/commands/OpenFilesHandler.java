package org.deskwright.ui.internal.commands;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks for a case file or evidence files and opens them. */
public final class OpenFilesHandler extends SessionHandler {
    static final String LAST_FOLDER = "folder";

    private static final Texts TEXTS = Texts.beside(OpenFilesHandler.class);

    @Override
    void perform(DiagnosisSession session, IWorkbenchWindow window) {
        IDialogSettings settings = Settings.of(OpenFilesHandler.class, "open");
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI | SWT.SHEET);
        dialog.setText(TEXTS.get("open.files"));
        dialog.setFilterExtensions(new String[]{"*.dwcase;*.json;*.json.gz", "*"});
        dialog.setFilterNames(new String[]{TEXTS.get("filter.evidence"), TEXTS.get("filter.all")});
        dialog.setFilterPath(settings.get(LAST_FOLDER));
        if (Desktop.ask(dialog).isPresent()) {
            Path folder = Path.of(dialog.getFilterPath());
            settings.put(LAST_FOLDER, folder.toString());
            session.open(Stream.of(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }
}
