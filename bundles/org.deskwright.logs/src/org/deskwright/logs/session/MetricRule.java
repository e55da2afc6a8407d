package org.deskwright.logs.session;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.signature.Signature;

/**
 * What a line looks like that tells a value.
 *
 * @param id such as {@code pcoip.round-trip}
 * @param title for people
 * @param kind such as {@code round-trip}: the same of all programs
 * @param unit as programs write it, such as {@code ms}
 * @param program that writes it
 * @param every seconds after which the next is written; 0 where there is no such rule
 * @param limits from the least to the most
 * @param line how to tell that it is there; the value is its number or, where it has none, the group {@code value} of
 *     its regular expression
 */
public record MetricRule(String id, String title, String kind, String unit, String program, int every,
        List<Limit> limits, Signature.Line line, Signature.Source source) {
    private static final int MOST_EVERY = 86_400;

    public MetricRule {
        limits = List.copyOf(limits);
        if (every < 0 || every > MOST_EVERY) {
            throw new IllegalArgumentException("'every' is " + every + "; it must be from 0 to " + MOST_EVERY);
        }
        if (line.number().isEmpty() && !line.regex().contains("(?P<value>")) {
            throw new IllegalArgumentException(
                    "a 'number' is needed, or a regular expression with a group (?P<value>...)");
        }
    }

    /**
     * A value that is too much.
     *
     * @param above values above it are
     * @param says what that means for people
     */
    public record Limit(double above, String says, Signature.Source source) {}

    /** A value shows that the session is there. */
    Marker marker() {
        return new Marker(id, title, program, Stage.STREAM, false, false, false, false, Optional.empty(),
                Optional.empty(), line, source);
    }
}
