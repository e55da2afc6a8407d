package org.deskwright.ui.internal.table;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.report.file.WholeFile;
import org.deskwright.report.table.TableFormat;
import org.deskwright.ui.table.TableContent;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

/** Writes a table to a file. The file is there as a whole or, when it is cancelled or fails, as it was before. */
final class ExportTableJob<T> extends Job {
    private static final Texts TEXTS = Texts.beside(ExportTableJob.class);
    private static final int TICK = 512;

    private final TableContent<T> content;
    private final ExportChoice choice;
    private final Path file;

    ExportTableJob(TableContent<T> content, ExportChoice choice, Path file) {
        super(TEXTS.get("export.job", content.name(), file.getFileName()));
        this.content = content;
        this.choice = choice;
        this.file = file;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        List<T> rows = content.rows(choice.rows());
        SubMonitor progress = SubMonitor.convert(monitor, rows.size() / TICK + 1);
        TableFormat format = choice.format();
        try {
            WholeFile.write(file, out -> {
                if (!format.write(content.columns(choice.hiddenToo()), rows, out, n -> goOn(n, progress))) {
                    throw new InterruptedIOException();
                }
            });
            return Status.info(TEXTS.get("export.done", rows.size(), file));
        } catch (InterruptedIOException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return Status.error(TEXTS.get("export.failed", file, reason(e)), e);
        }
    }

    private static boolean goOn(int written, SubMonitor progress) {
        if (written % TICK == 0) {
            progress.worked(1);
        }
        return !progress.isCanceled();
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> TEXTS.get("export.denied");
            case NoSuchFileException _ -> TEXTS.get("export.no-folder");
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
