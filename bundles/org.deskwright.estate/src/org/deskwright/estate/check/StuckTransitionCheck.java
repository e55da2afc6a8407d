package org.deskwright.estate.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Workspace;

/** WorkSpaces that have been in one and the same passing state for too long. */
final class StuckTransitionCheck extends EstateCheck {
    private static final String MINUTES = "transition.minutes";
    private static final String WORKSPACE = "workspace.id";
    private static final String TOLD = "-told";

    StuckTransitionCheck() {
        super("estate.stuck-transition");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        if (!reading.has(Kinds.WORKSPACES)) {
            verdicts.missing("not-read", Values.NONE, Missing.evidence(Kinds.WORKSPACES));
            return;
        }
        List<Workspace> passing = reading.estate().cohorts().where(cohort -> WorkspaceStates.isPassing(cohort.state()))
                .workspaces();
        Optional<Workspace> answered = answered(passing, evidence.answers());
        Duration gap = Duration.ofMinutes(parameters.integer("same-within"));
        Orders orders = new Orders(evidence);
        List<String> once = new ArrayList<>();
        int fresh = 0;
        for (Workspace workspace : passing) {
            boolean told = answered.filter(w -> w.id().equals(workspace.id())).isPresent();
            Sighting sighting = sighting(workspace, reading, told ? evidence.answers() : Answers.NONE, gap)
                    .orOrdered(orders.of(workspace), workspace);
            long limit = parameters
                    .integer(WorkspaceStates.SHORT.contains(workspace.state()) ? "stuck-after" : "stuck-after-long");
            if (sighting.minutes >= limit) {
                verdicts.finding(Subjects.of(workspace), variant(workspace, sighting),
                        sighting.with(Values.of("workspace", workspace.id(), "user", workspace.userName(), "state",
                                workspace.state(), "minutes", sighting.minutes, "limit", limit)),
                        sighting.refs);
            } else if (sighting.atMost < limit) {
                fresh++;
            } else {
                once.add(workspace.id());
            }
        }
        sumUp(reading, passing.size(), fresh, once, gap, verdicts);
    }

    private static void sumUp(Reading reading, int passing, int fresh, List<String> once, Duration gap,
            Verdicts verdicts) {
        if (!once.isEmpty()) {
            List<Missing> missing = new ArrayList<>(
                    List.of(Missing.evidence(Kinds.WORKSPACES, "a second reading, some minutes later")));
            if (!reading.has(Kinds.EVENTS)) {
                missing.add(Missing.evidence(Kinds.EVENTS));
            }
            missing.add(Missing.answer(MINUTES));
            verdicts.missing("seen-once",
                    Values.of("count", once.size(), "workspaces", Verdicts.examples(once), "gap", gap.toMinutes()),
                    missing);
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

    /** Only of one that reboots is it documented that another reboot, or a rebuild, may be ordered. */
    private static String variant(Workspace workspace, Sighting sighting) {
        String what = workspace.state().equals("REBOOTING") ? "reboot-hangs" : "stuck";
        return what + sighting.how;
    }

    /**
     * Sightings far apart may be of two transitions, such as the starts of two mornings; and whoever was connected in
     * between was in no transition.
     */
    private static Sighting sighting(Workspace workspace, Reading reading, Answers answers, Duration gap) {
        Instant now = workspace.provenance().readAt();
        Instant first = now;
        Instant before = reading.estate().find(ConnectionStatus.class, workspace.id())
                .flatMap(ConnectionStatus::lastConnectedAt).filter(at -> !at.isAfter(now)).orElse(Instant.EPOCH);
        List<EvidenceRef> refs = new ArrayList<>(List.of(workspace.ref("State")));
        for (Workspace earlier : reading.estate().earlierStates(workspace).reversed()) {
            Instant at = earlier.provenance().readAt();
            if (!earlier.state().equals(workspace.state())) {
                before = at.isAfter(before) ? at : before;
                break;
            }
            if (at.plus(gap).isBefore(first) || at.isBefore(before)) {
                break;
            }
            first = at;
            refs.add(earlier.ref("State"));
        }
        long seen = Duration.between(first, now).toMinutes();
        Optional<Long> told = answers.find(MINUTES).map(String::strip).filter(m -> m.matches("\\d{1,9}"))
                .map(Long::valueOf);
        if (told.isPresent() && told.get() > seen) {
            return new Sighting(TOLD, told.get(), told.get(),
                    List.of(workspace.ref("State"), EvidenceRef.answer(MINUTES)), "");
        }
        return new Sighting("-seen", seen, Duration.between(before, now).toMinutes(), refs, "");
    }

    /**
     * How long the state has lasted as far as known.
     *
     * @param how that is known, as variants end
     * @param minutes that it has lasted at least
     * @param atMost minutes since it was seen to be otherwise
     * @param actor who ordered it; empty where that is not known
     */
    private record Sighting(String how, long minutes, long atMost, List<EvidenceRef> refs, String actor) {
        Values with(Values values) {
            return actor.isEmpty() ? values : values.and("actor", actor);
        }

        /** An order that is older than what was seen since led to another such state, which has passed. */
        Sighting orOrdered(Optional<TrailEvent> order, Workspace workspace) {
            Instant now = workspace.provenance().readAt();
            long since = order.map(event -> Duration.between(event.at(), now).toMinutes()).orElse(-1L);
            if (how.equals(TOLD) || since < minutes || since > atMost) {
                return this;
            }
            return new Sighting("-ordered", since, since, List.of(workspace.ref("State"), order.get().ref()),
                    order.get().actor());
        }
    }
}
