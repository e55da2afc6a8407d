package org.deskwright.logs.ui.editor;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.LogSelection;
import org.deskwright.logs.ui.model.LineTexts;
import org.deskwright.logs.ui.model.LinesBefore;
import org.deskwright.logs.ui.model.LogLines;
import org.deskwright.logs.ui.model.Rows;
import org.deskwright.report.file.WholeFile;
import org.deskwright.ui.command.StatusLine;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.names.CaseNames;
import org.deskwright.ui.names.NamesSwitch;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;

/**
 * Writes lines of a log to a file: those that are selected, else all that the filter shows. Secrets stay behind, and
 * names where the user wants pseudonyms.
 */
public final class LineExport {
    private static final Texts TEXTS = Texts.beside(LineExport.class);
    private static final String FOLDER = "folder";
    /** Lines between two looks whether it was stopped. */
    private static final int TICK = 512;

    private final LogPane pane;
    private final LogLines log;
    private final Consumer<String> told;

    /** @param told gets a sentence when the lines are in their file */
    public LineExport(LogPane pane, LogLines log, Consumer<String> told) {
        this.pane = pane;
        this.log = log;
        this.told = told;
    }

    /**
     * Lines on their way to a file.
     *
     * @param some whether they are those that are selected
     * @param rows of which those are written whose lines are from the first to the last one
     */
    private record Wanted(boolean some, Rows rows, long first, long last) {}

    /** Shows what is replaced, asks whether names are, too, and where to, and writes in the background. */
    public void ask() {
        ask(Optional.empty());
    }

    /** @param given where to; empty where that is asked */
    void ask(Optional<Path> given) {
        LogSelection selection = pane.selection();
        boolean some = selection.isOfLines();
        Wanted wanted = new Wanted(some, pane.taken(), some ? selection.first().line() : 0,
                some ? selection.lastLine() : Long.MAX_VALUE);
        look(wanted, NamesSwitch.isOn(), preview -> show(preview, wanted, given));
    }

    private void look(Wanted wanted, boolean pseudonyms, Consumer<ExportPreview> then) {
        new Errand<>(TEXTS.get("preview.job"), Errand.SHORT, monitor -> ExportPreview.of(log, wanted.rows, wanted.first,
                wanted.last, CaseNames.redactor(pseudonyms), monitor::isCanceled)).icon(Icon.EXPORT_TABLE).then(then)
                .start(pane.canvas().getDisplay());
    }

    /** Whoever tells where to has asked for nothing else: only what is replaced is shown then. */
    private void show(ExportPreview preview, Wanted wanted, Optional<Path> given) {
        if (pane.canvas().isDisposed()) {
            return;
        }
        PreviewDialog dialog = PreviewDialog.ofExport(pane.canvas().getShell(), preview,
                (pseudonyms, then) -> look(wanted, pseudonyms, then));
        if (given.isPresent() && preview.isClean() || dialog.open() == Window.OK) {
            given.or(() -> file(wanted)).ifPresent(file -> write(wanted, file, dialog.pseudonyms()));
        }
    }

    private Optional<Path> file(Wanted wanted) {
        IDialogSettings settings = Settings.of(LineExport.class, "export");
        FileDialog dialog = new FileDialog(pane.canvas().getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(TEXTS.get(wanted.some ? "export.selected" : "export.shown"));
        dialog.setFilterExtensions(new String[]{"*.log", "*"});
        dialog.setFilterPath(settings.get(FOLDER));
        dialog.setFileName("lines.log");
        dialog.setOverwrite(true);
        Optional<Path> file = Desktop.ask(dialog).map(Path::of);
        file.ifPresent(_ -> settings.put(FOLDER, dialog.getFilterPath()));
        return file;
    }

    private void write(Wanted wanted, Path file, boolean pseudonyms) {
        new Errand<>(TEXTS.get("export.job", file.getFileName()), Errand.LONG, monitor -> {
            try {
                return write(log, wanted.rows, wanted.first, wanted.last, file, CaseNames.redactor(pseudonyms),
                        monitor::isCanceled);
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                throw LoadException.notWritten(file, e);
            }
        }).icon(Icon.EXPORT_TABLE).saying(count -> TEXTS.get("export.done", count, file)).then(count -> {
            String sentence = TEXTS.get("export.done", count, file);
            StatusLine.say(Icon.EXPORT_TABLE, sentence);
            if (!pane.canvas().isDisposed()) {
                told.accept(sentence);
            }
        }).start(pane.canvas().getDisplay());
    }

    /**
     * Writes the rows of which the lines are from the first to the last one, as the user wants all that leaves. Takes
     * time.
     *
     * @return how many
     * @throws InterruptedIOException when it was stopped; nothing is written then
     */
    public static long write(LogLines log, Rows rows, long first, long last, Path file, BooleanSupplier stopped)
            throws IOException {
        return write(log, rows, first, last, file, CaseNames.redactor(), stopped);
    }

    private static long write(LogLines log, Rows rows, long first, long last, Path file, Redactor redactor,
            BooleanSupplier stopped) throws IOException {
        Optional<LineTexts> open = log.texts();
        if (open.isEmpty()) {
            throw new IOException(log.title() + ": it is closed");
        }
        long[] written = new long[1];
        try (LineTexts access = open.get()) {
            long count = rows.count();
            long[] next = new long[1];
            WholeFile.write(file, redactor, out -> {
                for (long row = rows.row(first); row < count; row++) {
                    long line = rows.line(row);
                    if (line > last || line >= access.lines()) {
                        return;
                    }
                    if (row % TICK == 0 && stopped.getAsBoolean()) {
                        throw new InterruptedIOException();
                    }
                    LinesBefore.of(access, next[0], line).forEach(redactor::passOver);
                    next[0] = line + 1;
                    out.write(LongLine.of(access, line));
                    out.write('\n');
                    written[0]++;
                }
            });
        }
        return written[0];
    }
}
