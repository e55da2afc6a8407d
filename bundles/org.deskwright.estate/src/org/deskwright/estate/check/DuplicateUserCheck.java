package org.deskwright.estate.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
        int single = 0;
        for (List<Workspace> group : groups(reading).values()) {
            if (group.size() == 1) {
                single++;
                continue;
            }
            Cancellation.poll();
            decideGroup(group, reading, launches, unread, verdicts);
        }
        if (!unread.isEmpty()) {
            verdicts.missing("last-use-unread", Values.of("count", unread.size()),
                    reading.lacking(Kinds.CONNECTIONS, unread));
        }
        if (single > 0 || verdicts.isEmpty()) {
            verdicts.passed("single", Values.of("count", single));
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
    }

    private static Map<Owner, List<Workspace>> groups(Reading reading) {
        List<Workspace> workspaces = reading.liveWorkspaces();
        Map<Owner, List<Workspace>> groups = LinkedHashMap.newLinkedHashMap(workspaces.size());
        for (Workspace workspace : workspaces) {
            if (workspace.hasUser()) {
                Owner owner = new Owner(workspace.directoryId(), workspace.userName().toLowerCase(Locale.ROOT));
                List<Workspace> alone = List.of(workspace);
                groups.merge(owner, alone, (some, one) -> {
                    List<Workspace> more = new ArrayList<>(some);
                    more.addAll(one);
                    return more;
                });
            }
        }
        return groups;
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

    /** Active Directory takes user names in any case for the same. */
    private record Owner(String directory, String user) {
        /** Written out here and below, because what records have takes far longer in a process that is young. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Owner it && user.equals(it.user) && directory.equals(it.directory);
        }

        @Override
        public int hashCode() {
            return 31 * directory.hashCode() + user.hashCode();
        }
    }

    private record Use(String id, Instant at) {}
}
