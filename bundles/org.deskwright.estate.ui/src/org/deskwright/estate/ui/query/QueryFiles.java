package org.deskwright.estate.ui.query;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

import org.deskwright.estate.query.SavedQueries;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Saved queries as files, to be shared. What goes wrong is told by the platform. */
final class QueryFiles {
    private static final Texts TEXTS = Texts.beside(QueryFiles.class);
    private static final String NAME = "deskwright-queries.json";

    private QueryFiles() {
    }

    /** Adds the queries of a file to the user's own. */
    static void read(Shell shell) {
        FileDialog dialog = dialog(shell, SWT.OPEN, TEXTS.get("saved.import"));
        String chosen = Desktop.ask(dialog).orElse(null);
        if (chosen != null) {
            job(TEXTS.get("saved.import"), () -> read(Path.of(chosen)));
        }
    }

    static IStatus read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            OwnQueries.keep(OwnQueries.load().with(SavedQueries.read(reader)));
            return Status.OK_STATUS;
        } catch (IOException | IllegalArgumentException e) {
            return Status.error(TEXTS.get("saved.import.failed", file.getFileName(), e.getMessage()), e);
        }
    }

    static void write(Shell shell) {
        FileDialog dialog = dialog(shell, SWT.SAVE, TEXTS.get("saved.export"));
        dialog.setFileName(NAME);
        dialog.setOverwrite(true);
        String chosen = Desktop.ask(dialog).orElse(null);
        if (chosen != null) {
            job(TEXTS.get("saved.export"), () -> write(Path.of(chosen)));
        }
    }

    /** Whole or not at all. */
    static IStatus write(Path file) {
        try {
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".queries", ".tmp");
            try {
                Files.writeString(draft, OwnQueries.load().toJson(), StandardCharsets.UTF_8);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error(TEXTS.get("saved.export.failed", file.getFileName(), e.getMessage()), e);
        }
    }

    private static FileDialog dialog(Shell shell, int style, String title) {
        FileDialog dialog = new FileDialog(shell, style | SWT.SHEET);
        dialog.setText(title);
        dialog.setFilterExtensions(new String[]{"*.json", "*"});
        return dialog;
    }

    private static void job(String name, Supplier<IStatus> work) {
        Job job = Job.create(name, (IJobFunction) monitor -> work.get());
        job.setUser(true);
        job.schedule();
    }
}
