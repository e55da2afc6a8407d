package org.deskwright.policy.result;

import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.registry.RegistryData;

/**
 * What a GPO does to a setting.
 *
 * @param conditional whether something on the computer decides if it is done, such as item-level targeting
 * @param source the file as the admin knows it
 * @param offset the byte of it that says so; -1 where that is not known
 */
public record Setting(SettingKey key, SettingValue value, boolean conditional, String source, long offset) {
    public Setting {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
    }

    /** Whether it takes the value away. */
    public boolean removed() {
        return value instanceof SettingValue.Removed;
    }

    /** Of a value of the registry that it sets. */
    public Optional<RegistryData> data() {
        return value instanceof SettingValue.Data(RegistryData data) ? Optional.of(data) : Optional.empty();
    }

    /** The value for people. */
    public String shown() {
        return value.shown();
    }
}
