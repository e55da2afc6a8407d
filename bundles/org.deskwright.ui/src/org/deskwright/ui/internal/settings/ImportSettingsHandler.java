package org.deskwright.ui.internal.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.core.settings.SettingsFile;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
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
        new Errand<>(TEXTS.get("import.job", file.getFileName()), Errand.SHORT, monitor -> changes(file))
                .icon(Icon.IMPORT_SETTINGS).then(changes -> {
                    if (!shell.isDisposed()) {
                        new ChangesDialog(shell, ChangesDialog.Purpose.IMPORT, changes).open();
                    }
                }).start(shell.getDisplay());
    }

    private static List<PartChange> changes(Path file) throws LoadException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new LoadException(TEXTS.get("import.large", file), TEXTS.get("import.advice"));
            }
            return PartChange.of(SettingsParts.all(), SettingsFile.read(Files.readString(file)).parts());
        } catch (IOException | IllegalArgumentException e) {
            throw new LoadException(TEXTS.get("import.failed", file, String.valueOf(e.getMessage())),
                    TEXTS.get("import.advice"));
        }
    }
}
