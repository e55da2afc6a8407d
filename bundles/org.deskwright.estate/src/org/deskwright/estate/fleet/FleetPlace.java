package org.deskwright.estate.fleet;

import java.util.Comparator;

import org.deskwright.core.evidence.Scope;

/** A part of a fleet: an account, a Region of one, or a directory. Each part may be unknown, which is an empty text. */
public sealed interface FleetPlace {
    /** Whether the WorkSpace stands in it. */
    boolean holds(WorkspaceRow row);

    /** Whether the directory stands in it, or is it. */
    boolean holds(Directory directory);

    /** Whether what belongs to the scope as a whole stands in it; of a directory, whether it may concern it. */
    boolean touches(Scope scope);

    /** All of one account. */
    record Account(String account) implements FleetPlace {
        @Override
        public boolean holds(WorkspaceRow row) {
            return touches(row.scope());
        }

        @Override
        public boolean holds(Directory directory) {
            return touches(directory.scope());
        }

        @Override
        public boolean touches(Scope scope) {
            return scope.account().equals(account);
        }
    }

    /** All of one account in one Region. */
    record Region(Scope scope) implements FleetPlace {
        @Override
        public boolean holds(WorkspaceRow row) {
            return touches(row.scope());
        }

        @Override
        public boolean holds(Directory directory) {
            return touches(directory.scope());
        }

        @Override
        public boolean touches(Scope other) {
            return other.equals(scope);
        }
    }

    /** A directory; one that spans Regions is another in each. */
    record Directory(Scope scope, String id) implements FleetPlace, Comparable<Directory> {
        private static final Comparator<Directory> ORDER = Comparator.comparing(Directory::scope)
                .thenComparing(Directory::id);

        /** The one that a WorkSpace is in. */
        public static Directory of(WorkspaceRow row) {
            return new Directory(row.scope(), row.workspace().directoryId());
        }

        @Override
        public boolean holds(WorkspaceRow row) {
            return row.workspace().directoryId().equals(id) && touches(row.scope());
        }

        @Override
        public boolean holds(Directory directory) {
            return directory.equals(this);
        }

        @Override
        public boolean touches(Scope other) {
            return other.equals(scope);
        }

        @Override
        public int compareTo(Directory other) {
            return ORDER.compare(this, other);
        }
    }
}
