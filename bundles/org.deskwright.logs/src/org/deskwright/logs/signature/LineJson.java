package org.deskwright.logs.signature;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.catalogue.Members;

/** What a line looks like, as files of signatures and of rules for sessions have it. */
public final class LineJson {
    private LineJson() {
    }

    /**
     * @throws IllegalArgumentException in words for who wrote it
     */
    public static Signature.Line read(Members line) {
        return read(line, List.of());
    }

    /**
     * @param notIn formats that a line is not in where it names none itself
     */
    static Signature.Line read(Members line, List<String> notIn) {
        List<String> literals = line.texts("literals");
        List<String> formats = line.has("formats") ? line.texts("formats") : List.of();
        return new Signature.Line(new HashSet<>(formats),
                new HashSet<>(line.has("notIn") ? line.texts("notIn") : formats.isEmpty() ? notIn : List.of()),
                literals, line.has("all") ? line.texts("all") : List.of(), line.textOr("regex", ""),
                line.has("number") ? Optional.of(line.object("number", it -> number(it, literals))) : Optional.empty());
    }

    private static NumberRule number(Members number, List<String> literals) {
        if (!number.has("behind") && literals.size() != 1) {
            throw new IllegalArgumentException("'behind' is needed where there is more than one literal");
        }
        return new NumberRule(number.has("behind") ? number.text("behind") : literals.getFirst(),
                number.textOr("between", ""), number.numberOr("part", 0),
                bound(number, "above", Double.NEGATIVE_INFINITY), bound(number, "atMost", Double.POSITIVE_INFINITY));
    }

    private static double bound(Members number, String name, double otherwise) {
        if (!number.has(name)) {
            return otherwise;
        }
        String text = number.text(name);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' is no number: " + text, e);
        }
    }
}
