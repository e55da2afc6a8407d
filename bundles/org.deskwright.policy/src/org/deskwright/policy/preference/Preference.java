package org.deskwright.policy.preference;

import java.util.Objects;

import org.deskwright.policy.registry.RegistryData;

/**
 * An item of preferences that is switched on.
 *
 * @param offset where the file says so
 * @param action what is done to what it is about
 * @param targeted whether item-level targeting decides on the computer if it is done
 * @param what it is about
 */
public record Preference(long offset, Action action, boolean targeted, What what) {
    public Preference {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(what, "what");
    }

    /** Whether it takes away a key, with values that others set there. */
    public boolean removesFrom(String hive, String key) {
        return (action == Action.DELETE || action == Action.REPLACE) && what instanceof Key whole
                && whole.holds(hive, key);
    }

    /** By their letters in the file. */
    public enum Action {
        CREATE, REPLACE, UPDATE, DELETE;

        static Action of(String letter) {
            return switch (letter) {
                case "C" -> CREATE;
                case "R" -> REPLACE;
                case "D" -> DELETE;
                default -> UPDATE;
            };
        }
    }

    /** What an item is about. */
    public sealed interface What {
    }

    /**
     * A value of the registry.
     *
     * @param hive such as {@code HKEY_LOCAL_MACHINE}
     * @param name empty for the default value
     */
    public record Value(String hive, String key, String name, RegistryData data) implements What {}

    /**
     * A whole key of the registry, which is made, or taken away with all that is in it: to replace it is both.
     *
     * @param hive such as {@code HKEY_LOCAL_MACHINE}
     */
    public record Key(String hive, String key) implements What {
        /** Whether another is the same, or lies below. */
        public boolean holds(String otherHive, String other) {
            return hive.equalsIgnoreCase(otherHive)
                    && (other + '\\').regionMatches(true, 0, key + '\\', 0, key.length() + 1);
        }
    }

    /**
     * How a service starts.
     *
     * @param service the name of its key in the registry
     * @param start such as {@code DISABLED}, in upper case
     */
    public record Service(String service, String start) implements What {}

    /** Anything else. */
    public record Other(String kind, String name) implements What {}
}
