package org.deskwright.estate.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.Workspace;

/** What there is to go back to, should a WorkSpace that is unwell have to be restored or rebuilt. */
final class SnapshotsCheck extends EstateCheck {
    private static final List<String> UNWELL = List.of("UNHEALTHY", "IMPAIRED", "ERROR");
    /** How often snapshots are taken: a list that is older than the state by so much may lack one. */
    private static final Duration INTERVAL = Duration.ofHours(12);
    private static final String REBUILD = "RebuildSnapshots";
    private static final String RESTORE = "RestoreSnapshots";

    SnapshotsCheck() {
        super("estate.snapshots");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        if (!reading.has(Kinds.WORKSPACES)) {
            verdicts.missing("not-read", Values.NONE, Missing.evidence(Kinds.WORKSPACES));
            return;
        }
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        DetailTable snapshots = DetailTable.of(evidence, Kinds.SNAPSHOTS);
        Map<Scope, List<String>> unread = new TreeMap<>();
        Duration old = Duration.ofHours(parameters.integer("old"));
        UNWELL.stream().flatMap(state -> reading.liveIn(state).stream())
                .filter(workspace -> !WorkspaceStates.failedToLaunch(workspace))
                .forEach(workspace -> listed(workspace, snapshots).ifPresentOrElse(
                        detail -> examine(workspace, detail, old, inquiry),
                        () -> unread.computeIfAbsent(workspace.scope(), _ -> new ArrayList<>()).add(workspace.id())));
        unread.forEach((scope, ids) -> inquiry.missing(Subjects.account(scope), "snapshots-unread",
                Values.of("workspaces", Verdicts.examples(ids), "count", ids.size()), List.of(), Verdicts.examples(ids)
                        .stream().map(id -> Missing.evidence(Kinds.SNAPSHOTS, id)).toArray(Missing[]::new)));
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
        inquiry.close("all-well", Kinds.WORKSPACES);
    }

    /** Its snapshots, unless the list is too old to say anything of the state that it is in now. */
    private static Optional<Detail> listed(Workspace workspace, DetailTable snapshots) {
        Instant state = workspace.provenance().readAt();
        return snapshots.find(workspace.scope(), workspace.id())
                .filter(list -> Duration.between(list.provenance().readAt(), state).compareTo(INTERVAL) < 0);
    }

    private static void examine(Workspace workspace, Detail detail, Duration old, Inquiry inquiry) {
        Optional<Instant> rebuild = newest(detail, REBUILD);
        Optional<Instant> restore = newest(detail, RESTORE);
        Values values = Values.of("workspace", workspace.id(), "user", workspace.userName(), "state",
                workspace.state());
        List<EvidenceRef> refs = List.of(workspace.ref("State"), detail.ref(REBUILD), detail.ref(RESTORE));
        if (rebuild.isEmpty() && restore.isEmpty()) {
            inquiry.finding(Subjects.of(workspace), "none", values, refs);
            return;
        }
        Instant newest = rebuild.or(() -> restore).orElseThrow();
        Instant known = latest(workspace.provenance().readAt(), detail.provenance().readAt());
        long hours = Duration.between(newest, known).toHours();
        Values taken = values.and("taken", newest).and("hours", hours);
        if (hours >= old.toHours()) {
            inquiry.finding(Subjects.of(workspace), "old", taken.and("limit", old.toHours()), refs);
        } else if (restore.isEmpty()) {
            inquiry.finding(Subjects.of(workspace), "user-volume-alone", taken, refs);
        } else {
            inquiry.inOrder("fresh");
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<Instant> newest(Detail detail, String member) {
        return Trees.objects(Trees.of(detail), member).stream()
                .map(snapshot -> Trees.moment(snapshot.get("SnapshotTime"))).flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
