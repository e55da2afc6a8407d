package org.deskwright.live.ui.changes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.deskwright.core.check.Subject;
import org.deskwright.store.Change;
import org.deskwright.store.HistoryEntry;
import org.deskwright.store.Snapshot;

/**
 * One member of an item that is other than before, or an item that appeared or vanished.
 *
 * @param at when it was seen first
 * @param snapshot that saw it first; of two that are compared, the later
 * @param name what people call the item, as far as that is known
 * @param member empty of an item that appeared or vanished
 */
public record ChangeRow(Instant at, long snapshot, Change change, String name, String member, String before,
        String after) {

    /** @param names of items, by id */
    static List<ChangeRow> between(List<Change> changes, Snapshot later, Function<String, String> names) {
        List<ChangeRow> rows = new ArrayList<>();
        changes.forEach(change -> add(rows, later.ended(), later.number(), change, names));
        return rows;
    }

    static List<ChangeRow> history(List<HistoryEntry> entries, Function<String, String> names) {
        List<ChangeRow> rows = new ArrayList<>();
        entries.forEach(entry -> add(rows, entry.at(), entry.snapshot(), entry.change(), names));
        return rows;
    }

    private static void add(List<ChangeRow> rows, Instant at, long snapshot, Change change,
            Function<String, String> names) {
        String name = names.apply(change.item());
        if (change.members().isEmpty()) {
            rows.add(new ChangeRow(at, snapshot, change, name, "", "", ""));
        }
        change.members()
                .forEach(m -> rows.add(new ChangeRow(at, snapshot, change, name, m.name(), m.before(), m.after())));
    }

    List<Object> identity() {
        return List.of(snapshot, change.scope(), change.kind(), change.item(), member);
    }

    /** The call that told, as the AWS CLI names it. */
    String call() {
        return change.kind().substring(change.kind().lastIndexOf('.') + 1);
    }

    /** What it is about, for those who can go there. */
    public Subject subject() {
        String type = switch (call()) {
            case "describe-workspaces", "describe-workspaces-connection-status" -> "workspace";
            case "describe-workspace-directories", "describe-directories" -> "directory";
            case "describe-ip-groups" -> "ip-group";
            case "describe-workspace-bundles" -> "bundle";
            case "describe-subnets" -> "subnet";
            case "describe-security-groups" -> "security-group";
            case "describe-route-tables" -> "route-table";
            default -> "item";
        };
        return new Subject(type, change.item(), name, change.scope());
    }
}
