package org.deskwright.report.internal;

import java.io.IOException;
import java.util.List;

import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Change;
import org.deskwright.core.topic.Remedy.Step;

/** Remedies as ordered lists within an element that opens on a click. */
final class HtmlRemedies {
    private final Markup html;

    HtmlRemedies(Markup html) {
        this.html = html;
    }

    void write(List<Remedy> remedies) throws IOException {
        for (Remedy remedy : remedies) {
            html.open("details").leaf("summary", "What helps: " + remedy.title());
            if (remedy.change().isPresent()) {
                Change change = remedy.change().get();
                html.open("dl");
                pair("Only if", change.precondition());
                pair("Touches", change.blastRadius());
                pair("To undo", change.undo());
                html.close();
            }
            html.open("ol");
            for (Step step : remedy.steps()) {
                html.open("li");
                step(step);
                html.close();
            }
            html.close().close();
        }
    }

    private void step(Step step) throws IOException {
        switch (step) {
            case Step.Explain explain -> html.text(explain.text());
            case Step.Command command -> {
                html.text(command.note() == null || command.note().isEmpty()
                        ? "Run (" + command.shell() + "):"
                        : command.note());
                html.leaf("pre", command.text());
            }
            case Step.Link link -> link(link);
            case Step.Workbench workbench -> html.text("In the workbench: " + workbench.title());
        }
    }

    /** Only web addresses become links: catalogue data may come from others. */
    private void link(Step.Link link) throws IOException {
        if (link.url().startsWith("https://") || link.url().startsWith("http://")) {
            html.leaf("a", link.title(), "href", link.url(), "rel", "noreferrer noopener");
        } else {
            html.text(link.title() + ": " + link.url());
        }
    }

    private void pair(String term, String description) throws IOException {
        if (!description.isBlank()) {
            html.leaf("dt", term).leaf("dd", description);
        }
    }
}
