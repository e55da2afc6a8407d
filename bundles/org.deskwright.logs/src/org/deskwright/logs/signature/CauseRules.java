package org.deskwright.logs.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Which known failures are known to cause others.
 *
 * @param rules in the order of the file
 */
public record CauseRules(List<Rule> rules) {
    private static final String DATA = "/data/log-causes.json";

    public CauseRules {
        rules = List.copyOf(rules);
    }

    /**
     * One failure and what it leads to.
     *
     * @param cause id of its signature
     * @param effects ids of signatures
     * @param within seconds in which they follow
     * @param lag seconds by which the sign of the cause may be written later than that of what it causes, as what is
     *     only told after a restart
     * @param undone ids of signatures each of which, between both, shows that the cause was over
     * @param in kinds of the logs that the effects have to stand in; empty for any
     * @param halts whether nothing ran on the WorkSpace from the effect on: where its programs wrote on of the same
     *     session, it was not that
     * @param serves whether the cause is of a computer that serves others, as a domain controller does, so that its
     *     logs may lie anywhere
     * @param why in a sentence
     * @param source where that is described
     */
    public record Rule(String cause, Set<String> effects, int within, int lag, Set<String> undone, Set<String> in,
            boolean halts, boolean serves, String why, Signature.Source source) {
        public Rule {
            effects = Set.copyOf(effects);
            undone = Set.copyOf(undone);
            in = Set.copyOf(in);
        }
    }

    /** Whether the signature is known to cause others. */
    public boolean causes(String signature) {
        return rules.stream().anyMatch(rule -> rule.cause().equals(signature));
    }

    /** Ids of all signatures whose times matter though they need be no failures. */
    public Set<String> askedFor() {
        return rules.stream().flatMap(rule -> Stream.concat(Stream.of(rule.cause()), rule.undone().stream()))
                .collect(Collectors.toSet());
    }

    /** Ids of all signatures that show that some cause was over. */
    public Set<String> undoing() {
        return rules.stream().flatMap(rule -> rule.undone().stream()).collect(Collectors.toSet());
    }

    /** Those that come with Deskwright. Read once. */
    public static CauseRules bundled() {
        return Bundled.RULES;
    }

    private static final class Bundled {
        static final CauseRules RULES = read();
    }

    private static CauseRules read() {
        try (InputStream in = CauseRules.class.getResourceAsStream(DATA);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            List<Rule> rules = new ArrayList<>();
            for (JsonElement element : JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("rules")) {
                JsonObject rule = element.getAsJsonObject();
                rules.add(new Rule(rule.get("cause").getAsString(), texts(rule.getAsJsonArray("effects")),
                        rule.get("within").getAsInt(), rule.get("lag").getAsInt(),
                        rule.has("undone") ? texts(rule.getAsJsonArray("undone")) : Set.of(),
                        rule.has("in") ? texts(rule.getAsJsonArray("in")) : Set.of(),
                        rule.has("halts") && rule.get("halts").getAsBoolean(),
                        rule.has("serves") && rule.get("serves").getAsBoolean(), rule.get("why").getAsString(),
                        source(rule.getAsJsonObject("source"))));
            }
            return new CauseRules(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> texts(JsonArray all) {
        return all.asList().stream().map(JsonElement::getAsString).collect(Collectors.toSet());
    }

    private static Signature.Source source(JsonObject source) {
        return new Signature.Source(source.get("title").getAsString(), source.get("url").getAsString(),
                source.get("date").getAsString());
    }
}
