package org.deskwright.estate.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Workspace;

/** WorkSpaces that were in one and the same passing state at two readings far apart. */
final class StuckTransitionCheck extends EstateCheck {
    private static final String MINUTES = "transition.minutes";
    private static final String WORKSPACE = "workspace.id";
    private static final Set<String> SHORT = Set.of("REBOOTING", "STARTING", "STOPPING");
    private static final Set<String> LONG = Set.of("PENDING", "REBUILDING", "RESTORING", "UPDATING", "TERMINATING");

    StuckTransitionCheck() {
        super("estate.stuck-transition");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        if (!reading.has(Kinds.WORKSPACES)) {
            verdicts.missing("not-read", Values.NONE, Missing.evidence(Kinds.WORKSPACES));
            return;
        }
        List<Workspace> passing = reading.estate().workspaces().stream()
                .filter(w -> SHORT.contains(w.state()) || LONG.contains(w.state())).toList();
        Optional<Workspace> answered = answered(passing, evidence.answers());
        List<String> once = new ArrayList<>();
        int fresh = 0;
        for (Workspace workspace : passing) {
            boolean told = answered.filter(w -> w.id().equals(workspace.id())).isPresent();
            Sighting sighting = sighting(workspace, reading, told ? evidence.answers() : Answers.NONE);
            long limit = parameters.integer(SHORT.contains(workspace.state()) ? "stuck-after" : "stuck-after-long");
            if (sighting.minutes >= limit) {
                verdicts.finding(Subjects.of(workspace), sighting.variant,
                        Values.of("workspace", workspace.id(), "user", workspace.userName(), "state", workspace.state(),
                                "minutes", sighting.minutes, "limit", limit),
                        sighting.refs);
            } else if (sighting.refs.size() > 1) {
                fresh++;
            } else {
                once.add(workspace.id());
            }
        }
        sumUp(reading, passing.size(), fresh, once, verdicts);
    }

    private static void sumUp(Reading reading, int passing, int fresh, List<String> once, Verdicts verdicts) {
        if (!once.isEmpty()) {
            verdicts.missing("seen-once", Values.of("count", once.size(), "workspaces", Verdicts.examples(once)),
                    Missing.evidence(Kinds.WORKSPACES, "a second reading, some minutes later"),
                    Missing.answer(MINUTES));
        }
        if (fresh > 0) {
            verdicts.passed("moving", Values.of("count", fresh));
        }
        if (passing == 0 && reading.incomplete(Kinds.WORKSPACES).isEmpty()) {
            verdicts.passed("none", Values.of("of", reading.estate().workspaces().size()));
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
    }

    /** Whom the answer is about: the WorkSpace that was named, else the only one there is. */
    private static Optional<Workspace> answered(List<Workspace> passing, Answers answers) {
        if (answers.find(MINUTES).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> named = answers.find(WORKSPACE).map(String::strip);
        if (named.isPresent()) {
            return passing.stream().filter(w -> w.id().equals(named.get())).findFirst();
        }
        return passing.size() == 1 ? Optional.of(passing.getFirst()) : Optional.empty();
    }

    private static Sighting sighting(Workspace workspace, Reading reading, Answers answers) {
        Instant first = workspace.provenance().readAt();
        List<EvidenceRef> refs = new ArrayList<>(List.of(workspace.ref("State")));
        for (Workspace earlier : reading.estate().earlierStates(workspace).reversed()) {
            if (!earlier.state().equals(workspace.state())) {
                break;
            }
            first = earlier.provenance().readAt();
            refs.add(earlier.ref("State"));
        }
        long seen = Duration.between(first, workspace.provenance().readAt()).toMinutes();
        Optional<Long> told = answers.find(MINUTES).map(String::strip).filter(m -> m.matches("\\d{1,9}"))
                .map(Long::valueOf);
        if (told.isPresent() && told.get() > seen) {
            return new Sighting("stuck-told", told.get(), List.of(workspace.ref("State"), EvidenceRef.answer(MINUTES)));
        }
        return new Sighting("stuck-seen", seen, refs);
    }

    /** How long the state has lasted as far as known; more than one reference means that it was seen or told. */
    private record Sighting(String variant, long minutes, List<EvidenceRef> refs) {}
}
