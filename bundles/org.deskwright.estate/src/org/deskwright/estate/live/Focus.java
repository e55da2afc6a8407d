package org.deskwright.estate.live;

import java.util.List;
import java.util.stream.Stream;

/**
 * What of an account and Region is asked for before anything else: directories, with all of their WorkSpaces, and
 * single WorkSpaces; of both the connections, too. Ids of other Regions do no harm.
 *
 * @param directories ids
 * @param workspaces ids
 * @param only whether nothing else is asked for, and the rest keeps the age that it has; else all follows
 */
public record Focus(List<String> directories, List<String> workspaces, boolean only) {
    /** Nothing comes before the rest. */
    public static final Focus NONE = new Focus(List.of(), List.of(), false);

    public Focus {
        directories = directories.stream().distinct().toList();
        workspaces = workspaces.stream().distinct().toList();
        if (only && directories.isEmpty() && workspaces.isEmpty()) {
            throw new IllegalArgumentException("Nothing would be asked for");
        }
    }

    /** These, and then all the rest. */
    public static Focus first(List<String> directories, List<String> workspaces) {
        return new Focus(directories, workspaces, false);
    }

    /** These alone. */
    public static Focus only(List<String> directories, List<String> workspaces) {
        return new Focus(directories, workspaces, true);
    }

    public boolean isEmpty() {
        return directories.isEmpty() && workspaces.isEmpty();
    }

    /** With more directories. */
    public Focus with(List<String> more) {
        return new Focus(Stream.concat(directories.stream(), more.stream()).toList(), workspaces, only);
    }
}
