package org.deskwright.casefile.ui.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.casefile.SuppressionFile;
import org.deskwright.core.report.Suppression;
import org.deskwright.report.file.WholeFile;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** What is set aside, from case to case by a file. What goes wrong is told by the platform. */
final class AsideFiles {
    private static final Texts TEXTS = Texts.beside(AsideFiles.class);
    private static final String NAME = "deskwright-suppressions.json";

    private AsideFiles() {
    }

    /** @param taken gets what the chosen file holds */
    static void read(Shell shell, Consumer<List<Suppression>> taken) {
        ask(shell, SWT.OPEN, TEXTS.get("aside.import.title"))
                .ifPresent(file -> new Errand<>(TEXTS.get("aside.import.job", file.getFileName()), Errand.SHORT,
                        monitor -> read(file)).icon(Icon.SUPPRESSED).then(taken).start(shell.getDisplay()));
    }

    private static List<Suppression> read(Path file) throws LoadException {
        try {
            return SuppressionFile.read(file);
        } catch (IOException e) {
            throw new LoadException(
                    TEXTS.get("aside.import.failed", file.getFileName(), String.valueOf(e.getMessage())),
                    TEXTS.get("aside.import.advice"));
        }
    }

    static void write(Shell shell, List<Suppression> all) {
        ask(shell, SWT.SAVE, TEXTS.get("aside.export.title"))
                .ifPresent(file -> new Errand<>(TEXTS.get("aside.export.job", file.getFileName()), Errand.SHORT,
                        monitor -> write(file, all)).icon(Icon.SUPPRESSED).start(shell.getDisplay()));
    }

    private static Path write(Path file, List<Suppression> all) throws LoadException {
        try {
            String text = SuppressionFile.text(all);
            WholeFile.write(file, out -> out.write(text));
            return file;
        } catch (IOException e) {
            throw LoadException.notWritten(file, e);
        }
    }

    private static Optional<Path> ask(Shell shell, int style, String title) {
        FileDialog dialog = new FileDialog(shell, style | SWT.SHEET);
        dialog.setText(title);
        dialog.setFilterExtensions(new String[]{"*.json", "*"});
        if (style == SWT.SAVE) {
            dialog.setFileName(NAME);
            dialog.setOverwrite(true);
        }
        return Desktop.ask(dialog).map(Path::of);
    }
}
