package org.deskwright.logs.format;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Reads the fields of records of one format. Immutable, safe to share. */
public final class FieldReader {
    private final Optional<Pattern> pattern;
    private final Set<Field> fields = EnumSet.noneOf(Field.class);

    /**
     * @throws IllegalArgumentException when the format's expression cannot be read
     */
    public FieldReader(LogFormat format) {
        try {
            pattern = format.fields().isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(format.fields()));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("fields of " + format.id() + ": " + e.getMessage(), e);
        }
        for (Field field : Field.values()) {
            if (pattern.isPresent() && pattern.get().namedGroups().containsKey(field.id())) {
                fields.add(field);
            }
        }
    }

    /** Whether records of the format can tell it. */
    public boolean tells(Field field) {
        return fields.contains(field);
    }

    /**
     * @param line the first of a record, or as much of it as tells
     * @return empty where this record does not tell it
     */
    public Optional<String> read(Field field, String line) {
        if (!tells(field)) {
            return Optional.empty();
        }
        Matcher found = pattern.get().matcher(line);
        return found.find() ? Optional.ofNullable(found.group(field.id())) : Optional.empty();
    }
}
