package org.deskwright.cli.internal;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.store.Change;

/** Changes as rows, one for each member that is other. */
public final class ChangeRows {
    public static final List<String> HEAD = List.of("change", "id", "call", "account", "region", "member", "before",
            "after");

    private ChangeRows() {
    }

    public static List<List<String>> of(List<Change> changes) {
        return changes.stream().flatMap(change -> of(change).stream()).toList();
    }

    public static List<List<String>> of(Change change) {
        List<List<String>> rows = new ArrayList<>();
        List<Change.Member> members = change.members().isEmpty()
                ? List.of(new Change.Member("", "", ""))
                : change.members();
        for (Change.Member member : members) {
            rows.add(List.of(change.type().word(), change.item(), Calls.name(change.kind()), change.scope().account(),
                    change.scope().region(), member.name(), member.before(), member.after()));
        }
        return rows;
    }
}
