package org.deskwright.ui.internal.commands;

import java.nio.file.Path;
import java.util.List;

import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks for a folder with evidence, or of a case, and opens it. */
public final class OpenFolderHandler extends SessionHandler {
    private static final Texts TEXTS = Texts.beside(OpenFolderHandler.class);

    @Override
    void perform(DiagnosisSession session, IWorkbenchWindow window) {
        IDialogSettings settings = Settings.of(OpenFolderHandler.class, "open");
        DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.SHEET);
        dialog.setText(TEXTS.get("open.folder"));
        dialog.setMessage(TEXTS.get("open.folder.message"));
        dialog.setFilterPath(settings.get(OpenFilesHandler.LAST_FOLDER));
        String folder = Desktop.ask(dialog).orElse(null);
        if (folder != null) {
            settings.put(OpenFilesHandler.LAST_FOLDER, folder);
            session.open(List.of(Path.of(folder)));
        }
    }
}
