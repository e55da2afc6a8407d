package org.deskwright.core.report;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Optional;

/**
 * Reports as JSON, {@code deskwright.report/1}; the schema is {@code catalogue/schema/report.schema.json}. Equal
 * reports give equal bytes: members stand in a fixed order, maps are sorted but for an outcome's values (which keep the
 * check's order), lines end with a line feed. Written and read as a stream, so that a long report needs no second copy
 * in memory.
 */
public final class ReportJson {
    private ReportJson() {
    }

    /** Writes the report and a line feed; flushes, and leaves the writer open. */
    public static void write(Report report, Writer out) throws IOException {
        write(report, Optional.empty(), StepsDone.NONE, out);
    }

    /** The same, with what changed since an earlier report and which steps are done; reading passes over both. */
    public static void write(Report report, Optional<ReportComparison> comparison, StepsDone done, Writer out)
            throws IOException {
        new ReportWriter(out, done).write(report, comparison);
        out.write('\n');
        out.flush();
    }

    /**
     * Reads a report and leaves the reader open. Members that a later minor version may have added are passed over. A
     * suppression comes back as one that sets aside just the finding it stands at.
     *
     * @throws ReportFormatException when it is no report, is broken, or was written by a newer major version
     */
    public static Report read(Reader in) throws IOException {
        return new ReportReader(in).read();
    }
}
