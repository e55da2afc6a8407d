package org.deskwright.report;

import java.io.IOException;
import java.io.Writer;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.core.report.RedactedReport;
import org.deskwright.core.report.Report;

/**
 * Writes a report in one format. Secrets that came with evidence are not in what is written, whichever format it is.
 * Safe for use by several threads.
 */
public abstract class ReportRenderer {
    /** Stable name: {@code text}, {@code json}, {@code html}, {@code markdown} or {@code junit}. */
    public abstract String format();

    /** What a file of this format is called behind the last dot. */
    public abstract String fileExtension();

    /**
     * Writes the whole report and flushes; the writer stays open.
     *
     * @param redactor which takes out secrets, and names where it does that
     * @throws IOException from the writer
     */
    public final void render(Report report, ReportContext context, Redactor redactor, Writer out) throws IOException {
        RedactedReport redacted = new RedactedReport(redactor);
        ReportContext clean = new ReportContext(redacted.text(context.title()), context.comparison().map(redacted::of),
                redacted.of(context.progress(), report));
        write(redacted.of(report), clean, out);
    }

    /** Likewise, with all names. */
    public final void render(Report report, ReportContext context, Writer out) throws IOException {
        render(report, context, Redactor.ofSecrets(), out);
    }

    /** Writes a report of which no more is known. */
    public final void render(Report report, Writer out) throws IOException {
        render(report, ReportContext.NONE, out);
    }

    /** Writes what may leave. */
    abstract void write(Report report, ReportContext context, Writer out) throws IOException;
}
