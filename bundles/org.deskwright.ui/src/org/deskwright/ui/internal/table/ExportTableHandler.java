package org.deskwright.ui.internal.table;

import java.nio.file.Path;
import java.util.Optional;

import org.deskwright.report.table.TableFormat;
import org.deskwright.ui.command.StatusLine;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.TableContent;
import org.deskwright.ui.table.TableControl;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks what of a table is to be exported and where to, and has it written. */
public final class ExportTableHandler extends TableHandler {
    private static final Texts TEXTS = Texts.beside(ExportTableHandler.class);
    private static final String FILE = "org.deskwright.ui.table.file";
    private static final String FOLDER = "folder";

    @Override
    void perform(TableControl table, Shell shell, IWorkbenchWindow window, ExecutionEvent event) {
        perform(table, shell, window, Optional.ofNullable(event.getParameter(FILE)).map(Path::of));
    }

    @Override
    void perform(TableControl table, Shell shell, IWorkbenchWindow window) {
        perform(table, shell, window, Optional.empty());
    }

    /** @param given where to; empty where that is asked */
    private static void perform(TableControl table, Shell shell, IWorkbenchWindow window, Optional<Path> given) {
        IDialogSettings settings = Settings.of(ExportTableHandler.class, "export.table");
        TableContent<?> content = table.content();
        ExportTableDialog dialog = new ExportTableDialog(shell, content,
                ExportChoice.first(settings, content.selected().size()));
        if (dialog.open() == Window.OK) {
            dialog.choice().keep(settings);
            given.or(() -> file(shell, content, dialog.choice().format(), settings))
                    .ifPresent(file -> write(content, dialog.choice(), file, window));
        }
    }

    /** That it went well is said at the lower edge of the window too. */
    private static void write(TableContent<?> content, ExportChoice choice, Path file, IWorkbenchWindow window) {
        new Errand<>(TEXTS.get("export.job", content.name(), file.getFileName()), Errand.LONG,
                monitor -> TableExport.write(content, choice, file, monitor)).icon(Icon.EXPORT_TABLE)
                .saying(rows -> TEXTS.get("export.done", rows, file))
                .then(rows -> StatusLine.say(Icon.EXPORT_TABLE, TEXTS.get("export.done", rows, file)))
                .start(window.getShell().getDisplay());
    }

    private static Optional<Path> file(Shell shell, TableContent<?> content, TableFormat format,
            IDialogSettings settings) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
        dialog.setText(TEXTS.get("export.title", content.name()));
        dialog.setFilterExtensions(new String[]{"*." + format.extension(), "*"});
        dialog.setFilterPath(settings.get(FOLDER));
        dialog.setFileName(content.id().replaceAll("[^A-Za-z0-9]+", "-") + "." + format.extension());
        dialog.setOverwrite(true);
        String chosen = Desktop.ask(dialog).orElse(null);
        if (chosen == null) {
            return Optional.empty();
        }
        settings.put(FOLDER, dialog.getFilterPath());
        return Optional.of(Path.of(chosen));
    }
}
