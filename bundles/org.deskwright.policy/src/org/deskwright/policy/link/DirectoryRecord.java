package org.deskwright.policy.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An object of a directory: its name, and the values of its attributes. Names of attributes have no case. Immutable.
 */
public final class DirectoryRecord {
    private final String dn;
    private final Map<String, List<byte[]>> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public DirectoryRecord(String dn, Map<String, List<byte[]>> attributes) {
        this.dn = Objects.requireNonNull(dn, "dn");
        attributes.forEach((name, values) -> this.attributes.computeIfAbsent(name, _ -> new ArrayList<>())
                .addAll(values.stream().map(byte[]::clone).toList()));
    }

    /** Of attributes that are texts. */
    public static DirectoryRecord ofTexts(String dn, Map<String, List<String>> texts) {
        Map<String, List<byte[]>> attributes = new TreeMap<>();
        texts.forEach((name, values) -> attributes.put(name,
                values.stream().map(value -> value.getBytes(StandardCharsets.UTF_8)).toList()));
        return new DirectoryRecord(dn, attributes);
    }

    public String dn() {
        return dn;
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    public List<byte[]> bytes(String attribute) {
        return attributes.getOrDefault(attribute, List.of()).stream().map(byte[]::clone).toList();
    }

    public List<String> texts(String attribute) {
        return attributes.getOrDefault(attribute, List.of()).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
    }

    /** The first value as a text; empty where there is none. */
    public String text(String attribute) {
        List<String> texts = texts(attribute);
        return texts.isEmpty() ? "" : texts.getFirst().strip();
    }

    /** The first value as a number, where it is one. */
    public Optional<Long> number(String attribute) {
        String text = text(attribute);
        return text.matches("-?\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** Whether it is of that class. */
    public boolean is(String objectClass) {
        return texts("objectClass").stream().anyMatch(objectClass::equalsIgnoreCase);
    }
}
