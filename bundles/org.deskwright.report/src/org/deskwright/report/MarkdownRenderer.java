package org.deskwright.report;

import java.io.IOException;
import java.io.Writer;

import org.deskwright.core.report.Report;
import org.deskwright.report.internal.MarkdownReport;

/**
 * GitHub-flavoured Markdown, for tickets and wikis: tables, and what helps as lists to tick off. Whatever comes from
 * the evidence stays text: it makes no markup, addresses nobody and refers to no issue.
 */
public final class MarkdownRenderer extends ReportRenderer {
    private final CatalogueWords words;

    public MarkdownRenderer(CatalogueWords words) {
        this.words = words;
    }

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String fileExtension() {
        return "md";
    }

    @Override
    void write(Report report, ReportContext context, Writer out) throws IOException {
        new MarkdownReport(out, words).write(report, context);
        out.flush();
    }
}
