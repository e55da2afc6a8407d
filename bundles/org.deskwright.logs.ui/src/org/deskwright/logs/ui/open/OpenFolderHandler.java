package org.deskwright.logs.ui.open;

import java.nio.file.Path;
import java.util.List;

import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a folder and looks for logs in it. */
public final class OpenFolderHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(OpenFolderHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IDialogSettings settings = Settings.of(OpenFolderHandler.class, "open");
        DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText(TEXTS.get("open.folder.title"));
        dialog.setFilterPath(settings.get(OpenLogHandler.LAST_FOLDER));
        Desktop.ask(dialog).ifPresent(folder -> {
            settings.put(OpenLogHandler.LAST_FOLDER, folder);
            Openings.open(List.of(Path.of(folder)), window);
        });
        return null;
    }
}
