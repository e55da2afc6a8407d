package org.deskwright.ui.internal.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.report.Report;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.report.ReportContext;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Writes a report as a page and opens it. The folder keeps the latest pages alone. */
public final class OpenReportJob extends Job {
    private static final int KEPT = 10;

    private final Path page;
    private final ExportReportJob export;

    public OpenReportJob(Report report, ReportContext context, TopicCatalogue catalogue, Path page, Display display) {
        super(ExportReportJob.name(page));
        this.page = page;
        export = new ExportReportJob(new ShownReport(report, context), ReportFormat.HTML.renderer(catalogue), page,
                Optional.of(display));
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Files.createDirectories(page.getParent());
            clear(page.getParent());
        } catch (IOException e) {
            return Status.error(e.getMessage(), e);
        }
        return export.run(monitor);
    }

    private static void clear(Path folder) throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(folder)) {
            pages = new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
        pages.sort(Comparator.comparing(OpenReportJob::written));
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
