package org.deskwright.report.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.deskwright.core.report.Report;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.CommandLegend;

/** What has to be said of the commands, and everything that another run needs to come to the same result. */
final class HtmlCircumstances {
    private final Markup html;
    private final CatalogueWords words;

    HtmlCircumstances(Markup html, CatalogueWords words) {
        this.html = html;
        this.words = words;
    }

    void legend(Report report) throws IOException {
        List<String> lines = CommandLegend.of(report);
        if (lines.isEmpty()) {
            return;
        }
        html.section("commands", "About the commands");
        for (String line : lines) {
            html.leaf("p", line);
        }
        html.close();
    }

    void write(Report report) throws IOException {
        html.section("circumstances", "How this came about");
        html.open("dl").leaf("dt", "Deskwright").leaf("dd", report.tool());
        html.leaf("dt", "Evidence (SHA-256)").open("dd").leaf("code", report.fingerprint()).close();
        for (Map.Entry<String, String> answer : report.answers().asMap().entrySet()) {
            html.leaf("dt", "Answer " + answer.getKey()).open("dd").leaf("bdi", answer.getValue()).close();
        }
        for (Map.Entry<String, Map<String, String>> check : report.parameters().entrySet()) {
            for (Map.Entry<String, String> parameter : check.getValue().entrySet()) {
                html.leaf("dt", "Parameter " + check.getKey() + "." + parameter.getKey()).open("dd")
                        .leaf("bdi", parameter.getValue()).close();
            }
        }
        for (String check : report.disabled()) {
            html.leaf("dt", "Check turned off").leaf("dd", check);
        }
        html.close();
        html.open("details").leaf("summary", Wording.count(report.topics().size(), "topic") + " asked for").open("ul",
                "class", "dense");
        for (String topic : report.topics()) {
            html.leaf("li", Wording.topic(topic, words));
        }
        html.close().close().close();
    }
}
