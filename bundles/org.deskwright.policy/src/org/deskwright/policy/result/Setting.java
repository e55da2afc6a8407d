package org.deskwright.policy.result;

import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.registry.RegistryData;

/**
 * What a GPO does to a setting.
 *
 * @param removed whether it takes the value away
 * @param data of a value of the registry that it sets
 * @param shown the value for people; empty where it is removed
 * @param source the file as the admin knows it
 * @param offset the byte of it that says so
 */
public record Setting(SettingKey key, boolean removed, Optional<RegistryData> data, String shown, String source,
        long offset) {
    public Setting {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(source, "source");
    }
}
