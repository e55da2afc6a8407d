package org.deskwright.logs.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * By which lines sessions and what is measured in them are told.
 *
 * @param markers each id once, in metrics neither
 */
public record SessionRules(List<Marker> markers, List<MetricRule> metrics) {
    private static final String FOLDER = "/sessions/";

    /**
     * @throws IllegalArgumentException when an id is there twice
     */
    public SessionRules {
        markers = List.copyOf(markers);
        metrics = List.copyOf(metrics);
        Set<String> ids = new HashSet<>();
        Stream.concat(markers.stream().map(Marker::id), metrics.stream().map(MetricRule::id)).forEach(id -> {
            if (!ids.add(id)) {
                throw new IllegalArgumentException("the id " + id + " is there twice");
            }
        });
    }

    static SessionRules of(List<SessionPack> packs) {
        return new SessionRules(
                packs.stream().flatMap(pack -> pack.markers().stream()).map(SessionPack.Tried::rule).toList(),
                packs.stream().flatMap(pack -> pack.metrics().stream()).map(SessionPack.Tried::rule).toList());
    }

    /** Those that come with Deskwright. Read once. */
    public static SessionRules bundled() {
        return Bundled.RULES;
    }

    private static final class Bundled {
        static final SessionRules RULES = of(packs());
    }

    /** What the files hold that come with Deskwright, in the order of their index. */
    static List<SessionPack> packs() {
        List<SessionPack> packs = new ArrayList<>();
        for (JsonElement name : JsonParser.parseString(text("index")).getAsJsonArray()) {
            packs.add(SessionPack.read(text(name.getAsString())));
        }
        return packs;
    }

    private static String text(String name) {
        try (InputStream file = SessionRules.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException(
                        "sessions/" + name + ".json is missing from the bundle org.deskwright.logs");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
