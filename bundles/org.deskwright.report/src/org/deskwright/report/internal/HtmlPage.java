package org.deskwright.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.deskwright.core.evidence.Figure;
import org.deskwright.core.report.Report;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.ReportContext;

/** The whole page, from the document type to the last line. */
public final class HtmlPage {
    private final Markup html;
    private final CatalogueWords words;

    public HtmlPage(Writer out, CatalogueWords words) {
        this.html = new Markup(out);
        this.words = words;
    }

    public void write(Report report, ReportContext context) throws IOException {
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
        String title = context.title().isEmpty() ? "Deskwright diagnosis" : "Diagnosis of " + context.title();
        head(report, title);
        html.open("body");
        HtmlIcon.define(html);
        html.leaf("a", "Skip to the findings", "class", "skip", "href", "#findings");
        new HtmlSummary(html).write(report, context, title);
        html.open("div", "class", "columns");
        new HtmlContents(html).write(report, context);
        html.open("main");
        charts(report);
        if (context.comparison().isPresent()) {
            new HtmlComparison(html).write(context.comparison().get(), report.zone());
        }
        new HtmlFindings(html, words, context).write(report);
        HtmlUnsettled unsettled = new HtmlUnsettled(html, words);
        unsettled.missing(report);
        unsettled.failed(report);
        unsettled.unread(report);
        unsettled.inOrder(report);
        HtmlCircumstances circumstances = new HtmlCircumstances(html, words);
        circumstances.legend(report);
        circumstances.write(report);
        html.close().close();
        html.leaf("footer", "Made by Deskwright " + report.tool()
                + ". This file is complete in itself: it runs and fetches nothing.");
        html.close().close();
    }

    private void head(Report report, String title) throws IOException {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        // Even if something slipped through the escaping, the browser would run and fetch nothing.
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        html.empty("meta", "name", "generator", "content", "Deskwright " + report.tool());
        html.leaf("title", title + " as of " + Wording.moment(report.asOf(), report.zone()));
        html.open("style").raw("\n" + css()).close().close();
    }

    private void charts(Report report) throws IOException {
        html.section("overview", "Overview");
        html.open("div", "class", "charts");
        HtmlChart chart = new HtmlChart(html);
        chart.draw(Breakdown.outcomes(Tally.of(report)));
        chart.draw(Breakdown.scopes(report));
        for (Figure figure : report.figures()) {
            chart.draw(Breakdown.of(figure));
        }
        chart.draw(Breakdown.topics(report, words));
        html.close().close();
    }

    private static String css() throws IOException {
        try (InputStream in = HtmlPage.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IOException("report.css is missing from the bundle org.deskwright.report");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        }
    }
}
