package org.deskwright.ui.internal.settings;

import java.io.IOException;
import java.nio.file.Path;

import org.deskwright.report.file.WholeFile;
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
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes all settings to a file; secrets are not among them. */
public final class ExportSettingsHandler extends AbstractHandler {
    /** A parameter of the command; without it the user is asked. */
    static final String FILE = "org.deskwright.ui.settings.file";
    private static final Texts TEXTS = Texts.beside(ExportSettingsHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        String given = event.getParameter(FILE);
        if (given != null) {
            write(Path.of(given));
            return null;
        }
        FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
        dialog.setText(TEXTS.get("export.title"));
        dialog.setFilterExtensions(new String[]{"*.json", "*"});
        dialog.setFileName("deskwright-settings.json");
        dialog.setOverwrite(true);
        String chosen = Desktop.ask(dialog).orElse(null);
        if (chosen != null) {
            write(Path.of(chosen));
        }
        return null;
    }

    private static void write(Path file) {
        new Errand<>(TEXTS.get("export.job", file.getFileName()), Errand.SHORT, monitor -> {
            String settings = SettingsParts.file().write();
            try {
                WholeFile.write(file, out -> out.write(settings));
                return file;
            } catch (IOException e) {
                throw LoadException.notWritten(file, e);
            }
        }).icon(Icon.EXPORT_SETTINGS).start(PlatformUI.getWorkbench().getDisplay());
    }
}
