package org.deskwright.logs.ui.aid;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.aid.ReadingAids;
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

/** Highlighters and filters as files, to be shared. What goes wrong is told by the platform. */
public final class AidFiles {
    private static final Texts TEXTS = Texts.beside(AidFiles.class);
    private static final String NAME = "deskwright-log-aids.json";
    private static final long MOST_BYTES = 1 << 20;

    private AidFiles() {
    }

    /** @param taken gets what the chosen file holds */
    static void read(Shell shell, Consumer<ReadingAids> taken) {
        ask(shell, SWT.OPEN, TEXTS.get("import.title")).ifPresent(
                file -> new Errand<>(TEXTS.get("import.job", file.getFileName()), Errand.SHORT, monitor -> read(file))
                        .icon(Icon.IMPORT_SETTINGS).then(taken).start(shell.getDisplay()));
    }

    /**
     * What the file holds.
     *
     * @throws LoadException when it cannot be taken; the message is one line
     */
    public static ReadingAids read(Path file) throws LoadException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalArgumentException(TEXTS.get("import.large"));
            }
            return ReadingAids.read(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            throw new LoadException(TEXTS.get("import.failed", file.getFileName(), String.valueOf(e.getMessage())),
                    TEXTS.get("import.advice"));
        }
    }

    static void write(Shell shell, ReadingAids all) {
        ask(shell, SWT.SAVE, NamesStay.in(TEXTS.get("export.title")))
                .ifPresent(file -> new Errand<>(TEXTS.get("export.job", file.getFileName()), Errand.SHORT, monitor -> {
                    try {
                        WholeFile.write(file, out -> out.write(all.toJson()));
                        return file;
                    } catch (IOException e) {
                        throw LoadException.notWritten(file, e);
                    }
                }).icon(Icon.EXPORT_SETTINGS).start(shell.getDisplay()));
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
