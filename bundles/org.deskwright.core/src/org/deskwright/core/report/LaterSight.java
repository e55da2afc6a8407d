package org.deskwright.core.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;

/** What a later report lets one conclude from a finding's absence: only who looked everywhere can say it is gone. */
final class LaterSight {
    private final Map<String, List<Report.Covered>> earlierByKind;
    private final Map<String, List<Report.Covered>> laterByKind;
    private final Map<String, List<String>> requirements;
    private final Answers answers;
    private final Set<String> answered;
    private final Set<String> setAside;
    private final Set<String> untold = new HashSet<>();
    private final Set<String> passed = new HashSet<>();

    LaterSight(Report before, Report after) {
        earlierByKind = byKind(before);
        laterByKind = byKind(after);
        requirements = after.requirements();
        answers = after.answers();
        answered = after.outcomes().stream().map(ReportedOutcome::check).collect(Collectors.toSet());
        setAside = after.outcomes().stream().filter(o -> o.suppression().isPresent()).map(ReportedOutcome::identity)
                .collect(Collectors.toSet());
        for (ReportedOutcome outcome : after.outcomes()) {
            switch (outcome.kind()) {
                case MISSING_EVIDENCE, FAILED -> untold.add(about(outcome.check(), outcome.subject()));
                case PASSED -> passed.add(about(outcome.check(), outcome.subject()));
                case FINDING, NOT_APPLICABLE -> {
                    // neither says that another finding is gone
                }
            }
        }
    }

    private static Map<String, List<Report.Covered>> byKind(Report report) {
        return report.coverage().stream().collect(Collectors.groupingBy(Report.Covered::kind));
    }

    private static String about(String check, Subject subject) {
        return String.join("|", check, subject.type(), subject.id(), subject.scope().toString());
    }

    boolean isFixed(ReportedOutcome finding) {
        String check = finding.check();
        if (!answered.contains(check) || setAside.contains(finding.identity())
                || untold.contains(about(check, finding.subject())) || untold.contains(about(check, Subject.ESTATE))) {
            return false;
        }
        boolean passedItself = !finding.subject().equals(Subject.ESTATE)
                && passed.contains(about(check, finding.subject()));
        return passedItself || allWasSeen(finding);
    }

    /** What the check always needs, and what this finding rested on beside it. */
    private boolean allWasSeen(ReportedOutcome finding) {
        boolean asked = finding.evidence().stream().filter(ref -> ref.kind().equals(Answers.KIND_ID))
                .allMatch(ref -> answers.find(ref.item()).isPresent());
        Stream<String> kinds = Stream.concat(requirements.getOrDefault(finding.check(), List.of()).stream(),
                finding.evidence().stream().map(EvidenceRef::kind));
        return asked && kinds.filter(kind -> !kind.equals(Answers.KIND_ID)).distinct()
                .allMatch(kind -> scopes(kind, finding.subject().scope()).allMatch(scope -> isComplete(kind, scope)));
    }

    /** Where a subject does not say where it belongs, it was found in all that the earlier report looked at. */
    private Stream<Scope> scopes(String kind, Scope subject) {
        List<Scope> seen = earlierByKind.getOrDefault(kind, List.of()).stream().map(Report.Covered::scope)
                .filter(scope -> agrees(subject, scope)).toList();
        return subject.isComplete() || seen.isEmpty() ? Stream.of(subject) : seen.stream();
    }

    private static boolean agrees(Scope wanted, Scope scope) {
        return (wanted.account().isEmpty() || wanted.account().equals(scope.account()))
                && (wanted.region().isEmpty() || wanted.region().equals(scope.region()));
    }

    private boolean isComplete(String kind, Scope scope) {
        return laterByKind.getOrDefault(kind, List.of()).stream()
                .anyMatch(covered -> covered.complete() && covered.scope().equals(scope));
    }
}
