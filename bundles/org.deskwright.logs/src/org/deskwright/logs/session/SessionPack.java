package org.deskwright.logs.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.deskwright.logs.catalogue.Members;
import org.deskwright.logs.signature.LineJson;
import org.deskwright.logs.signature.Signature;

/**
 * What a file of rules for sessions holds; sessions.schema.json beside the files that come with Deskwright describes
 * it.
 *
 * @param title for people
 * @param markers with their samples
 * @param metrics with theirs
 */
public record SessionPack(String title, List<Tried<Marker>> markers, List<Tried<MetricRule>> metrics) {
    private static final String ID = "[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+";
    private static final String WORD = "[a-z][a-z0-9-]*";

    /**
     * A rule, and what it must and must not be found in.
     *
     * @param values told by each of {@code match}; none of a marker
     */
    public record Tried<T>(T rule, List<String> match, List<Double> values, List<String> miss) {
        public Tried {
            if (match.isEmpty() || miss.isEmpty()) {
                throw new IllegalArgumentException("samples: at least one that matches and one near miss are needed");
            }
        }
    }

    /**
     * @throws IllegalArgumentException when it is no pack; in words for who wrote it, on one line
     */
    public static SessionPack read(String json) {
        return Members.read(json, SessionPack::pack);
    }

    private static SessionPack pack(Members pack) {
        pack.textOr("$schema", "");
        return new SessionPack(said(pack, "title"),
                pack.has("markers") ? pack.objects("markers", SessionPack::marker) : List.of(),
                pack.has("metrics") ? pack.objects("metrics", SessionPack::metric) : List.of());
    }

    private static Tried<Marker> marker(Members entry) {
        Marker marker = new Marker(id(entry), said(entry, "title"), word(entry, "program"),
                choice(Stage.values(), Stage::id, "stage", entry.text("stage")),
                entry.has("opens") && entry.truth("opens"), entry.has("closes") && entry.truth("closes"),
                entry.has("state") && entry.truth("state"), entry.has("aside") && entry.truth("aside"),
                entry.has("cause") ? Optional.of(entry.object("cause", SessionPack::cause)) : Optional.empty(),
                entry.has("halts") ? Optional.of(entry.object("halts", SessionPack::halt)) : Optional.empty(),
                entry.object("line", LineJson::read), entry.object("source", SessionPack::source));
        if (marker.halt().isPresent() && (marker.cause().isEmpty() || marker.stage() != Stage.DISCONNECT)) {
            throw new IllegalArgumentException("what 'halts' sessions has a 'cause' and the stage disconnect");
        }
        return entry.object("samples",
                samples -> new Tried<>(marker, samples.texts("match"), List.of(), samples.texts("miss")));
    }

    private static Marker.Halt halt(Members halt) {
        return new Marker.Halt(Set.copyOf(halt.texts("programs")), halt.numberOr("within", 0),
                halt.has("afterwards") && halt.truth("afterwards"));
    }

    private static Marker.Cause cause(Members cause) {
        return new Marker.Cause(choice(EndCause.Kind.values(), EndCause.Kind::id, "kind", cause.text("kind")),
                cause.numberOr("weight", 1), cause.textOr("code", ""));
    }

    private static Tried<MetricRule> metric(Members entry) {
        MetricRule rule = new MetricRule(id(entry), said(entry, "title"), word(entry, "kind"), said(entry, "unit"),
                word(entry, "program"), entry.numberOr("every", 0),
                entry.has("limits") ? entry.objects("limits", SessionPack::limit) : List.of(),
                entry.object("line", LineJson::read), entry.object("source", SessionPack::source));
        return entry.object("samples", samples -> {
            List<String> lines = samples.objects("match", match -> {
                match.text("value");
                return match.text("line");
            });
            List<Double> values = samples.objects("match", match -> {
                match.text("line");
                return number("value", match.text("value"));
            });
            return new Tried<>(rule, lines, values, samples.texts("miss"));
        });
    }

    private static MetricRule.Limit limit(Members limit) {
        return new MetricRule.Limit(number("above", limit.text("above")), said(limit, "says"),
                limit.object("source", SessionPack::source));
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' is no number: " + text, e);
        }
    }

    private static Signature.Source source(Members source) {
        return new Signature.Source(said(source, "title"), source.link("url"), said(source, "date"));
    }

    private static String id(Members entry) {
        String id = entry.text("id");
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("'id' must be words of a to z, digits and -, joined by dots: " + id);
        }
        return id;
    }

    private static String word(Members entry, String name) {
        String word = entry.text(name);
        if (!word.matches(WORD)) {
            throw new IllegalArgumentException("'" + name + "' must be of a to z, digits and -: " + word);
        }
        return word;
    }

    private static String said(Members members, String name) {
        String text = members.text(name);
        if (text.isBlank()) {
            throw new IllegalArgumentException("'" + name + "' says nothing");
        }
        return text;
    }

    private static <E> E choice(E[] values, Function<E, String> id, String name, String text) {
        return Arrays.stream(values).filter(value -> id.apply(value).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' may be "
                        + Arrays.stream(values).map(id).collect(Collectors.joining(", ")) + ", not: " + text));
    }
}
