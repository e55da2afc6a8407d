package org.deskwright.core.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.core.evidence.Answers;

/**
 * What the admin says beside the paths. Each wins over what an opened case says.
 *
 * @param asOf the moment to diagnose for; empty for the case's, else the newest state among the evidence
 * @param zone for showing times; empty for the case's, else UTC
 * @param answers on top of the case's
 */
public record IntakeOptions(Optional<Instant> asOf, Optional<ZoneId> zone, Answers answers) {
    public static final IntakeOptions DEFAULT = new IntakeOptions(Optional.empty(), Optional.empty(), Answers.NONE);

    public IntakeOptions {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(answers, "answers");
    }

    public IntakeOptions(Optional<Instant> asOf, ZoneId zone, Answers answers) {
        this(asOf, Optional.of(zone), answers);
    }

    public IntakeOptions withAsOf(Instant instant) {
        return new IntakeOptions(Optional.of(instant), zone, answers);
    }

    public IntakeOptions withZone(ZoneId id) {
        return new IntakeOptions(asOf, Optional.of(id), answers);
    }

    public IntakeOptions withAnswers(Answers given) {
        return new IntakeOptions(asOf, zone, given);
    }
}
