package org.deskwright.policy.template;

import java.util.Objects;

import org.deskwright.policy.registry.RegistryData;

/**
 * A security option: a value of the registry that a template sets.
 *
 * @param offset where the file says so
 * @param key with its hive, such as {@code MACHINE\Software\...}
 */
public record RegistryOption(long offset, String key, String value, RegistryData data) {
    public RegistryOption {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(data, "data");
    }
}
