package org.deskwright.live.ui.changes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Subject;
import org.deskwright.estate.model.Estate;
import org.deskwright.store.Change;
import org.deskwright.store.HistoryEntry;
import org.deskwright.store.Snapshot;

/**
 * One member of an item that is other than before, or an item that appeared or vanished.
 *
 * @param at when it was seen first
 * @param snapshot that saw it first; of two that are compared, the later
 * @param name what people call the item, as far as that is known
 * @param computer name of the WorkSpace, of which there may be none
 * @param directory in which it is, with its id; empty where it is in none
 * @param member empty of an item that appeared or vanished
 */
public record ChangeRow(Instant at, long snapshot, Change change, String name, String computer, String directory,
        String member, String before, String after) {

    static List<ChangeRow> between(List<Change> changes, Snapshot later, Optional<Estate> estate) {
        return history(changes.stream().map(c -> new HistoryEntry(later.number(), later.ended(), c)).toList(), estate);
    }

    /** @param estate that is shown now, which knows names */
    static List<ChangeRow> history(List<HistoryEntry> entries, Optional<Estate> estate) {
        Known known = new Known(entries.stream().map(HistoryEntry::change).toList(), estate);
        List<ChangeRow> rows = new ArrayList<>();
        entries.forEach(entry -> add(rows, entry, known));
        return rows;
    }

    private static void add(List<ChangeRow> rows, HistoryEntry entry, Known known) {
        Change change = entry.change();
        List<Change.Member> members = change.members().isEmpty()
                ? List.of(new Change.Member("", "", ""))
                : change.members();
        String name = known.name(change.item());
        String computer = known.computer(change.item());
        String directory = known.directoryName(known.directory(change.item()));
        members.forEach(m -> rows.add(new ChangeRow(entry.at(), entry.snapshot(), change, name, computer, directory,
                m.name(), m.before(), m.after())));
    }

    List<Object> identity() {
        return List.of(snapshot, change.scope(), change.kind(), change.item(), member);
    }

    /** The call that told, as the AWS CLI names it. */
    String call() {
        return change.kind().substring(change.kind().lastIndexOf('.') + 1);
    }

    /** What sort of thing it is about, for those who can go there. */
    String type() {
        return switch (call()) {
            case "describe-workspaces", "describe-workspaces-connection-status" -> "workspace";
            case "describe-workspace-directories", "describe-directories" -> "directory";
            case "describe-ip-groups" -> "ip-group";
            case "describe-workspace-bundles" -> "bundle";
            case "describe-subnets" -> "subnet";
            case "describe-security-groups" -> "security-group";
            case "describe-route-tables" -> "route-table";
            default -> "item";
        };
    }

    /** What it is about, for those who can go there. */
    public Subject subject() {
        return new Subject(type(), change.item(), name, change.scope());
    }
}
