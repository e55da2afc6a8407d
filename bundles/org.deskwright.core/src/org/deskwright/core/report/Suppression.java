package org.deskwright.core.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.Scope;

/**
 * A finding that the admin set aside, with a reason and until when.
 *
 * @param check id of the check
 * @param variant one branch of it; empty for all
 * @param subjectType type of the subject; empty for all subjects of the check
 * @param subjectId id of the subject
 * @param scope the subject's account and Region; what is unknown in it stands for any: the ids of users and
 *     certificates are not unique over accounts
 * @param reason why; never blank
 * @param by who, or empty
 * @param expires from when the finding counts again; empty for never
 */
public record Suppression(String check, String variant, String subjectType, String subjectId, Scope scope,
        String reason, String by, Optional<Instant> expires) {
    public Suppression {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(scope, "scope");
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("A suppression needs a reason");
        }
    }

    /** How far a suppression reaches that begins at one finding. */
    public enum Reach {
        /** The finding alone: this branch of the check, for this subject. */
        FINDING,
        /** Whatever the check finds for this subject. */
        SUBJECT,
        /** Whatever the check finds, anywhere. */
        CHECK
    }

    /**
     * One that sets a finding aside, and others with it as far as it reaches.
     *
     * @throws IllegalArgumentException when the reason is blank
     */
    public static Suppression of(ReportedOutcome finding, Reach reach, String reason, String by,
            Optional<Instant> expires) {
        Subject subject = finding.subject();
        return switch (reach) {
            case FINDING -> new Suppression(finding.check(), finding.variant(), subject.type(), subject.id(),
                    subject.scope(), reason, by, expires);
            case SUBJECT -> new Suppression(finding.check(), "", subject.type(), subject.id(), subject.scope(), reason,
                    by, expires);
            case CHECK -> new Suppression(finding.check(), "", "", "", Scope.UNKNOWN, reason, by, expires);
        };
    }

    /** Whether it sets this finding aside at that moment. */
    public boolean covers(String findingCheck, String findingVariant, Subject subject, Instant asOf) {
        return check.equals(findingCheck) && (variant.isEmpty() || variant.equals(findingVariant))
                && (subjectType.isEmpty() || subjectType.equals(subject.type()) && subjectId.equals(subject.id()))
                && isWithin(subject.scope()) && !isOver(asOf);
    }

    /** Whether it has expired by that moment, and sets nothing aside any more. */
    public boolean isOver(Instant moment) {
        return expires.filter(end -> !moment.isBefore(end)).isPresent();
    }

    /** The same until another moment, or for good. */
    public Suppression until(Optional<Instant> end) {
        return new Suppression(check, variant, subjectType, subjectId, scope, reason, by, end);
    }

    /** The first of them that sets this finding aside at that moment. */
    public static Optional<Suppression> covering(List<Suppression> all, String findingCheck, String findingVariant,
            Subject subject, Instant asOf) {
        return all.stream().filter(s -> s.covers(findingCheck, findingVariant, subject, asOf)).findFirst();
    }

    private boolean isWithin(Scope finding) {
        return (scope.account().isEmpty() || scope.account().equals(finding.account()))
                && (scope.region().isEmpty() || scope.region().equals(finding.region()));
    }
}
