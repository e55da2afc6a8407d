package org.deskwright.logs.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What tells that something worked, so that what topics are about did not come up then.
 *
 * @param rules in the order of the file
 */
record SuccessRules(List<Rule> rules) {
    private static final String DATA = "/data/log-successes.json";

    SuccessRules {
        rules = List.copyOf(rules);
    }

    /** For which time it is known. */
    enum Span {
        /** When the line was written. */
        MOMENT,
        /** So many seconds before it as it tells. */
        SECONDS_BEFORE,
        /** As long as a session showed the desktop. */
        SESSION
    }

    /**
     * @param signature id of what a line looks like; empty where sessions tell it
     * @param topics that are refuted
     * @param why as a sentence
     */
    record Rule(String signature, Span span, Set<String> topics, String why) {
        Rule {
            topics = Set.copyOf(topics);
        }
    }

    /** Those that come with Deskwright. Read once. */
    static SuccessRules bundled() {
        return Bundled.RULES;
    }

    private static final class Bundled {
        static final SuccessRules RULES = read();
    }

    private static SuccessRules read() {
        try (InputStream in = SuccessRules.class.getResourceAsStream(DATA);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            List<Rule> rules = new ArrayList<>();
            for (JsonElement element : JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("rules")) {
                JsonObject rule = element.getAsJsonObject();
                rules.add(new Rule(rule.has("signature") ? rule.get("signature").getAsString() : "",
                        Span.valueOf(rule.get("span").getAsString().toUpperCase(Locale.ROOT).replace('-', '_')),
                        rule.getAsJsonArray("topics").asList().stream().map(JsonElement::getAsString)
                                .collect(Collectors.toSet()),
                        rule.get("why").getAsString()));
            }
            return new SuccessRules(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Rule> ofLine(String signature) {
        return rules.stream().filter(rule -> rule.signature.equals(signature)).toList();
    }

    List<Rule> ofSessions() {
        return rules.stream().filter(rule -> rule.span == Span.SESSION).toList();
    }
}
