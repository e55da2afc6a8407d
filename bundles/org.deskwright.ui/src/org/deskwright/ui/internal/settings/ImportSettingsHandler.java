package org.deskwright.ui.internal.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.core.settings.SettingsFile;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Reads settings from a file, shows what they would change, and takes what the user wants of them. */
public final class ImportSettingsHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(ImportSettingsHandler.class);
    private static final long LARGEST = 16L * 1024 * 1024;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        String given = event.getParameter(ExportSettingsHandler.FILE);
        if (given != null) {
            read(Path.of(given), shell);
            return null;
        }
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.SHEET);
        dialog.setText(TEXTS.get("import.title"));
        dialog.setFilterExtensions(new String[]{"*.json", "*"});
        String chosen = Desktop.ask(dialog).orElse(null);
        if (chosen != null) {
            read(Path.of(chosen), shell);
        }
        return null;
    }

    private static void read(Path file, Shell shell) {
        Job.create(TEXTS.get("import.job", file.getFileName()), monitor -> {
            try {
                if (Files.size(file) > LARGEST) {
                    return Status.error(TEXTS.get("import.large", file));
                }
                SettingsFile settings = SettingsFile.read(Files.readString(file));
                List<PartChange> changes = PartChange.of(SettingsParts.all(), settings.parts());
                shell.getDisplay().asyncExec(() -> {
                    if (!shell.isDisposed()) {
                        new ChangesDialog(shell, ChangesDialog.Purpose.IMPORT, changes).open();
                    }
                });
                return Status.OK_STATUS;
            } catch (IOException | IllegalArgumentException e) {
                return Status.error(TEXTS.get("import.failed", file, e.getMessage()), e);
            }
        }).schedule();
    }
}
