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
 * @param open why the GPO may do something else to it, as where its file breaks off behind it; empty where that is
 *     known
 */
public record Setting(SettingKey key, SettingValue value, boolean conditional, String source, long offset,
        String open) {
    private static final String EARLIER = "something on the computer decides whether it is done, and else an earlier item of the GPO holds";

    /** One that is known for sure. */
    public Setting(SettingKey key, SettingValue value, boolean conditional, String source, long offset) {
        this(key, value, conditional, source, offset, "");
    }

    public Setting {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(open, "open");
    }

    /** The same, which may not be done. */
    Setting left(String why) {
        return new Setting(key, value, conditional, source, offset, open.isEmpty() ? why : why + "; " + open);
    }

    /** Another of the same GPO that comes after it, which is open where this holds if the other is not done. */
    Setting then(Setting later) {
        return later.conditional && later.open.isEmpty() && !later.value.equals(value)
                ? new Setting(later.key, later.value, true, later.source, later.offset, EARLIER)
                : later;
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
