package org.deskwright.ui.internal.table;

import java.nio.file.Path;
import java.util.Optional;

import org.deskwright.report.table.TableFormat;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.TableContent;
import org.deskwright.ui.table.TableControl;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.progress.IProgressConstants;

/** Asks what of a table is to be exported and where to, and has it written. */
public final class ExportTableHandler extends TableHandler {
    private static final Texts TEXTS = Texts.beside(ExportTableHandler.class);
    private static final String FOLDER = "folder";

    @Override
    void perform(TableControl table, IWorkbenchWindow window) {
        IDialogSettings settings = Settings.of(ExportTableHandler.class, "export.table");
        TableContent<?> content = table.content();
        ExportTableDialog dialog = new ExportTableDialog(window.getShell(), content,
                ExportChoice.first(settings, content.selected().size()));
        if (dialog.open() == Window.OK) {
            dialog.choice().keep(settings);
            file(window.getShell(), content, dialog.choice().format(), settings)
                    .ifPresent(file -> start(new ExportTableJob<>(content, dialog.choice(), file), window));
        }
    }

    /** A failure is shown by the workbench; that it went well is said at the lower edge of the window. */
    private static void start(ExportTableJob<?> job, IWorkbenchWindow window) {
        job.setProperty(IProgressConstants.ICON_PROPERTY, Icon.EXPORT_TABLE.descriptor());
        Display display = window.getShell().getDisplay();
        job.addJobChangeListener(IJobChangeListener.onDone(event -> {
            if (event.getResult().getSeverity() == IStatus.INFO && !display.isDisposed()) {
                display.asyncExec(() -> say(event.getResult().getMessage(), window));
            }
        }));
        job.schedule();
    }

    private static void say(String message, IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        if (page != null && page.getActivePart() instanceof IViewPart view) {
            view.getViewSite().getActionBars().getStatusLineManager().setMessage(Icon.EXPORT_TABLE.image(), message);
        }
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
