package org.deskwright.cli.internal;

import java.util.regex.Pattern;

import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Change;
import org.deskwright.core.topic.Remedy.Step;

/** Shows what the reader has to fill in: {@code {region}} becomes {@code <region>}, as in a report. */
final class Blanks {
    private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    private Blanks() {
    }

    static String shown(String text) {
        return text == null ? "" : BLANK.matcher(text).replaceAll("<$1>");
    }

    static Remedy shown(Remedy remedy) {
        return new Remedy(remedy.id(), shown(remedy.title()), remedy.steps().stream().map(Blanks::shown).toList(),
                remedy.change().map(c -> new Change(shown(c.precondition()), shown(c.blastRadius()), shown(c.undo()))));
    }

    private static Step shown(Step step) {
        return switch (step) {
            case Step.Explain(String text) -> new Step.Explain(shown(text));
            case Step.Command(String shell, String text, String note) ->
                new Step.Command(shell, shown(text), shown(note));
            case Step.Link link -> link;
            case Step.Workbench workbench -> workbench;
        };
    }
}
