package org.deskwright.policy.live;

import java.util.List;
import java.util.Objects;

import org.deskwright.core.intake.ReadProblem;

/**
 * What came of asking a domain.
 *
 * @param domain its DNS name
 * @param server the name that the domain controller calls itself
 * @param parts how much of each was read, in the order of reading
 * @param problems what could not be read, but for single files: of these the folder tells, see {@link UnreadFiles}
 */
public record DomainReading(String domain, String server, List<Part> parts, List<ReadProblem> problems) {
    /**
     * @param name such as {@code GPOs}
     * @param count of objects or files
     * @param complete whether there are no others
     */
    public record Part(String name, int count, boolean complete) {
        public Part {
            Objects.requireNonNull(name, "name");
        }
    }

    /** Whether nothing lacks. */
    public boolean isWhole() {
        return problems.isEmpty() && parts.stream().allMatch(Part::complete);
    }

    public DomainReading {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(server, "server");
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }
}
