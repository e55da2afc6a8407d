package org.deskwright.ui.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Cases and files that were opened lately: an OSGi service. Kept in the instance area; the sample is not among them.
 * May be called from any thread and returns at once.
 */
public interface RecentCases {
    /**
     * One of them.
     *
     * @param title as it was called last
     * @param paths to be opened again
     * @param opened when it was opened or saved last
     * @param pinned whether it stays however much else is opened
     * @param missing whether some of it was not there when that was looked at last
     */
    record RecentCase(String title, List<Path> paths, Instant opened, boolean pinned, boolean missing) {
        public RecentCase {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(opened, "opened");
            paths = List.copyOf(paths);
        }

        public RecentCase pinned(boolean pin) {
            return new RecentCase(title, paths, opened, pin, missing);
        }

        public RecentCase missing(boolean gone) {
            return new RecentCase(title, paths, opened, pinned, gone);
        }

        /** Where it lies, for people. */
        public String place() {
            String more = paths.size() > 1 ? " + " + (paths.size() - 1) : "";
            return paths.isEmpty() ? "" : paths.getFirst() + more;
        }
    }

    /** Pinned ones first, each group with the latest first. */
    List<RecentCase> list();

    void pin(RecentCase recent, boolean pin);

    void remove(RecentCase recent);

    /** Looks again, in the background, which are missing. */
    void refresh();

    /** Hears of every change, on the thread that makes it. */
    Watched.Subscription subscribe(Runnable listener);
}
