package org.deskwright.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.deskwright.core.report.Report;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.CommandLegend;
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
        summary(report, title);
        html.open("main");
        new HtmlFindings(html, words).write(report);
        HtmlUnsettled unsettled = new HtmlUnsettled(html, words);
        unsettled.missing(report);
        unsettled.failed(report);
        unsettled.unread(report);
        unsettled.inOrder(report);
        legend(report);
        circumstances(report);
        html.close().close().close();
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

    private void summary(Report report, String title) throws IOException {
        Tally tally = Tally.of(report);
        html.open("header").leaf("h1", title);
        html.leaf("p", "As of " + Wording.moment(report.asOf(), report.zone()));
        if (report.cancelled()) {
            html.open("p").leaf("strong", "Cut short: this is only a part of the diagnosis.").close();
        }
        html.leaf("p", tally.line() + ".");
        HtmlChart chart = new HtmlChart(html);
        chart.outcomes(tally);
        chart.topics(report, words);
        html.close();
    }

    private void legend(Report report) throws IOException {
        List<String> lines = CommandLegend.of(report);
        if (lines.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "commands").leaf("h2", "About the commands", "id", "commands");
        for (String line : lines) {
            html.leaf("p", line);
        }
        html.close();
    }

    /** Everything that another run needs to come to the same result. */
    private void circumstances(Report report) throws IOException {
        html.open("section", "aria-labelledby", "circumstances").leaf("h2", "How this came about", "id",
                "circumstances");
        html.open("dl").leaf("dt", "Deskwright").leaf("dd", report.tool());
        html.leaf("dt", "Evidence (SHA-256)").open("dd").leaf("code", report.fingerprint()).close();
        html.leaf("dt", "Topics asked for").leaf("dd", String.join(", ", report.topics()));
        for (Map.Entry<String, String> answer : report.answers().asMap().entrySet()) {
            html.leaf("dt", "Answer " + answer.getKey()).leaf("dd", answer.getValue());
        }
        for (Map.Entry<String, Map<String, String>> check : report.parameters().entrySet()) {
            for (Map.Entry<String, String> parameter : check.getValue().entrySet()) {
                html.leaf("dt", "Parameter " + check.getKey() + "." + parameter.getKey()).leaf("dd",
                        parameter.getValue());
            }
        }
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
