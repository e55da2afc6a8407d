package org.deskwright.report.internal;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

import org.deskwright.core.report.StepsDone;
import org.deskwright.core.topic.Remedy.Change;
import org.deskwright.core.topic.Remedy.Step;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/**
 * Remedies as numbered steps; where subjects differ, the first few are spelled out. Once a step is done, all of the
 * remedy have a box that is ticked or empty.
 */
public final class TextRemedies {
    private static final int MOST = 3;
    private final TextPage page;
    private final String indent;
    private final StepsDone done;

    public TextRemedies(TextPage page, String indent, StepsDone done) {
        this.page = page;
        this.done = done;
        this.indent = indent;
    }

    /** Writes the remedy, its title behind the label. */
    public void write(CommonRemedy remedy, String label) throws IOException {
        several(indent + label, Paint.BOLD, remedy.titles());
        change(remedy, "  Only if:  ", Change::precondition);
        change(remedy, "  Touches:  ", Change::blastRadius);
        int number = 1;
        for (List<Step> step : remedy.steps()) {
            step(indent + "  " + number + ". ", box(remedy, number), step);
            number++;
        }
        change(remedy, "  To undo:  ", Change::undo);
    }

    private String box(CommonRemedy remedy, int number) {
        if (!remedy.isBegun(done)) {
            return "";
        }
        int of = remedy.each().size();
        int ticked = remedy.done(done, number);
        return ticked == of ? "[x] " : ticked == 0 ? "[ ] " : "[" + ticked + " of " + of + "] ";
    }

    private void change(CommonRemedy remedy, String label, Function<Change, String> text) throws IOException {
        if (remedy.isChange()) {
            several(indent + label, Paint.PLAIN, remedy.change(text));
        }
    }

    private void step(String lead, String box, List<Step> each) throws IOException {
        List<String> words = each.stream().map(TextRemedies::words).toList();
        switch (each.getFirst()) {
            case Step.Command first -> commands(lead, box, each, first.shell());
            case Step.Link link -> {
                page.block(lead + box, words.getFirst());
                page.verbatim(" ".repeat(lead.length()), Paint.PLAIN, link.url());
            }
            case Step.Explain _ -> several(lead + box, Paint.PLAIN, words);
            case Step.Workbench _ -> several(lead + box, Paint.PLAIN, words);
        }
    }

    private void commands(String lead, String box, List<Step> each, String shell) throws IOException {
        String inner = " ".repeat(lead.length());
        List<String> notes = each.stream().map(TextRemedies::words).distinct().toList();
        several(lead + box, Paint.PLAIN, notes.equals(List.of("")) ? List.of("Run (" + shell + "):") : notes);
        List<String> commands = each.stream()
                .flatMap(step -> step instanceof Step.Command c ? java.util.stream.Stream.of(c.text()) : null)
                .distinct().toList();
        for (String command : commands.stream().limit(MOST).toList()) {
            page.verbatim(inner + "  ", Paint.COMMAND, command);
        }
        more(inner + "  ", commands.size());
    }

    private static String words(Step step) {
        return switch (step) {
            case Step.Explain explain -> explain.text();
            case Step.Command command -> command.note() == null ? "" : command.note();
            case Step.Link link -> "Read: " + link.title();
            case Step.Workbench workbench -> "In the workbench: " + workbench.title();
        };
    }

    private void several(String lead, Paint paint, List<String> texts) throws IOException {
        String inner = " ".repeat(lead.length());
        for (int i = 0; i < Math.min(MOST, texts.size()); i++) {
            page.block(i == 0 ? lead : inner, paint, texts.get(i));
        }
        more(inner, texts.size());
    }

    private void more(String lead, int all) throws IOException {
        if (all > MOST) {
            page.block(lead, Paint.DIM, "and " + (all - MOST) + " more: --format json");
        }
    }
}
