package org.deskwright.report.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.deskwright.core.report.StepsDone;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Change;
import org.deskwright.core.topic.Remedy.Step;

/**
 * Remedies as ordered lists within an element that opens on a click; what is done already is ticked. The steps are told
 * once for all subjects, with the commands of each; steps that stand further up are referred to.
 */
final class HtmlRemedies {
    /** So many different sentences of one step are told. */
    private static final int TEXTS = 3;
    /** And so many commands, for a page with more of them is of no use. */
    private static final int COMMANDS = 100;
    private final Markup html;
    private final StepsDone done;
    private final ZoneId zone;
    private final Map<Set<Remedy>, String> told = new HashMap<>();

    HtmlRemedies(Markup html, StepsDone done, ZoneId zone) {
        this.html = html;
        this.done = done;
        this.zone = zone;
    }

    void write(CommonRemedy remedy) throws IOException {
        String title = "What helps: " + some(remedy.titles(), " / ");
        String above = told.get(remedy.distinct());
        if (above != null && !remedy.isBegun(done)) {
            html.open("p").text(title + " (").leaf("a", "the same steps as above", "href", "#" + above).text(")")
                    .close();
            return;
        }
        String id = "remedy-" + (told.size() + 1);
        boolean first = told.putIfAbsent(remedy.distinct(), id) == null;
        html.open("details", first ? new String[]{"class", "remedy", "id", id} : new String[]{"class", "remedy"});
        html.open("summary").text(title);
        if (remedy.isBegun(done)) {
            html.text(" ").leaf("span", Wording.progress(remedy, done), "class", "count");
        }
        html.close();
        if (remedy.isChange()) {
            html.open("dl", "class", "change");
            pair("Only if", remedy, Change::precondition);
            pair("Touches", remedy, Change::blastRadius);
            pair("To undo", remedy, Change::undo);
            html.close();
        }
        html.open("ol");
        int number = 1;
        for (List<Step> step : remedy.steps()) {
            step(remedy, number++, step);
        }
        html.close().close();
    }

    private void step(CommonRemedy remedy, int number, List<Step> each) throws IOException {
        Optional<Instant> when = remedy.allDoneAt(done, number);
        html.open("li", when.isPresent() ? new String[]{"class", "done"} : new String[0]);
        if (when.isPresent()) {
            html.open("span", "class", "badge passed");
            HtmlIcon.PASSED.write(html);
            html.text("Done " + Wording.moment(when.get(), zone)).close().text(" ");
        } else if (remedy.done(done, number) > 0) {
            html.leaf("span", "Done for " + remedy.done(done, number) + " of " + remedy.each().size(), "class", "badge")
                    .text(" ");
        }
        if (each.getFirst() instanceof Step.Link link) {
            link(link);
        } else {
            html.text(some(each.stream().map(HtmlRemedies::words).distinct().toList(), " / "));
        }
        commands(each.stream().filter(Step.Command.class::isInstance).map(s -> ((Step.Command) s).text()).distinct()
                .toList());
        html.close();
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

    private void commands(List<String> commands) throws IOException {
        if (commands.isEmpty()) {
            return;
        }
        html.leaf("pre", String.join("\n", commands.stream().limit(COMMANDS).map(String::strip).toList()));
        if (commands.size() > COMMANDS) {
            html.leaf("p", "And " + (commands.size() - COMMANDS) + " more; the JSON report spells them out.", "class",
                    "faint");
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

    private void pair(String term, CommonRemedy remedy, Function<Change, String> part) throws IOException {
        List<String> texts = remedy.change(part);
        if (!texts.isEmpty()) {
            html.leaf("dt", term).leaf("dd", some(texts, " / "));
        }
    }

    private static String some(List<String> texts, String between) {
        String told = String.join(between, texts.stream().limit(TEXTS).toList());
        return texts.size() > TEXTS ? told + between + "and " + (texts.size() - TEXTS) + " more" : told;
    }
}
