package org.deskwright.policy.gpo;

import java.util.List;
import java.util.Objects;

import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryState;

/**
 * A Registry.pol of a GPO.
 *
 * @param source the file as the admin knows it
 * @param state what the entries leave in the registry
 */
public record RegistryPart(String source, Half half, List<RegistryEntry> entries, RegistryState state) {
    public RegistryPart {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(half, "half");
        entries = List.copyOf(entries);
        Objects.requireNonNull(state, "state");
    }

    static RegistryPart of(String source, Half half, List<RegistryEntry> entries) {
        return new RegistryPart(source, half, entries, RegistryState.of(entries));
    }
}
