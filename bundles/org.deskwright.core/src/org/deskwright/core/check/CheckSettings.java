package org.deskwright.core.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.deskwright.core.check.CheckDescriptor.ParameterSpec;

/**
 * What an admin wants of the checks: values of parameters that differ from the defaults, and checks that are not to be
 * run. Immutable.
 *
 * @param parameters by check id, values by parameter id
 * @param disabled ids of checks
 */
public record CheckSettings(SortedMap<String, Map<String, String>> parameters, SortedSet<String> disabled) {
    /** All defaults, all checks. */
    public static final CheckSettings DEFAULT = new CheckSettings(new TreeMap<>(), new TreeSet<>());

    public CheckSettings {
        SortedMap<String, Map<String, String>> sorted = new TreeMap<>();
        parameters.forEach((check, values) -> {
            if (!values.isEmpty()) {
                sorted.put(check, Collections.unmodifiableMap(new TreeMap<>(values)));
            }
        });
        parameters = Collections.unmodifiableSortedMap(sorted);
        disabled = Collections.unmodifiableSortedSet(new TreeSet<>(disabled));
    }

    /** The value of a parameter, where it differs from the default. */
    public Optional<String> value(String check, String parameter) {
        return Optional.ofNullable(parameters.getOrDefault(check, Map.of()).get(parameter));
    }

    public boolean isEnabled(String check) {
        return !disabled.contains(check);
    }

    public CheckSettings withEnabled(String check, boolean enabled) {
        SortedSet<String> others = new TreeSet<>(disabled);
        if (enabled) {
            others.remove(check);
        } else {
            others.add(check);
        }
        return new CheckSettings(parameters, others);
    }

    /** With another value; one that equals the default is as good as none. */
    public CheckSettings with(CheckDescriptor check, ParameterSpec parameter, String value) {
        Map<String, String> values = new TreeMap<>(parameters.getOrDefault(check.id(), Map.of()));
        if (value.equals(parameter.defaultValue())) {
            values.remove(parameter.id());
        } else {
            values.put(parameter.id(), value);
        }
        SortedMap<String, Map<String, String>> others = new TreeMap<>(parameters);
        others.put(check.id(), values);
        return new CheckSettings(others, disabled);
    }

    /** These, with what the other ones say on top. */
    public CheckSettings with(CheckSettings other) {
        SortedMap<String, Map<String, String>> both = new TreeMap<>(parameters);
        other.parameters.forEach((check, values) -> {
            Map<String, String> merged = new LinkedHashMap<>(both.getOrDefault(check, Map.of()));
            merged.putAll(values);
            both.put(check, merged);
        });
        SortedSet<String> off = new TreeSet<>(disabled);
        off.addAll(other.disabled);
        return new CheckSettings(both, off);
    }

    /** Without anything about that check. */
    public CheckSettings without(String check) {
        SortedMap<String, Map<String, String>> others = new TreeMap<>(parameters);
        others.remove(check);
        return new CheckSettings(others, disabled).withEnabled(check, true);
    }

    /** Whether anything about that check differs from how it comes. */
    public boolean changes(String check) {
        return parameters.containsKey(check) || disabled.contains(check);
    }

    /** Why these cannot be used with these checks, in one sentence for the admin; empty when they can. */
    public Optional<String> problem(CheckRegistry registry) {
        for (String check : disabled) {
            if (registry.check(check).isEmpty()) {
                return Optional.of("there is no check '" + check + "'");
            }
        }
        for (Map.Entry<String, Map<String, String>> entry : parameters.entrySet()) {
            Optional<CheckDescriptor> check = registry.check(entry.getKey()).map(Check::descriptor);
            if (check.isEmpty()) {
                return Optional.of("there is no check '" + entry.getKey() + "'");
            }
            for (Map.Entry<String, String> value : entry.getValue().entrySet()) {
                Optional<String> problem = check.get().parameter(value.getKey())
                        .map(spec -> spec.problemWith(value.getValue()))
                        .orElseGet(() -> Optional.of("it has no parameter '" + value.getKey() + "'"));
                if (problem.isPresent()) {
                    return Optional.of(entry.getKey() + ": " + problem.get());
                }
            }
        }
        return Optional.empty();
    }
}
