package org.deskwright.report;

import java.io.IOException;
import java.util.List;

import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Change;
import org.deskwright.core.topic.Remedy.Step;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/** Remedies as numbered steps; commands stand alone on their lines, to be copied. */
public final class RemedyText {
    private RemedyText() {
    }

    /** Writes all of them, each title behind the label. */
    public static void write(TextPage page, List<Remedy> remedies, String indent, String label) throws IOException {
        for (Remedy remedy : remedies) {
            page.block(indent + label, Paint.BOLD, remedy.title());
            if (remedy.change().isPresent()) {
                Change change = remedy.change().get();
                labelled(page, indent + "  Only if:  ", change.precondition());
                labelled(page, indent + "  Touches:  ", change.blastRadius());
            }
            int number = 1;
            for (Step step : remedy.steps()) {
                step(page, indent + "  " + number++ + ". ", step);
            }
            if (remedy.change().isPresent()) {
                labelled(page, indent + "  To undo:  ", remedy.change().get().undo());
            }
        }
    }

    private static void step(TextPage page, String lead, Step step) throws IOException {
        String indent = " ".repeat(lead.length());
        switch (step) {
            case Step.Explain explain -> page.block(lead, explain.text());
            case Step.Command command -> {
                page.block(lead,
                        command.note() == null || command.note().isEmpty()
                                ? "Run (" + command.shell() + "):"
                                : command.note());
                page.verbatim(indent + "  ", Paint.COMMAND, command.text());
            }
            case Step.Link link -> {
                page.block(lead, "Read: " + link.title());
                page.verbatim(indent, Paint.PLAIN, link.url());
            }
            case Step.Workbench workbench -> page.block(lead, "In the workbench: " + workbench.title());
        }
    }

    private static void labelled(TextPage page, String lead, String text) throws IOException {
        if (!text.isBlank()) {
            page.block(lead, text);
        }
    }
}
