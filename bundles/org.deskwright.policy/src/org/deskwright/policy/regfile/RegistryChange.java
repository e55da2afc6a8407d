package org.deskwright.policy.regfile;

import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;

/**
 * What a text does to the registry.
 *
 * @param offset where it says so
 * @param hive in short, such as {@code HKLM}
 * @param key without it
 * @param kind what is done
 * @param name of the value; empty for the default one and where all of the key is meant
 * @param data what it is set to
 */
public record RegistryChange(long offset, String hive, String key, Kind kind, String name,
        Optional<RegistryData> data) {
    /** What is done. */
    public enum Kind {
        SET, DELETE_VALUE, DELETE_ALL_VALUES, DELETE_KEY, CREATE_KEY
    }

    public RegistryChange {
        Objects.requireNonNull(hive, "hive");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(data, "data");
    }

    public static RegistryChange set(String hive, String key, String name, RegistryData data) {
        return new RegistryChange(-1, hive, key, Kind.SET, name, Optional.of(data));
    }

    /** As a Registry.pol would say it. */
    public RegistryEntry entry() {
        RegistryData blank = RegistryData.text(RegistryType.SZ, " ");
        return switch (kind) {
            case SET -> new RegistryEntry(offset, key, name, data.orElse(blank));
            case DELETE_VALUE -> new RegistryEntry(offset, key, "**del." + name, blank);
            case DELETE_ALL_VALUES -> new RegistryEntry(offset, key, "**delvals.", blank);
            case DELETE_KEY -> new RegistryEntry(offset, parent(), "**DeleteKeys",
                    RegistryData.text(RegistryType.SZ, key.substring(key.lastIndexOf('\\') + 1)));
            case CREATE_KEY -> new RegistryEntry(offset, key, "", new RegistryData(0, new byte[0]));
        };
    }

    private String parent() {
        return key.substring(0, Math.max(0, key.lastIndexOf('\\')));
    }
}
