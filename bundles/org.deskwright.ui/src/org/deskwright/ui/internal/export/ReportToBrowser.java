package org.deskwright.ui.internal.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.report.Report;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.report.ReportContext;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.names.CaseNames;
import org.deskwright.ui.names.NamesSwitch;
import org.eclipse.swt.widgets.Display;

/**
 * Writes a report as a page and opens it, with pseudonyms where the user wants them. The folder keeps the latest pages
 * alone.
 */
public final class ReportToBrowser {
    private static final int KEPT = 10;

    private ReportToBrowser() {
    }

    /** Returns at once. */
    public static void start(Report report, ReportContext context, TopicCatalogue catalogue, Path page,
            Display display) {
        ReportExport export = new ReportExport(new ShownReport(report, context), ReportFormat.HTML.renderer(catalogue),
                CaseNames.redactor(report, NamesSwitch.isOn()), page);
        ReportExport.errand(page, monitor -> {
            makeRoom(page);
            return export.write(monitor);
        }).then(ReportExport::open).start(display);
    }

    private static void makeRoom(Path page) throws LoadException {
        try {
            Files.createDirectories(page.getParent());
            clear(page.getParent());
        } catch (IOException e) {
            throw LoadException.notWritten(page, e);
        }
    }

    private static void clear(Path folder) throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(folder)) {
            pages = new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
        pages.sort(Comparator.comparing(ReportToBrowser::written));
        for (Path old : pages.subList(0, Math.max(0, pages.size() - KEPT))) {
            Files.deleteIfExists(old);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // gone meanwhile
        }
    }
}
