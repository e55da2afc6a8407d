package org.deskwright.report.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.deskwright.core.report.StepsDone;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Change;
import org.deskwright.core.topic.Remedy.Step;
import org.deskwright.report.text.Markdown;

/** Remedies as numbered lists to tick off; where subjects differ, their commands stand together. */
final class MarkdownRemedies {
    private static final int TEXTS = 3;
    private static final int COMMANDS = 20;
    private final MarkdownPage page;
    private final StepsDone done;
    private final Set<Set<Remedy>> told = new HashSet<>();

    MarkdownRemedies(MarkdownPage page, StepsDone done) {
        this.page = page;
        this.done = done;
    }

    void write(CommonRemedy remedy) throws IOException {
        String title = "**What helps: " + some(remedy.titles()) + "**";
        if (!told.add(remedy.distinct()) && !remedy.isBegun(done)) {
            page.paragraph(title + " (the same steps as above)");
            return;
        }
        page.paragraph(remedy.isBegun(done) ? title + " (" + Wording.progress(remedy, done) + ")" : title);
        if (remedy.isChange()) {
            page.block(changes(remedy));
        }
        page.block();
        int number = 1;
        for (List<Step> step : remedy.steps()) {
            step(remedy, number++, step);
        }
    }

    private static String[] changes(CommonRemedy remedy) {
        return List
                .of(change("Only if", remedy, Change::precondition), change("Touches", remedy, Change::blastRadius),
                        change("To undo", remedy, Change::undo))
                .stream().filter(line -> !line.isEmpty()).toArray(String[]::new);
    }

    private static String change(String term, CommonRemedy remedy, Function<Change, String> part) {
        List<String> texts = remedy.change(part);
        return texts.isEmpty() ? "" : "- *" + term + ":* " + some(texts);
    }

    private void step(CommonRemedy remedy, int number, List<Step> each) throws IOException {
        int ticked = remedy.done(done, number);
        int of = remedy.each().size();
        String marker = number + ". ";
        String part = ticked > 0 && ticked < of ? "(done for " + ticked + " of " + of + ") " : "";
        String words = each.getFirst() instanceof Step.Link link
                ? Markdown.link(link.title(), link.url())
                : some(each.stream().map(MarkdownRemedies::words).distinct().toList());
        page.lines(0, marker + (ticked == of ? "[x] " : "[ ] ") + part + words);
        List<Step.Command> commands = each.stream().filter(Step.Command.class::isInstance).map(Step.Command.class::cast)
                .distinct().toList();
        if (!commands.isEmpty()) {
            page.lines(marker.length(), Markdown.block(language(commands.getFirst()), commands.stream().limit(COMMANDS)
                    .map(c -> c.text().strip()).distinct().collect(Collectors.joining("\n"))));
        }
        if (commands.size() > COMMANDS) {
            page.lines(marker.length(), "",
                    "And " + (commands.size() - COMMANDS) + " more; the JSON report spells them out.");
        }
    }

    /** As GitHub names them. */
    private static String language(Step.Command command) {
        return switch (command.shell()) {
            case "powershell" -> "powershell";
            case "cmd" -> "bat";
            default -> "sh";
        };
    }

    private static String words(Step step) {
        return switch (step) {
            case Step.Explain explain -> explain.text();
            case Step.Command command ->
                command.note() == null || command.note().isEmpty() ? "Run (" + command.shell() + "):" : command.note();
            case Step.Link link -> link.title();
            case Step.Workbench workbench -> "In the workbench: " + workbench.title();
        };
    }

    private static String some(List<String> texts) {
        String few = texts.stream().limit(TEXTS).map(Markdown::text).collect(Collectors.joining(" / "));
        return texts.size() > TEXTS ? few + " / and " + (texts.size() - TEXTS) + " more" : few;
    }
}
