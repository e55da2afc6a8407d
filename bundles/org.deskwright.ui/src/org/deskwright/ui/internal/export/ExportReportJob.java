package org.deskwright.ui.internal.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.deskwright.report.ReportRenderer;
import org.deskwright.report.file.WholeFile;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.progress.IProgressConstants;

/** Writes a report to a file. The file is there as a whole or, when it is cancelled or fails, as it was before. */
final class ExportReportJob extends Job {
    private static final Texts TEXTS = Texts.beside(ExportReportJob.class);

    private final ShownReport shown;
    private final ReportRenderer renderer;
    private final Path file;
    private final Optional<Display> open;

    /** @param open where the file is to be opened afterwards, if it is */
    ExportReportJob(ShownReport shown, ReportRenderer renderer, Path file, Optional<Display> open) {
        super(name(file));
        this.shown = shown;
        this.renderer = renderer;
        this.file = file;
        this.open = open;
        setProperty(IProgressConstants.ICON_PROPERTY, Icon.EXPORT_REPORT.descriptor());
    }

    static String name(Path file) {
        return TEXTS.get("job", file.getFileName());
    }

    @Override
    public boolean belongsTo(Object family) {
        return Commands.EXPORT_REPORT.equals(family);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor);
        try {
            WholeFile.write(file,
                    out -> renderer.render(shown.report(), shown.context(), new StoppableWriter(out, progress)));
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return Status.error(TEXTS.get("failed", file, reason(e)), e);
        }
        open.ifPresent(display -> display.asyncExec(() -> {
            if (!Desktop.open(file.toUri().toString())) {
                Desktop.open(file.toString());
            }
        }));
        return Status.info(TEXTS.get("done", file));
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> TEXTS.get("denied");
            case NoSuchFileException _ -> TEXTS.get("no-folder");
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
