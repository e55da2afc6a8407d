package org.deskwright.aws.internal.access;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a configuration file. Has no text form: what is in it may be secret.
 *
 * @param name without the word that says what it is
 * @param file where it begins
 * @param line there
 * @param properties by name in lower case
 */
record Section(String name, Path file, int line, Map<String, Property> properties) {
    /** @param nested what is indented below it, by name */
    record Property(String value, Path file, int line, Map<String, String> nested) {
        @Override
        public String toString() {
            return "a property";
        }
    }

    Optional<String> get(String property) {
        return Optional.ofNullable(properties.get(property)).map(Property::value).filter(v -> !v.isBlank());
    }

    boolean has(String property) {
        return get(property).isPresent();
    }

    int lineOf(String property) {
        Property found = properties.get(property);
        return found == null ? line : found.line();
    }

    Path fileOf(String property) {
        Property found = properties.get(property);
        return found == null ? file : found.file();
    }

    @Override
    public String toString() {
        return name;
    }
}
