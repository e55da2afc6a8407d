package org.deskwright.core.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.deskwright.core.internal.Placeholders;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Step;

/** Fills the placeholders of a remedy. */
record RemedyTexts(Fillings fillings) {
    /** The remedy under another id, filled. */
    static Remedy filled(String id, Remedy remedy, Fillings fillings) {
        RemedyTexts texts = new RemedyTexts(fillings);
        return new Remedy(id, texts.prose(remedy.title()), remedy.steps().stream().map(texts::step).toList(),
                remedy.change().map(texts::change));
    }

    private Step step(Step step) {
        return switch (step) {
            case Step.Explain(String text) -> new Step.Explain(prose(text));
            case Step.Command(String shell, String text, String note) ->
                new Step.Command(shell, Placeholders.fillCommand(text, fillings::shellWord), note(note, text));
            case Step.Link(String title, String url) -> new Step.Link(prose(title), fill(url, fillings::shellWord));
            case Step.Workbench(String command, String title, Map<String, String> parameters) ->
                new Step.Workbench(command, prose(title), filled(parameters));
        };
    }

    private Map<String, String> filled(Map<String, String> parameters) {
        Map<String, String> filled = new TreeMap<>();
        parameters.forEach((name, value) -> filled.put(name, prose(value)));
        return filled;
    }

    private Remedy.Change change(Remedy.Change change) {
        return new Remedy.Change(prose(change.precondition()), prose(change.blastRadius()), prose(change.undo()));
    }

    private String prose(String text) {
        return fill(text, fillings::text);
    }

    /** It speaks of the command beside it, and calls things as that does. */
    private String note(String text, String command) {
        return Placeholders.fillCommand(text,
                name -> command.contains("{" + name + "}") ? fillings.shellWord(name) : fillings.text(name));
    }

    private static String fill(String text, Function<String, Optional<String>> values) {
        return Placeholders.fill(text, values);
    }
}
