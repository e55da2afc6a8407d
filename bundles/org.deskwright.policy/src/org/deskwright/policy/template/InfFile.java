package org.deskwright.policy.template;

import java.util.List;
import java.util.Objects;

import org.deskwright.core.intake.UnreadableException;

/**
 * A file of sections and lines.
 *
 * @param problems what could not be read, at its offset; the rest is there
 * @param unended offset of the line that the file ends in the middle of; -1 where it ends behind one
 */
public record InfFile(List<InfSection> sections, List<UnreadableException> problems, long unended) {
    /** One of which all could be read. */
    public InfFile(List<InfSection> sections) {
        this(sections, List.of(), -1);
    }

    public InfFile {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /** Why what a line says may not be all of it; empty where it is. */
    public String open(long line) {
        return line == unended ? "its file ends within this line, as one that was cut off" : "";
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
