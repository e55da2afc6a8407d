package org.deskwright.ui.internal.table;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.report.file.WholeFile;
import org.deskwright.report.table.TableColumn;
import org.deskwright.report.table.TableFormat;
import org.deskwright.report.table.TableNames;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.names.CaseNames;
import org.deskwright.ui.table.TableContent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Writes a table to a file. The file is there as a whole or, when it is stopped or fails, as it was before. */
final class TableExport {
    private static final int TICK = 512;

    private TableExport() {
    }

    /**
     * Gives how many rows were written.
     *
     * @throws LoadException when it cannot be written
     * @throws InterruptedIOException when it was stopped
     */
    static <T> int write(TableContent<T> content, ExportChoice choice, Path file, IProgressMonitor monitor)
            throws LoadException, InterruptedIOException {
        List<T> rows = content.rows(choice.rows());
        SubMonitor progress = SubMonitor.convert(monitor, rows.size() / TICK + 1);
        TableFormat format = choice.format();
        List<TableColumn<T>> columns = content.columns(choice.hiddenToo());
        try {
            WholeFile.write(file, out -> {
                List<TableColumn<T>> written = choice.pseudonyms()
                        ? TableNames.hidden(columns, rows, CaseNames.redactor(true))
                        : columns;
                if (!format.write(written, rows, out, n -> goOn(n, progress))) {
                    throw new InterruptedIOException();
                }
            });
            return rows.size();
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            if (progress.isCanceled()) {
                throw new InterruptedIOException(e.getMessage());
            }
            throw LoadException.notWritten(file, e);
        }
    }

    private static boolean goOn(int written, SubMonitor progress) {
        if (written % TICK == 0) {
            progress.worked(1);
        }
        return !progress.isCanceled();
    }
}
