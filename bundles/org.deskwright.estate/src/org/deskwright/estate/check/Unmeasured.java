package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.WorkspaceDirectory;

/**
 * Directories without a value of some metric: those of which it was not read, and those of which CloudWatch has none.
 * One statement for each account and Region, because metrics are mostly read of all directories there, or of none.
 */
final class Unmeasured {
    private final Map<Scope, List<String>> unread = new TreeMap<>();
    private final Map<Scope, List<String>> silent = new TreeMap<>();

    /** Only of directories in use values are to be expected. */
    void add(WorkspaceDirectory directory, boolean isRead) {
        if (directory.state().equals("REGISTERED")) {
            (isRead ? silent : unread).computeIfAbsent(directory.scope(), _ -> new ArrayList<>()).add(directory.id());
        }
    }

    /** In the variants {@code not-measured} and {@code nothing-measured}, which the descriptor has. */
    void say(Inquiry inquiry, String metric) {
        unread.forEach((scope, ids) -> inquiry.missing(Subjects.account(scope), "not-measured", values(ids), List.of(),
                Metrics.lacking(ids, metric)));
        silent.forEach((scope, ids) -> inquiry.notApplicable(Subjects.account(scope), "nothing-measured", values(ids)));
    }

    private static Values values(List<String> ids) {
        return Values.of("directories", Verdicts.examples(ids), "count", ids.size());
    }
}
