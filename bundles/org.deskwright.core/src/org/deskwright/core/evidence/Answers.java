package org.deskwright.core.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the admin said, by question key ({@code client.address} → {@code 203.0.113.7}). Values are the text as given;
 * whoever takes an answer from the admin checks it against its question in the topic catalogue first.
 */
public final class Answers {
    /** The evidence kind id of answers, as it appears in reports. */
    public static final String KIND_ID = "answers";
    public static final Answers NONE = new Answers(Map.of());

    private final Map<String, String> byKey;

    public Answers(Map<String, String> byKey) {
        this.byKey = java.util.Collections.unmodifiableMap(new TreeMap<>(byKey));
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All answers, sorted by key. */
    public Map<String, String> asMap() {
        return byKey;
    }

    /** These answers with the others on top. */
    public Answers with(Map<String, String> others) {
        Map<String, String> merged = new TreeMap<>(byKey);
        merged.putAll(others);
        return new Answers(merged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && answers.byKey.equals(byKey);
    }

    @Override
    public int hashCode() {
        return byKey.hashCode();
    }

    @Override
    public String toString() {
        return byKey.toString();
    }
}
