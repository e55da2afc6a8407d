package org.deskwright.policy.regfile;

import java.util.List;

import org.deskwright.core.intake.UnreadableException;

/**
 * What a text does to the registry, in its order.
 *
 * @param problems what could not be read, at its offset; the rest is there
 */
public record ChangeFile(List<RegistryChange> changes, List<UnreadableException> problems) {
    public ChangeFile {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }
}
