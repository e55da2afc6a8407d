package org.deskwright.policy.template;

import java.util.List;
import java.util.Objects;

/** A section, such as {@code Privilege Rights}. One that comes twice in a file is one here. */
public record InfSection(String name, List<InfLine> lines) {
    public InfSection {
        Objects.requireNonNull(name, "name");
        lines = List.copyOf(lines);
    }
}
