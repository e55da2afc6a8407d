package org.deskwright.policy.result;

import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.registry.RegistryData;

/**
 * What a GPO does to a setting.
 *
 * @param done whether it is done wherever the GPO applies
 * @param source the file as the admin knows it
 * @param offset the byte of it that says so; -1 where that is not known
 * @param open why the GPO may do something else to it, as where its file breaks off behind it; empty where that is
 *     known
 */
public record Setting(SettingKey key, SettingValue value, Done done, String source, long offset, String open) {
    /** Whether a setting is done. */
    public enum Done {
        ALWAYS,
        /** What is there already is left alone, as by items of preferences that only create. */
        WHERE_MISSING,
        /** Something on the computer decides, such as item-level targeting. */
        WHERE_TARGETED
    }

    /** One that is known for sure. */
    public Setting(SettingKey key, SettingValue value, Done done, String source, long offset) {
        this(key, value, done, source, offset, "");
    }

    public Setting {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(open, "open");
    }

    /** The same, which may not be done. */
    Setting left(String why) {
        return new Setting(key, value, done, source, offset, open.isEmpty() ? why : why + "; " + open);
    }

    /** Whether something on the computer decides if it is done. */
    public boolean conditional() {
        return done != Done.ALWAYS;
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
