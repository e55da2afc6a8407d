package org.deskwright.estate.ui.dashboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.deskwright.estate.ui.dashboard.Figures.Row;
import org.deskwright.report.file.WholeFile;
import org.deskwright.report.table.TableColumn;
import org.deskwright.report.table.TableFormat;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.names.CaseNames;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Writes a chart as a picture, or its figures as a table. A file is there whole or not at all. */
final class ChartExport {
    private static final Texts TEXTS = Texts.beside(ChartExport.class);

    private final Shell shell;

    ChartExport(Shell shell) {
        this.shell = shell;
    }

    void ask(Card card) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(TEXTS.get("export.title", card.figures().title()));
        dialog.setFilterExtensions(new String[]{"*.svg", "*.png", "*.csv"});
        dialog.setFilterNames(new String[]{TEXTS.get("export.svg"), TEXTS.get("export.png"), TEXTS.get("export.csv")});
        dialog.setFileName(card.figures().id() + ".svg");
        dialog.setOverwrite(true);
        String name = Desktop.ask(dialog).orElse(null);
        if (name != null) {
            Path file = Path.of(name);
            // a picture has to be made here, all else in the background
            byte[] picture = name.endsWith(".png") ? png(card) : null;
            Figures figures = card.figures();
            Thread.ofPlatform().daemon().name("Export chart").start(() -> write(file, figures, picture));
        }
    }

    private void write(Path file, Figures figures, byte[] picture) {
        try {
            if (picture != null) {
                png(file, picture);
            } else if (file.toString().endsWith(".csv")) {
                csv(file, figures);
            } else {
                WholeFile.write(file, out -> ChartSvg.write(figures, out));
            }
        } catch (IOException e) {
            shell.getDisplay().asyncExec(() -> MessageDialog.openError(shell, TEXTS.get("export.failed"),
                    TEXTS.get("export.failed.why", file, e.getMessage())));
        }
    }

    static void csv(Path file, Figures figures) throws IOException {
        List<TableColumn<Row>> columns = List.of(
                new TableColumn<>("name", TEXTS.get("column.name"), Row::label, Row::label),
                new TableColumn<>("count", TEXTS.get("column.count"), Row::count, r -> Integer.toString(r.count())),
                new TableColumn<>("share", TEXTS.get("column.share"), Row::share, Row::percent),
                new TableColumn<>("query", TEXTS.get("column.query"), Row::query, Row::query));
        WholeFile.write(file, CaseNames.redactor(),
                out -> TableFormat.CSV.write(columns, figures.rows(), out, written -> true));
    }

    private static byte[] png(Card card) {
        Image image = card.picture();
        try {
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[]{image.getImageData()};
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            loader.save(out, SWT.IMAGE_PNG);
            return out.toByteArray();
        } finally {
            image.dispose();
        }
    }

    private static void png(Path file, byte[] picture) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".part");
        try {
            Files.write(part, picture);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
