package org.deskwright.cli.internal;

import java.util.Locale;
import java.util.regex.Pattern;

import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Change;
import org.deskwright.core.topic.Remedy.Step;

/**
 * Shows what the reader has to fill in as a report does: {@code {region}} becomes {@code <region>} in a sentence, and
 * {@code YOUR_REGION} in a command, where angle brackets would redirect when pasted, and in the note to it.
 */
final class Blanks {
    private static final Pattern BLANK = Pattern.compile("(?<!\\$)\\{([A-Za-z][A-Za-z0-9_.-]*)}");
    private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[.-]");

    private Blanks() {
    }

    static String shown(String text) {
        return text == null ? "" : BLANK.matcher(text).replaceAll("<$1>");
    }

    static String command(String text) {
        return BLANK.matcher(text).replaceAll(
                found -> "YOUR_" + WORD_BORDER.matcher(found.group(1)).replaceAll("_").toUpperCase(Locale.ROOT));
    }

    static Remedy shown(Remedy remedy) {
        return new Remedy(remedy.id(), shown(remedy.title()), remedy.steps().stream().map(Blanks::shown).toList(),
                remedy.change().map(c -> new Change(shown(c.precondition()), shown(c.blastRadius()), shown(c.undo()))));
    }

    private static Step shown(Step step) {
        return switch (step) {
            case Step.Explain(String text) -> new Step.Explain(shown(text));
            case Step.Command(String shell, String text, String note) ->
                new Step.Command(shell, command(text), note == null ? "" : command(note));
            case Step.Link link -> link;
            case Step.Workbench workbench -> workbench;
        };
    }
}
