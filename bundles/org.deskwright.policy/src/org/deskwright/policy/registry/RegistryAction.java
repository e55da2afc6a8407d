package org.deskwright.policy.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an entry of a Registry.pol does. Source: Registry Policy File Format (Windows, Group Policy) and [MS-GPREG]
 * 2.2.1; of names that begin with {@code **} only those are known which stand there.
 */
public sealed interface RegistryAction {
    /** No policy removes so many keys at once that their paths have more letters. */
    int MOST_LETTERS = 1 << 18;

    /** The key that it is about. */
    String key();

    /** Has the value hold that. */
    record SetValue(String key, String value, RegistryData data) implements RegistryAction {}

    /** Makes the key, without any value. */
    record CreateKey(String key) implements RegistryAction {}

    /** Removes some values: what a policy does that is disabled. */
    record DeleteValues(String key, List<String> values) implements RegistryAction {}

    /** Removes all values of the key, after which others are mostly set. */
    record DeleteAllValues(String key) implements RegistryAction {}

    /** Removes keys below the key. */
    record DeleteKeys(String key, List<String> keys) implements RegistryAction {}

    /** Lets only administrators and the system write to the key, or lets others again. */
    record SecureKey(String key, boolean secure) implements RegistryAction {}

    /** Nobody knows what it does. */
    record Unknown(String key, String directive) implements RegistryAction {}

    static RegistryAction of(RegistryEntry entry) {
        String key = entry.key();
        String value = entry.value();
        if (isOdd(key)) {
            return new Unknown(straight(key), value);
        }
        if (!value.startsWith("**")) {
            boolean keyAlone = value.isEmpty() && entry.data().size() == 0;
            return keyAlone ? new CreateKey(key) : new SetValue(key, value, entry.data());
        }
        String directive = value.toLowerCase(Locale.ROOT);
        if (directive.startsWith("**del.")) {
            return new DeleteValues(key, List.of(value.substring("**del.".length())));
        }
        if (directive.startsWith("**delvals")) {
            return new DeleteAllValues(key);
        }
        if (directive.startsWith("**deletevalues")) {
            return new DeleteValues(key, names(value.substring("**deletevalues".length()), entry.data()));
        }
        if (directive.startsWith("**deletekeys")) {
            List<String> names = names(value.substring("**deletekeys".length()), entry.data());
            return (long) (key.length() + 1) * names.size() > MOST_LETTERS
                    ? new Unknown(key, value)
                    : new DeleteKeys(key, names);
        }
        if (directive.startsWith("**securekey")) {
            return new SecureKey(key, isOne(directive, entry.data()));
        }
        return new Unknown(key, value);
    }

    /**
     * Whether the path has a backslash at an end, or two in a row: what Windows makes of such a key is not documented.
     */
    static boolean isOdd(String key) {
        return !key.isEmpty()
                && (key.charAt(0) == '\\' || key.charAt(key.length() - 1) == '\\' || key.contains("\\\\"));
    }

    private static String straight(String key) {
        return Stream.of(key.split("\\\\")).filter(name -> !name.isEmpty()).collect(Collectors.joining("\\"));
    }

    /** The names stand in the data, in some files behind the directive. */
    private static List<String> names(String rest, RegistryData data) {
        return Stream.of(rest, data.text().orElse("")).flatMap(text -> Arrays.stream(text.split(";")))
                .map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static boolean isOne(String directive, RegistryData data) {
        return directive.endsWith("=1") || !directive.endsWith("=0")
                && (data.number().orElse(0) == 1 || data.text().orElse("").strip().equals("1"));
    }
}
