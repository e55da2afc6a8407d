package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.deskwright.cli.Console;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.scan.RecordFilter;
import org.deskwright.report.text.CsvWriter;
import org.deskwright.report.text.Printable;

/** Writes the records of logs as one table. */
public final class LogExportFile {
    private final Console console;
    private final Redactor redactor;
    private final List<LogFormat> formats;
    private final RecordFilter filter;
    private long rows;
    private boolean unread;

    public LogExportFile(Console console, Redactor redactor, List<LogFormat> formats, RecordFilter filter) {
        this.console = console;
        this.redactor = redactor;
        this.formats = formats;
        this.filter = filter;
    }

    public long rows() {
        return rows;
    }

    /** Whether one of the logs could not be read to its end. */
    public boolean unread() {
        return unread;
    }

    /**
     * Writes them all.
     *
     * @throws CancellationException when the calling thread is interrupted
     */
    public void write(LogInput input, boolean csv, Writer out) throws IOException {
        CsvWriter table = new CsvWriter(out, redactor);
        if (csv) {
            table.row(LogRow.COLUMNS);
        }
        LogExport export = new LogExport(formats, filter, row -> {
            if (csv) {
                table.row(row.cells());
            } else {
                Json.line(row.members(), out);
            }
        });
        Thread caller = Thread.currentThread();
        Instant now = console.clock().instant();
        try (ProgressBar progress = new ProgressBar(console)) {
            for (Optional<Rotation> log = input.next(); log.isPresent(); log = input.next()) {
                try {
                    export.export(log.get(), now, progress, caller::isInterrupted);
                } catch (IOException e) {
                    if (caller.isInterrupted()) {
                        throw new CancellationException();
                    }
                    unread = true;
                    console.err().println("deskwright: " + Printable.line(String.valueOf(e.getMessage())));
                }
            }
        }
        rows = export.rows();
    }
}
