package org.deskwright.logs.ui.open;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for logs and opens them. */
public final class OpenLogHandler extends AbstractHandler {
    static final String LAST_FOLDER = "folder";

    private static final Texts TEXTS = Texts.beside(OpenLogHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IDialogSettings settings = Settings.of(OpenLogHandler.class, "open");
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI | SWT.SHEET);
        dialog.setText(TEXTS.get("open.title"));
        dialog.setFilterExtensions(new String[]{"*", "*.log;*.log.*;*.txt;*.evtx;*.zip;*.gz;*.tgz;*.tar"});
        dialog.setFilterNames(new String[]{TEXTS.get("filter.all"), TEXTS.get("filter.logs")});
        dialog.setFilterPath(settings.get(LAST_FOLDER));
        if (Desktop.ask(dialog).isPresent()) {
            Path folder = Path.of(dialog.getFilterPath());
            settings.put(LAST_FOLDER, folder.toString());
            Openings.open(Stream.of(dialog.getFileNames()).map(folder::resolve).toList(), window);
        }
        return null;
    }
}
