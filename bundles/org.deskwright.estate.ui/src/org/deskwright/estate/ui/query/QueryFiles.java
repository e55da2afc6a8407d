package org.deskwright.estate.ui.query;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.deskwright.estate.query.SavedQueries;
import org.deskwright.report.file.WholeFile;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.names.NamesStay;
import org.deskwright.ui.text.Texts;
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
            Path file = Path.of(chosen);
            new Errand<>(TEXTS.get("saved.import"), Errand.SHORT, monitor -> read(file)).icon(Icon.SAVED_QUERY)
                    .start(shell.getDisplay());
        }
    }

    private static SavedQueries read(Path file) throws LoadException {
        try (Reader reader = Files.newBufferedReader(file)) {
            SavedQueries all = OwnQueries.load().with(SavedQueries.read(reader));
            OwnQueries.keep(all);
            return all;
        } catch (IOException | IllegalArgumentException e) {
            throw new LoadException(
                    TEXTS.get("saved.import.failed", file.getFileName(), String.valueOf(e.getMessage())),
                    TEXTS.get("saved.import.advice"));
        }
    }

    static void write(Shell shell) {
        FileDialog dialog = dialog(shell, SWT.SAVE, NamesStay.in(TEXTS.get("saved.export")));
        dialog.setFileName(NAME);
        dialog.setOverwrite(true);
        String chosen = Desktop.ask(dialog).orElse(null);
        if (chosen != null) {
            Path file = Path.of(chosen);
            new Errand<>(TEXTS.get("saved.export"), Errand.SHORT, monitor -> write(file)).icon(Icon.SAVED_QUERY)
                    .start(shell.getDisplay());
        }
    }

    private static Path write(Path file) throws LoadException {
        try {
            String queries = OwnQueries.load().toJson();
            WholeFile.write(file, out -> out.write(queries));
            return file;
        } catch (IOException e) {
            throw LoadException.notWritten(file, e);
        }
    }

    private static FileDialog dialog(Shell shell, int style, String title) {
        FileDialog dialog = new FileDialog(shell, style | SWT.SHEET);
        dialog.setText(title);
        dialog.setFilterExtensions(new String[]{"*.json", "*"});
        return dialog;
    }
}
