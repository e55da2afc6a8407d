package org.deskwright.logs.catalogue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.FieldRule;
import org.deskwright.logs.format.Lead;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.LevelRule;
import org.deskwright.logs.format.LevelRule.Prose;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.LogFormat.Guard;
import org.deskwright.logs.format.Stamp;

/**
 * What a file of a format holds; format.schema.json beside the files that come with Deskwright describes it.
 *
 * @param records lines that begin a record
 * @param others lines that must not be taken for one
 */
public record FormatFile(LogFormat format, List<Sample> records, List<String> others) {
    private static final String ID = "[a-z][a-z0-9-]{0,63}";

    /**
     * A line of the format, and what is to be read of it.
     *
     * @param time as in ISO 8601, with {@code Z} where the zone is known
     */
    public record Sample(String line, String time, Level level, Map<Field, String> fields) {}

    /**
     * @throws IllegalArgumentException when it is no format; in words for who wrote it, on one line
     */
    public static FormatFile read(String json) {
        return Members.read(json, FormatFile::file);
    }

    private static FormatFile file(Members file) {
        file.textOr("$schema", "");
        String id = file.text("id");
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("'id' must begin with a letter from a to z, and hold such letters,"
                    + " digits and - alone, 64 at most");
        }
        LogFormat format = new LogFormat(id, said(file, "title"), said(file, "source"), file.truth("generic"),
                file.objects("stamps", FormatFile::stamp),
                file.has("guard") ? file.object("guard", FormatFile::guard) : Guard.NONE,
                file.has("level") ? file.object("level", FormatFile::level) : LevelRule.NONE,
                file.has("fields") ? file.object("fields", FormatFile::fields) : Map.of());
        return file.object("samples", samples -> new FormatFile(format, samples.objects("records", FormatFile::sample),
                samples.texts("others")));
    }

    private static String said(Members file, String name) {
        String text = file.text(name);
        if (text.isBlank()) {
            throw new IllegalArgumentException("'" + name + "' says nothing");
        }
        return text;
    }

    private static Stamp stamp(Members stamp) {
        List<Integer> digits = stamp.has("digits") ? stamp.numbers("digits") : List.of(0, 0);
        if (digits.size() != 2) {
            throw new IllegalArgumentException("'digits' must be two numbers, the least and the most");
        }
        String fraction = stamp.textOr("fraction", "");
        if (fraction.isEmpty() != digits.equals(List.of(0, 0))) {
            throw new IllegalArgumentException("'fraction' and 'digits' need each other");
        }
        return new Stamp(stamp.text("columns"), fraction, new Stamp.Digits(digits.get(0), digits.get(1)),
                choice(Stamp.Zone.values(), "zone", stamp.text("zone")), stamp.textOr("after", ""),
                stamp.has("lead") ? stamp.object("lead", FormatFile::lead) : Lead.NONE);
    }

    private static Lead lead(Members lead) {
        return new Lead(lead.has("begins") ? lead.texts("begins") : List.of(), lead.textOr("text", ""),
                lead.numberOr("within", 0));
    }

    private static Guard guard(Members guard) {
        if (guard.has("text") == guard.has("texts")) {
            throw new IllegalArgumentException("one of 'text' and 'texts' is needed");
        }
        return new Guard(guard.number("column"), guard.has("text") ? List.of(guard.text("text")) : guard.texts("texts"),
                guard.numberOr("within", 0));
    }

    private static LevelRule level(Members level) {
        Map<String, Level> names = level.object("names",
                all -> all.each((members, name) -> choice(Level.values(), name, members.text(name))));
        return new LevelRule(level.textsOr("after").stream().filter(text -> !text.isEmpty()).toList(),
                level.numberOr("column", 0), level.number("within"), names,
                level.has("prose") ? level.object("prose", FormatFile::prose) : Prose.NONE);
    }

    private static Prose prose(Members prose) {
        return new Prose(prose.number("words"), Set.copyOf(prose.texts("never")));
    }

    private static Map<Field, FieldRule> fields(Members fields) {
        Map<Field, FieldRule> rules = new EnumMap<>(Field.class);
        fields.each((members, name) -> rules.put(choice(Field.values(), "fields", name),
                members.object(name,
                        rule -> new FieldRule(rule.textOr("after", ""), rule.textOr("stop", ""),
                                rule.numberOr("column", 0), rule.numberOr("within", 0), rule.numberOr("words", 0),
                                rule.text("end"), rule.textOr("none", "")))));
        return rules;
    }

    private static Sample sample(Members sample) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        if (sample.has("fields")) {
            sample.object("fields", all -> all
                    .each((members, name) -> fields.put(choice(Field.values(), "fields", name), members.text(name))));
        }
        return new Sample(sample.text("line"), sample.text("time"),
                choice(Level.values(), "level", sample.text("level")), fields);
    }

    private static <E extends Enum<E>> E choice(E[] values, String name, String text) {
        Optional<E> value = Arrays.stream(values).filter(v -> called(v).equals(text)).findFirst();
        return value.orElseThrow(() -> new IllegalArgumentException("'" + name + "' may be "
                + Arrays.stream(values).map(FormatFile::called).collect(Collectors.joining(", ")) + ", not: " + text));
    }

    /** As files name it. */
    static String called(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
