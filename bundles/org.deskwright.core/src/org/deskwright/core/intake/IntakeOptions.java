package org.deskwright.core.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.evidence.Answers;

/**
 * What the admin says beside the paths. Each wins over what an opened case says.
 *
 * @param asOf the moment to diagnose for; empty for the case's, else the newest state among the evidence
 * @param zone for showing times; empty for the case's, else UTC
 * @param answers on top of the case's
 * @param without files to pass over, as if they were not there
 */
public record IntakeOptions(Optional<Instant> asOf, Optional<ZoneId> zone, Answers answers,
        Set<SourceFile.Location> without) {
    public static final IntakeOptions DEFAULT = new IntakeOptions(Optional.empty(), Optional.empty(), Answers.NONE,
            Set.of());

    public IntakeOptions {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(answers, "answers");
        without = Set.copyOf(without);
    }

    public IntakeOptions(Optional<Instant> asOf, ZoneId zone, Answers answers) {
        this(asOf, Optional.of(zone), answers, Set.of());
    }

    public IntakeOptions withAsOf(Instant instant) {
        return new IntakeOptions(Optional.of(instant), zone, answers, without);
    }

    public IntakeOptions withZone(ZoneId id) {
        return new IntakeOptions(asOf, Optional.of(id), answers, without);
    }

    public IntakeOptions withAnswers(Answers given) {
        return new IntakeOptions(asOf, zone, given, without);
    }

    public IntakeOptions without(Set<SourceFile.Location> left) {
        return new IntakeOptions(asOf, zone, answers, left);
    }
}
