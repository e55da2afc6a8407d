package org.deskwright.cli.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

import org.deskwright.cli.Console;
import org.deskwright.core.file.Replacement;
import org.deskwright.core.redaction.RedactingWriter;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.scan.RecordFilter;
import org.deskwright.parquet.ParquetTable;
import org.deskwright.report.text.CsvWriter;
import org.deskwright.report.text.Printable;

/** Writes the records of logs as one table. */
public final class LogExportFile {
    private final Console console;
    private final Redactor redactor;
    private final List<LogFormat> formats;
    private final RecordFilter filter;
    private final Clocks clocks;
    private String file = "";
    private long rows;
    private boolean unread;
    private boolean begun;

    /** No log could be read: a file without records would seem to say that there are none. */
    public static final class NothingReadException extends IOException {
        private static final long serialVersionUID = 1;

        NothingReadException() {
            super("no log was read, so no file was written");
        }
    }

    /**
     * What is being written is not kept where nothing was read.
     *
     * @throws NothingReadException then
     */
    public void checkRead() throws NothingReadException {
        if (!begun) {
            throw new NothingReadException();
        }
    }

    /** @param clocks what is known of the clocks of logs */
    public LogExportFile(Console console, Redactor redactor, List<LogFormat> formats, RecordFilter filter,
            Clocks clocks) {
        this.console = console;
        this.redactor = redactor;
        this.formats = formats;
        this.filter = filter;
        this.clocks = clocks;
    }

    public long rows() {
        return rows;
    }

    /** Whether one of the logs could not be read to its end. */
    public boolean unread() {
        return unread;
    }

    /** As CSV. */
    public void csv(LogInput input, Writer out) throws IOException {
        CsvWriter table = new CsvWriter(out, redactor);
        table.row(LogRow.COLUMNS);
        write(input, row -> table.clean(clean(row).cells()));
    }

    /** As an object of JSON a line. */
    public void jsonLines(LogInput input, Writer out) throws IOException {
        Writer plain = out instanceof RedactingWriter redacting ? redacting.past() : out;
        write(input, row -> Json.line(clean(row).members(), plain));
    }

    /** As a file of Parquet, which is there whole or not at all. */
    public void parquet(LogInput input, Path file) throws IOException {
        Replacement.of(file, draft -> {
            try (ParquetTable table = new ParquetTable(
                    new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)), LogRow.TYPED,
                    redactor)) {
                write(input, row -> table.row(clean(row).typed()));
                checkRead();
            }
        });
    }

    /** Without secrets. A key or a table may go over several records. */
    private LogRow clean(LogRow row) {
        if (!row.file().equals(file)) {
            redactor.endText();
            file = row.file();
        }
        UnaryOperator<String> aside = text -> text.isEmpty() ? text : redactor.redactAside(text);
        return new LogRow(aside.apply(row.time()), row.moment(), row.level(), row.format(), aside.apply(row.file()),
                row.line(), aside.apply(row.component()), aside.apply(row.process()), aside.apply(row.thread()),
                aside.apply(row.session()), redactor.redactNext(row.message()));
    }

    /**
     * Gives them all.
     *
     * @throws CancellationException when the calling thread is interrupted
     */
    private void write(LogInput input, LogExport.Sink sink) throws IOException {
        LogExport export = new LogExport(formats, filter, clocks, sink);
        Thread caller = Thread.currentThread();
        Instant now = console.clock().instant();
        try (ProgressBar progress = new ProgressBar(console)) {
            for (Optional<Rotation> log = input.next(); log.isPresent(); log = input.next()) {
                begun = true;
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
