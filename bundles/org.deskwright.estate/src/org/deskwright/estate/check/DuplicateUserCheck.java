package org.deskwright.estate.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Workspace;

/**
 * Users with several WorkSpaces in one directory: what remains when an AD user is deleted and made again under the same
 * name. Which of them is the orphan the API does not tell; the one that was used longest ago is likely.
 */
final class DuplicateUserCheck extends EstateCheck {
    DuplicateUserCheck() {
        super("estate.duplicate-user");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        if (!reading.has(Kinds.WORKSPACES)) {
            verdicts.missing("not-read", Values.NONE, Missing.evidence(Kinds.WORKSPACES));
            return;
        }
        List<String> unread = new ArrayList<>();
        Launches launches = new Launches(evidence);
        List<List<Workspace>> groups = new ArrayList<>();
        int single = 0;
        for (List<Workspace> ofOneDirectory : reading.estate().byDirectory().values()) {
            Cancellation.poll();
            single += alone(ofOneDirectory, groups);
        }
        groups.sort(Comparator.comparing(group -> group.getFirst().id()));
        groups.forEach(group -> decideGroup(group, reading, launches, unread, verdicts));
        if (!unread.isEmpty()) {
            verdicts.missing("last-use-unread", Values.of("count", unread.size()),
                    reading.lacking(Kinds.CONNECTIONS, unread));
        }
        if (single > 0 || verdicts.isEmpty()) {
            verdicts.passed("single", Values.of("count", single));
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
    }

    /** Finds the users of a directory that have several, and tells how many have one. */
    private static int alone(List<Workspace> workspaces, List<List<Workspace>> groups) {
        Map<String, Workspace> first = HashMap.newHashMap(workspaces.size());
        Map<String, List<Workspace>> several = new HashMap<>();
        for (Workspace workspace : workspaces) {
            if (workspace.isLive() && workspace.hasUser()) {
                // Active Directory takes user names in any case for the same
                String user = workspace.userName().toLowerCase(Locale.ROOT);
                Workspace other = first.putIfAbsent(user, workspace);
                if (other != null) {
                    several.computeIfAbsent(user, _ -> new ArrayList<>(List.of(other))).add(workspace);
                }
            }
        }
        groups.addAll(several.values());
        return first.size() - several.size();
    }

    private static void decideGroup(List<Workspace> group, Reading reading, Launches launches, List<String> unread,
            Verdicts verdicts) {
        Workspace any = group.getFirst();
        Subject subject = new Subject("user", any.directoryId() + "/" + any.userName().toLowerCase(Locale.ROOT),
                any.userName(), any.scope());
        Values values = Values.of("user", any.userName(), "directory", any.directoryId(), "count", group.size(),
                "workspaces", group.stream().map(Workspace::id).toList());
        List<EvidenceRef> refs = new ArrayList<>(group.stream().map(w -> w.ref("UserName")).toList());
        List<Use> uses = new ArrayList<>();
        for (Workspace workspace : group) {
            Optional<ConnectionStatus> status = reading.estate().find(ConnectionStatus.class, workspace.id());
            if (status.isEmpty()) {
                unread.add(workspace.id());
            } else if (status.get().lastConnectedAt().isPresent()) {
                uses.add(new Use(workspace.id(), status.get().lastConnectedAt().get()));
                refs.add(status.get().ref("LastKnownUserConnectionTimestamp"));
            }
        }
        uses.sort(Comparator.comparing(Use::at));
        Optional<Launches.Newest> newest = launches.newestOf(group)
                .filter(launch -> uses.stream().noneMatch(use -> launch.contradicts(use.id, use.at)));
        if (newest.isPresent()) {
            refs.add(newest.get().event().ref());
            verdicts.finding(subject, "older-known",
                    values.and("newer", newest.get().workspace().id()).and("made", newest.get().event().at())
                            .and("actor", newest.get().event().actor())
                            .and("likelyOrphan", newest.get().older().stream().map(Workspace::id).toList()),
                    refs);
        } else if (uses.size() == group.size() && uses.get(0).at.isBefore(uses.get(1).at)) {
            verdicts.finding(subject, "likely-orphan", values.and("likelyOrphan", uses.getFirst().id)
                    .and("lastUsed", uses.getFirst().at).and("othersUsedSince", uses.get(1).at), refs);
        } else {
            verdicts.finding(subject, "duplicate", values, refs);
        }
    }

    private record Use(String id, Instant at) {}
}
