package org.deskwright.report;

import java.io.IOException;
import java.io.Writer;

import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportJson;

/** {@code deskwright.report/1}: the format that can be read back and compared. */
public final class JsonRenderer extends ReportRenderer {
    @Override
    public String format() {
        return "json";
    }

    @Override
    public String fileExtension() {
        return "json";
    }

    @Override
    void write(Report report, ReportContext context, Writer out) throws IOException {
        ReportJson.write(report, context.comparison(), context.done(), out);
        out.flush();
    }
}
