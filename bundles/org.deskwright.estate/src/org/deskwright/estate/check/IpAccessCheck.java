package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.net.AddressUse;
import org.deskwright.estate.net.IpAddress;
import org.deskwright.estate.net.IpRange;

/** Would this address get in? The rules of all groups of a directory add up, and no group lets everybody in. */
final class IpAccessCheck extends EstateCheck {
    private static final String ADDRESS = "client.address";
    private static final String DIRECTORY = "directory.id";
    private static final int RULES_PER_GROUP = 10;

    IpAccessCheck() {
        super("estate.ip-access");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        Optional<String> named = inquiry.answer(DIRECTORY).map(String::strip);
        List<WorkspaceDirectory> asked = inquiry.estate().directories().stream()
                .filter(directory -> named.map(directory.id()::equals).orElse(true)).toList();
        if (named.isPresent() && asked.isEmpty() && reading.has(Kinds.DIRECTORIES)) {
            inquiry.missing(Subject.ESTATE, "other-directory-unread", Values.of("directory", named.get()),
                    List.of(EvidenceRef.answer(DIRECTORY)), Missing.evidence(Kinds.DIRECTORIES, named.get()),
                    Missing.answer(DIRECTORY));
        }
        List<WorkspaceDirectory> guarded = new ArrayList<>();
        for (WorkspaceDirectory directory : asked) {
            if (directory.ipGroupIds().isEmpty()) {
                inquiry.inOrder("no-group");
            } else {
                guarded.add(directory);
            }
        }
        if (!guarded.isEmpty()) {
            decide(guarded, inquiry);
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.DIRECTORIES);
        inquiry.close(DirectoryCheck.NO_DIRECTORY, Kinds.DIRECTORIES);
    }

    private static void decide(List<WorkspaceDirectory> guarded, Inquiry inquiry) {
        List<String> ids = guarded.stream().map(WorkspaceDirectory::id).toList();
        Optional<String> answer = inquiry.answer(ADDRESS);
        if (answer.isEmpty()) {
            inquiry.missing(Subject.ESTATE, "no-address", Values.of("count", ids.size(), "directories", ids),
                    guarded.stream().map(directory -> directory.ref("ipGroupIds")).toList(), Missing.answer(ADDRESS));
            return;
        }
        String text = answer.get().strip();
        Subject client = Subjects.client(text);
        List<EvidenceRef> said = List.of(EvidenceRef.answer(ADDRESS));
        Optional<IpAddress> address = IpAddress.parse(text);
        if (address.isEmpty()) {
            inquiry.missing(client, "address-unreadable", Values.of("address", text), said, Missing.answer(ADDRESS));
            return;
        }
        AddressUse use = AddressUse.of(address.get());
        if (use != AddressUse.PUBLIC) {
            inquiry.finding(client, "not-public", Values.of("address", text, "use", use.id(), "directories", ids),
                    said);
            return;
        }
        List<Blocked> blocked = new ArrayList<>();
        for (WorkspaceDirectory directory : guarded) {
            Cancellation.poll();
            decide(directory, address.get(), inquiry).ifPresent(blocked::add);
        }
        // companies keep clients out of some directories on purpose; being kept out of all is no purpose
        String variant = blocked.size() == guarded.size() ? "blocked" : "blocked-here";
        blocked.forEach(b -> inquiry.finding(b.subject, variant, b.values, b.refs));
    }

    /** A directory that keeps the client out. */
    private record Blocked(Subject subject, Values values, List<EvidenceRef> refs) {}

    /** Says what is to say, except that the client is kept out: that hangs on the other directories, too. */
    private static Optional<Blocked> decide(WorkspaceDirectory directory, IpAddress address, Inquiry inquiry) {
        List<IpGroup> groups = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String id : directory.ipGroupIds()) {
            inquiry.estate().find(IpGroup.class, id).ifPresentOrElse(groups::add, () -> unknown.add(id));
        }
        Subject subject = Subjects.of(directory);
        Values values = Values.of("directory", directory.id(), "address", address.toString());
        List<EvidenceRef> refs = new ArrayList<>(List.of(EvidenceRef.answer(ADDRESS), directory.ref("ipGroupIds")));
        List<String> unreadable = new ArrayList<>();
        boolean anyV6 = false;
        for (IpGroup group : groups) {
            refs.add(group.ref("userRules"));
            for (IpGroup.Rule rule : group.rules()) {
                Optional<IpRange> range = IpRange.parse(rule.range());
                if (range.isEmpty()) {
                    unreadable.add(group.id() + " " + rule.range());
                } else if (range.get().contains(address)) {
                    inquiry.passed(subject, "allowed",
                            values.and("rule", rule.range()).and("group", group.id()).and("groupName", group.name()),
                            List.of(EvidenceRef.answer(ADDRESS), directory.ref("ipGroupIds"), group.ref("userRules")));
                    return Optional.empty();
                } else {
                    anyV6 |= range.get().first().v6();
                }
            }
        }
        if (!unknown.isEmpty()) {
            inquiry.missing(subject, "group-unknown", values.and("groups", unknown), refs,
                    unknown.stream().map(id -> Missing.evidence(Kinds.IP_GROUPS, id)).toArray(Missing[]::new));
        } else if (!unreadable.isEmpty()) {
            inquiry.missing(subject, "rule-unreadable", values.and("rules", unreadable), refs,
                    Missing.evidence(Kinds.IP_GROUPS, String.join(", ", unreadable)));
        } else if (address.v6() && !anyV6 && groups.stream().anyMatch(group -> !group.rules().isEmpty())) {
            inquiry.missing(subject, "ipv4-rules-only", values.and("groups", directory.ipGroupIds()), refs,
                    Missing.answer(ADDRESS));
        } else {
            Values all = values.and("cidr", new IpRange(address, address.bits()).toString());
            return Optional.of(new Blocked(subject, blocked(all, groups), refs));
        }
        return Optional.empty();
    }

    /** The group to add the address to is the first with room for one more rule. */
    private static Values blocked(Values values, List<IpGroup> groups) {
        Values all = values.and("groups", groups.stream().map(IpGroup::id).toList()).and("rules",
                groups.stream().mapToInt(group -> group.rules().size()).sum());
        Optional<IpGroup> room = groups.stream().filter(group -> group.rules().size() < RULES_PER_GROUP).findFirst();
        return room.isPresent() ? all.and("group", room.get().id()) : all;
    }
}
