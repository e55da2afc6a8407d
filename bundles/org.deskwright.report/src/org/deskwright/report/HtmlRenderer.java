package org.deskwright.report;

import java.io.IOException;
import java.io.Writer;

import org.deskwright.core.report.Report;
import org.deskwright.report.internal.HtmlPage;

/**
 * One HTML file that needs nothing else: styles and charts are inside, there is no script, and nothing is fetched. It
 * follows the reader's light or dark setting, prints on paper, and is well-formed XML as well.
 */
public final class HtmlRenderer extends ReportRenderer {
    private final CatalogueWords words;

    public HtmlRenderer(CatalogueWords words) {
        this.words = words;
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String fileExtension() {
        return "html";
    }

    @Override
    void write(Report report, ReportContext context, Writer out) throws IOException {
        new HtmlPage(out, words).write(report, context);
        out.flush();
    }
}
