package org.deskwright.core.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures and names behind an outcome, in the order the check gave them. They fill the placeholders of its texts
 * and are what golden files and exports hold, so that rewording a text changes neither. A value is a String, a Long, a
 * Double, a Boolean or a List of Strings; the factory turns other numbers, enums and instants into these.
 */
public final class Values {
    public static final Values NONE = new Values(Map.of());
    /**
     * Name of a whole number, from 1 on, by which findings of the same importance stand in a report; those without it
     * come first.
     */
    public static final String RANK = "rank";

    private final Map<String, Object> byName;

    private Values(Map<String, Object> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** {@code Values.of("user", "müller", "position", 3)}: names and values in turn. */
    public static Values of(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("A name without a value: " + namesAndValues[namesAndValues.length - 1]);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], plain(namesAndValues[i + 1]));
        }
        return new Values(map);
    }

    /** These values and one more. */
    public Values and(String name, Object value) {
        Map<String, Object> map = new LinkedHashMap<>(byName);
        map.put(name, plain(value));
        return new Values(map);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case String s -> s;
            case Boolean b -> b;
            case Integer i -> i.longValue();
            case Long l -> l;
            case Number n -> n.doubleValue();
            case java.util.Collection<?> c -> c.stream().map(String::valueOf).toList();
            default -> value.toString();
        };
    }

    public Map<String, Object> asMap() {
        return byName;
    }

    /** The value as a reader sees it: lists joined by commas; empty where there is none. */
    public String text(String name) {
        return switch (byName.get(name)) {
            case null -> "";
            case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
            case Object value -> value.toString();
        };
    }

    /** By {@link #RANK}; 0 where there is none. */
    public long rank() {
        return byName.get(RANK) instanceof Long rank ? rank : 0;
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values && values.byName.equals(byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
