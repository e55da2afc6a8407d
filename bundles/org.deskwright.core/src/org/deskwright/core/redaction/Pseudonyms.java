package org.deskwright.core.redaction;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Names in the place of names: the same for the same value, in all that one redactor reads, so that it can still be
 * followed who did what. Numbered as they come; nothing of the value is in them. For any number of threads.
 */
final class Pseudonyms {
    private static final Pattern CARD = Pattern
            .compile("(?:[0-9a-f]{2}[-:]?){5}[0-9a-f]{2}|(?:[0-9a-f]{4}\\.){2}[0-9a-f]{4}");

    private final Map<String, Map<String, String>> byKind = new TreeMap<>();
    private final Map<String, String> given = new LinkedHashMap<>();

    synchronized String of(String kind, String value) {
        Map<String, String> known = byKind.computeIfAbsent(kind, k -> new HashMap<>());
        return known.computeIfAbsent(key(kind, value), v -> {
            String pseudonym = kind + "-" + (known.size() + 1);
            given.put(pseudonym, value);
            return pseudonym;
        });
    }

    /** Addresses of network cards are written with one mark or another, or none. */
    private static String key(String kind, String value) {
        String folded = FoldedText.of(value).text();
        return kind.equals("address") && CARD.matcher(folded).matches() ? folded.replaceAll("[-:.]", "") : folded;
    }

    /** Whether it is one, or a user's behind a domain's. */
    synchronized boolean contains(String text) {
        int domain = text.indexOf('\\');
        return given.containsKey(text) || domain > 0 && given.containsKey(text.substring(0, domain))
                && given.containsKey(text.substring(domain + 1));
    }

    /** The value behind one, as it stood where it came first; else the text itself. */
    synchronized String behind(String text) {
        return given.getOrDefault(text, text);
    }

    /** The value behind each, as it stood where it came first. */
    synchronized Map<String, String> legend() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** How many different values of each kind there were. */
    synchronized Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        byKind.forEach((kind, known) -> counts.put(kind, known.size()));
        return counts;
    }
}
