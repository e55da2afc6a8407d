package org.deskwright.report;

import java.io.IOException;
import java.io.Writer;

import org.deskwright.core.report.Report;

/** Writes a report in one format. Safe for use by several threads. */
public interface ReportRenderer {
    /** Stable name: {@code text}, {@code json}, {@code html}, {@code markdown} or {@code junit}. */
    String format();

    /** What a file of this format is called behind the last dot. */
    String fileExtension();

    /**
     * Writes the whole report and flushes; the writer stays open.
     *
     * @throws IOException from the writer
     */
    void render(Report report, ReportContext context, Writer out) throws IOException;

    /** Writes a report of which no more is known. */
    default void render(Report report, Writer out) throws IOException {
        render(report, ReportContext.NONE, out);
    }
}
