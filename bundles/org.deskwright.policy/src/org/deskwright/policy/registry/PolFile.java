package org.deskwright.policy.registry;

import java.util.List;

import org.deskwright.core.intake.UnreadableException;

/**
 * What a Registry.pol holds, in the order of the file, which is that in which Windows does it.
 *
 * @param problems what could not be read, at its offset; the rest is there
 */
public record PolFile(List<RegistryEntry> entries, List<UnreadableException> problems) {
    public PolFile {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** Offset of the last place that could not be read, over which nothing of the file holds; -1 where all could. */
    public long broken() {
        return problems.stream().mapToLong(UnreadableException::offset).max().orElse(-1);
    }
}
