package org.deskwright.core.check;

import java.util.Optional;
import java.util.regex.Pattern;

import org.deskwright.core.check.CheckDescriptor.ParameterSpec;
import org.deskwright.core.internal.Texts;

/** What each type of parameter accepts. */
final class ParameterTypes {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Texts TEXTS = Texts.of(ParameterTypes.class, "parameters.properties");

    private ParameterTypes() {
    }

    static Optional<String> problem(ParameterSpec spec, String value) {
        if (value == null) {
            return told("absent", spec, "");
        }
        return switch (spec.type()) {
            case "integer" -> integer(spec, value);
            case "yes-no" -> value.equals("yes") || value.equals("no") ? Optional.empty() : told("yes-no", spec, value);
            case "text" -> Optional.empty();
            case null, default -> told("unknown-type", spec, value);
        };
    }

    private static Optional<String> integer(ParameterSpec spec, String value) {
        if (!INTEGER.matcher(value).matches()) {
            return told("integer", spec, value);
        }
        long number = Long.parseLong(value);
        boolean low = spec.minimum() != null && number < spec.minimum();
        boolean high = spec.maximum() != null && number > spec.maximum();
        return low ? told("low", spec, value) : high ? told("high", spec, value) : Optional.empty();
    }

    private static Optional<String> told(String key, ParameterSpec spec, String value) {
        return Optional.of(TEXTS.text(key, "id", spec.id(), "value", value, "type", spec.type(), "minimum",
                spec.minimum(), "maximum", spec.maximum()));
    }
}
