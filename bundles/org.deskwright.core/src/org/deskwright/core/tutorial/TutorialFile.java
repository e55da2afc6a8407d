package org.deskwright.core.tutorial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** Reads a tutorial from its file. */
public final class TutorialFile {
    public static final String SCHEMA = "deskwright.tutorial/1";

    private TutorialFile() {
    }

    /**
     * @throws IllegalArgumentException when it is no such file; the message is one sentence
     */
    public static Tutorial read(String json) {
        JsonObject file = object(parse(json), "the file");
        if (!text(file, "schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("This is no tutorial: the file does not say that it is " + SCHEMA + ".");
        }
        if (!(file.get("steps") instanceof JsonArray steps)) {
            throw new IllegalArgumentException("The tutorial has no \"steps\".");
        }
        List<TutorialStep> read = StreamSupport.stream(steps.spliterator(), false)
                .map(each -> step(object(each, "the steps"))).toList();
        return new Tutorial(text(file, "id"), text(file, "title"), text(file, "about"), text(file, "end"), read);
    }

    private static JsonElement parse(String json) {
        try {
            return JsonParser.parseString(json);
        } catch (JsonParseException | StackOverflowError e) {
            throw new IllegalArgumentException("This is no JSON.", e);
        }
    }

    private static TutorialStep step(JsonObject step) {
        return new TutorialStep(text(step, "id"), text(step, "title"), text(step, "text"),
                Optional.ofNullable(step.get("do")).map(each -> deed(object(each, "\"do\""))),
                Optional.ofNullable(step.get("done")).map(each -> done(object(each, "\"done\""))));
    }

    private static TutorialStep.Deed deed(JsonObject deed) {
        Map<String, String> parameters = new TreeMap<>();
        if (deed.has("parameters")) {
            JsonObject all = object(deed.get("parameters"), "\"parameters\"");
            all.keySet().forEach(name -> parameters.put(name, text(all, name)));
        }
        return new TutorialStep.Deed(text(deed, "label"), text(deed, "command"), parameters);
    }

    private static DoneWhen done(JsonObject done) {
        if (done.size() != 1) {
            throw new IllegalArgumentException("A step is known to be done by one thing, not by " + done.size() + ".");
        }
        String kind = done.keySet().iterator().next();
        String value = text(done, kind);
        return switch (kind) {
            case "case" -> DoneWhen.OfCase.called(value);
            case "selected" -> new DoneWhen.Selected(value);
            case "command" -> new DoneWhen.Ran(value);
            case "job" -> new DoneWhen.Finished(value);
            default -> throw new IllegalArgumentException("Nothing is known to be done by \"" + kind + "\".");
        };
    }

    private static JsonObject object(JsonElement element, String name) {
        if (element instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("In " + name + " there is something that is no JSON object.");
    }

    private static String text(JsonObject object, String name) {
        if (object.get(name) instanceof JsonPrimitive text && text.isString() && !text.getAsString().isBlank()) {
            return text.getAsString();
        }
        throw new IllegalArgumentException("\"" + name + "\" is missing, empty or no text.");
    }
}
