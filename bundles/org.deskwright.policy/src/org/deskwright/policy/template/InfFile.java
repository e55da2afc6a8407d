package org.deskwright.policy.template;

import java.util.List;
import java.util.Objects;

import org.deskwright.core.intake.UnreadableException;

/**
 * A file of sections and lines.
 *
 * @param problems what could not be read, at its offset; the rest is there
 */
public record InfFile(List<InfSection> sections, List<UnreadableException> problems) {
    public InfFile {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /** The lines of a section; none where there is no such section. */
    public List<InfLine> lines(String section) {
        Objects.requireNonNull(section, "section");
        return sections.stream().filter(one -> one.name().equalsIgnoreCase(section)).findFirst().map(InfSection::lines)
                .orElse(List.of());
    }

    /** Whether there is such a section, be it empty. */
    public boolean has(String section) {
        return sections.stream().anyMatch(one -> one.name().equalsIgnoreCase(section));
    }
}
