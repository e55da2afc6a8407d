package org.deskwright.live.ui.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.store.Change;

/**
 * What people call things: people know users and directories rather than ids. Of what is there now the estate tells; of
 * what is gone, what was told of it last.
 */
final class Known {
    private final Map<String, Change> told = new HashMap<>();
    private final Optional<Estate> estate;

    /** @param estate that is shown now, where there is one */
    Known(List<Change> changes, Optional<Estate> estate) {
        this.estate = estate;
        // some answers about a WorkSpace know nothing but its id
        changes.stream().filter(c -> !c.about().isEmpty())
                .forEach(c -> told.merge(c.item(), c, (a, b) -> a.about().size() >= b.about().size() ? a : b));
    }

    private String told(String item, String... members) {
        Change change = told.get(item);
        for (String member : members) {
            String text = change == null ? "" : change.about().getOrDefault(member, "");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String workspace(String item, Function<Workspace, String> text) {
        return estate.flatMap(e -> e.find(Workspace.class, item)).map(text).orElse("");
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /** The user of a WorkSpace, the name of anything else. */
    String name(String item) {
        String now = first(workspace(item, Workspace::userName),
                estate.flatMap(e -> e.find(WorkspaceDirectory.class, item)).map(WorkspaceDirectory::name).orElse(""));
        return first(now, told(item, "UserName", "DirectoryName", "Name", "GroupName", "groupName"));
    }

    /** Of a WorkSpace. */
    String computer(String item) {
        return first(workspace(item, Workspace::computerName), told(item, "ComputerName", "WorkspaceName"));
    }

    /** The id of the directory in which it is, or that it is; empty where it is in none. */
    String directory(String item) {
        return first(workspace(item, Workspace::directoryId), told(item, "DirectoryId"));
    }

    /** A directory as people say it, with its id. */
    String directoryName(String id) {
        String name = id.isEmpty() ? "" : name(id);
        return name.isEmpty() ? id : name + " (" + id + ")";
    }
}
