package org.deskwright.policy.registry;

import java.util.Objects;

/**
 * An entry of a Registry.pol as it stands there.
 *
 * @param offset where it begins in the file
 * @param key without the hive, which is told by where the file lies
 * @param value the name of the value, or what is to be done; see {@link RegistryAction}
 */
public record RegistryEntry(long offset, String key, String value, RegistryData data) {
    public RegistryEntry {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(data, "data");
    }
}
