package org.deskwright.logs.ui.hits;

import java.util.Optional;

import org.deskwright.logs.signature.Severity;
import org.deskwright.logs.signature.Signature;

/**
 * A place at which a known failure shows.
 *
 * @param count how often the log holds it in all
 * @param line from 0
 * @param micros when, since 1970, as the log tells it; {@link HitPlaces#NO_TIME} where it does not
 */
public record HitRow(Signature signature, long count, long line, long micros) {
    Optional<Long> time() {
        return micros == HitPlaces.NO_TIME ? Optional.empty() : Optional.of(micros);
    }

    Severity severity() {
        return signature.severity();
    }

    /** Tells it from all others, and is the same when it is found again. */
    String identity() {
        return signature.id() + ":" + line;
    }
}
