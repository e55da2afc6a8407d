package org.deskwright.logs.ui.editor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times as logs tell them: those without a zone as they stand there, others in UTC. */
final class Times {
    private Times() {
    }

    /** @param micros since 1970 */
    static String text(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC).toLocalDateTime().toString()
                .replace('T', ' ');
    }
}
