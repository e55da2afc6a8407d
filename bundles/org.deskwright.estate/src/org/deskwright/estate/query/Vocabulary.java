package org.deskwright.estate.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The attributes of the rows of a table, and the names by which a query calls them. Immutable. */
public final class Vocabulary<T> {
    private final Map<String, Attribute<T>> byId = new LinkedHashMap<>();
    private final Map<String, List<Attribute<T>>> byName = new LinkedHashMap<>();

    public Vocabulary(List<Attribute<T>> attributes) {
        for (Attribute<T> attribute : attributes) {
            if (byId.put(attribute.id(), attribute) != null) {
                throw new IllegalArgumentException("two attributes with the id " + attribute.id());
            }
        }
        // an id comes before what others are called besides
        attributes.forEach(attribute -> call(attribute, attribute.id()));
        attributes.forEach(attribute -> attribute.names().forEach(name -> call(attribute, name)));
    }

    private void call(Attribute<T> attribute, String name) {
        List<Attribute<T>> sharing = byName.computeIfAbsent(folded(name), n -> new ArrayList<>());
        if (!sharing.contains(attribute)) {
            sharing.add(attribute);
        }
    }

    /** In the order of the table. */
    public List<Attribute<T>> attributes() {
        return List.copyOf(byId.values());
    }

    public Optional<Attribute<T>> attribute(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All that somebody may mean by the name; capitals, spaces and dashes make no difference. Empty for none. */
    public List<Attribute<T>> named(String name) {
        return List.copyOf(byName.getOrDefault(folded(name), List.of()));
    }

    /** The ids that somebody who wrote the name may have meant. */
    List<String> near(String name) {
        String wanted = folded(name);
        return byId.keySet().stream().filter(id -> Spelling.isNear(wanted, folded(id))).limit(3).toList();
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
