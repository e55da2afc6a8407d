package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.WorkspaceDirectory;

/** Groups without rules, and groups, directories and Regions that have reached their fixed quota. */
final class IpGroupEmptyCheck extends DirectoryCheck {
    private static final int RULES_PER_GROUP = 10;
    private static final int GROUPS_PER_DIRECTORY = 25;
    private static final int GROUPS_PER_REGION = 100;

    IpGroupEmptyCheck() {
        super("estate.ip-group-empty");
    }

    @Override
    void examine(WorkspaceDirectory directory, Inquiry inquiry) {
        if (directory.ipGroupIds().isEmpty()) {
            inquiry.inOrder("no-group");
            return;
        }
        List<String> empty = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<EvidenceRef> refs = new ArrayList<>(List.of(directory.ref("ipGroupIds")));
        for (String id : directory.ipGroupIds()) {
            inquiry.estate().find(IpGroup.class, id).ifPresentOrElse(group -> {
                if (group.rules().isEmpty()) {
                    empty.add(id);
                    refs.add(group.ref("userRules"));
                }
            }, () -> unknown.add(id));
        }
        Subject subject = Subjects.of(directory);
        int groups = directory.ipGroupIds().size();
        Values values = Values.of("directory", directory.id(), "groups", groups);
        if (empty.size() == groups) {
            inquiry.finding(subject, "nobody-gets-in", values.and("empty", empty).and("group", empty.getFirst()), refs);
        } else if (empty.size() + unknown.size() == groups) {
            inquiry.missing(subject, "group-unknown", values.and("unknown", unknown), refs,
                    unknown.stream().map(id -> Missing.evidence(Kinds.IP_GROUPS, id)).toArray(Missing[]::new));
        } else if (!empty.isEmpty()) {
            inquiry.finding(subject, "empty-beside-others", values.and("empty", empty).and("group", empty.getFirst()),
                    refs);
        } else {
            inquiry.inOrder("has-rules");
        }
        if (groups >= GROUPS_PER_DIRECTORY) {
            inquiry.finding(subject, "directory-full", values.and("quota", GROUPS_PER_DIRECTORY),
                    List.of(directory.ref("ipGroupIds")));
        }
    }

    @Override
    void finish(Inquiry inquiry) {
        Set<String> linked = new HashSet<>();
        inquiry.estate().directories().forEach(directory -> linked.addAll(directory.ipGroupIds()));
        Map<Scope, List<IpGroup>> byScope = new TreeMap<>();
        for (IpGroup group : inquiry.estate().ipGroups()) {
            Cancellation.poll();
            byScope.computeIfAbsent(group.scope(), scope -> new ArrayList<>()).add(group);
            Subject subject = Subjects.of(group);
            Values values = Values.of("group", group.id(), "groupName", group.name());
            if (group.rules().isEmpty() && !linked.contains(group.id())) {
                alone(group, subject, values, inquiry);
            }
            if (group.rules().size() >= RULES_PER_GROUP) {
                inquiry.finding(subject, "group-full",
                        values.and("rules", group.rules().size()).and("quota", RULES_PER_GROUP),
                        List.of(group.ref("userRules")));
            }
        }
        byScope.forEach((scope, groups) -> {
            if (scope.isComplete() && groups.size() >= GROUPS_PER_REGION) {
                inquiry.finding(Subjects.account(scope), "region-full", Values.of("account", scope.account(), "region",
                        scope.region(), "groups", groups.size(), "quota", GROUPS_PER_REGION), List.of());
            }
        });
    }

    private static void alone(IpGroup group, Subject subject, Values values, Inquiry inquiry) {
        List<EvidenceRef> refs = List.of(group.ref("userRules"));
        if (inquiry.isComplete(Kinds.DIRECTORIES, group.scope())) {
            inquiry.finding(subject, "empty-unused", values, refs);
        } else {
            inquiry.missing(subject, "use-unknown", values, refs, Missing.evidence(Kinds.DIRECTORIES));
        }
    }
}
