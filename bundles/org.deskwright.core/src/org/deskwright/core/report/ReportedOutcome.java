package org.deskwright.core.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.topic.Remedy;

/**
 * An outcome with its texts filled in.
 *
 * @param check id of the check
 * @param title the question that the check decides
 * @param topics ids of the topics it bears on, in page order
 * @param kind what was said
 * @param importance present on findings, absent on all else
 * @param variant which branch of the check it was
 * @param summary one sentence
 * @param missing what would settle it, for {@link OutcomeKind#MISSING_EVIDENCE}
 * @param remedies what helps, placeholders filled from the values; the id of each is its path,
 *     {@code topic-id/remedy-id}
 * @param suppression present when the admin has set this finding aside; such findings do not count
 */
public record ReportedOutcome(String check, String title, List<String> topics, OutcomeKind kind,
        Optional<Importance> importance, Subject subject, String variant, String summary, Values values,
        List<EvidenceRef> evidence, List<Need> missing, List<Remedy> remedies, Optional<Suppression> suppression) {

    public ReportedOutcome {
        topics = List.copyOf(topics);
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
        remedies = List.copyOf(remedies);
    }

    /**
     * One thing that is lacking and how to get it.
     *
     * @param kind evidence kind id, {@code answers} for a question
     * @param detail the question key, or what in particular is lacking
     * @param title its name for people
     * @param how how to get it, in words
     * @param command what to run, or empty
     * @param readable false when nothing in this version takes it in: people can look at it, Deskwright cannot
     */
    public record Need(String kind, String detail, String title, String how, String command, boolean readable) {
        /** One that Deskwright takes in. */
        public Need(String kind, String detail, String title, String how, String command) {
            this(kind, detail, title, how, command, true);
        }
    }

    /** Whether this is a finding that has not been set aside. */
    public boolean counts() {
        return kind == OutcomeKind.FINDING && suppression.isEmpty();
    }

    /** The same as it stands once the admin sets exactly these findings aside, at that moment. */
    public ReportedOutcome under(List<Suppression> suppressions, Instant asOf) {
        Optional<Suppression> now = kind == OutcomeKind.FINDING
                ? Suppression.covering(suppressions, check, variant, subject, asOf)
                : Optional.empty();
        return now.equals(suppression)
                ? this
                : new ReportedOutcome(check, title, topics, kind, importance, subject, variant, summary, values,
                        evidence, missing, remedies, now);
    }

    /** Equal for the same statement about the same subject in another report, whatever its values. */
    public String identity() {
        return String.join("|", check, variant, subject.type(), subject.id(), subject.scope().toString());
    }
}
