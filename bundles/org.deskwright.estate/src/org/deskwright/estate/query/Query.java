package org.deskwright.estate.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.estate.net.IpRange;

/** What is asked of each row. Made by a {@link QueryParser}, answered by a {@link Sheet}. */
public sealed interface Query {
    /** Asks nothing, so that every row will do. */
    Query EVERYTHING = new All(List.of());

    /** The ids of the attributes that it names; a word names none. */
    default Set<String> attributes() {
        return switch (this) {
            case All(List<Query> parts) -> union(parts);
            case Any(List<Query> parts) -> union(parts);
            case Not(Query part) -> part.attributes();
            case Word _ -> Set.of();
            case Text(String attribute, _) -> Set.of(attribute);
            case Between(String attribute, _, _) -> Set.of(attribute);
            case InRange(String attribute, _) -> Set.of(attribute);
        };
    }

    private static Set<String> union(List<Query> parts) {
        return parts.stream().flatMap(part -> part.attributes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Each of them. */
    record All(List<Query> parts) implements Query {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them. */
    record Any(List<Query> parts) implements Query {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Query part) implements Query {}

    /** Any text of the row holds it. */
    record Word(TextTest test) implements Query {}

    /** The text of the attribute passes. */
    record Text(String attribute, TextTest test) implements Query {}

    /** A number or moment lies between the two, which count as well; one that is not known never does. */
    record Between(String attribute, long least, long most) implements Query {}

    /** The address lies in the range, or the range and that of the row have addresses in common. */
    record InRange(String attribute, IpRange range) implements Query {}
}
