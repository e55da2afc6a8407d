package org.deskwright.ui.internal.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.report.ReportRenderer;
import org.deskwright.report.file.WholeFile;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.load.Loader;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Writes a report to a file. The file is there as a whole or, when it is stopped or fails, as it was before. */
final class ReportExport {
    private static final Texts TEXTS = Texts.beside(ReportExport.class);

    private final ShownReport shown;
    private final ReportRenderer renderer;
    private final Redactor redactor;
    private final Path file;

    ReportExport(ShownReport shown, ReportRenderer renderer, Redactor redactor, Path file) {
        this.shown = shown;
        this.renderer = renderer;
        this.redactor = redactor;
        this.file = file;
    }

    /** @param work that writes the file */
    static Errand<Path> errand(Path file, Loader<Path> work) {
        return new Errand<>(TEXTS.get("job", file.getFileName()), Errand.LONG, work).icon(Icon.EXPORT_REPORT)
                .family(Commands.EXPORT_REPORT).saying(written -> TEXTS.get("done", written));
    }

    Path write(IProgressMonitor monitor) throws LoadException, InterruptedIOException {
        SubMonitor progress = SubMonitor.convert(monitor);
        try {
            WholeFile.write(file, out -> renderer.render(shown.report(), shown.context(), redactor,
                    new StoppableWriter(out, progress)));
            return file;
        } catch (IOException e) {
            if (progress.isCanceled()) {
                throw new InterruptedIOException(e.getMessage());
            }
            throw LoadException.notWritten(file, e);
        }
    }

    /** Hands it to the desktop. */
    static void open(Path written) {
        if (!Desktop.open(written.toUri().toString())) {
            Desktop.open(written.toString());
        }
    }
}
