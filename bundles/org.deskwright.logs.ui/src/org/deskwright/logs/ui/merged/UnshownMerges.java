package org.deskwright.logs.ui.merged;

import java.util.HashSet;
import java.util.Set;

/** What was opened, is not shown yet and may never be. Safe to share by threads. */
final class UnshownMerges {
    private final Set<Merge> opened = new HashSet<>();
    private boolean ended;

    /** @return whether there is somebody who may show it; otherwise it is closed */
    boolean add(Merge merge) {
        synchronized (this) {
            if (!ended) {
                opened.add(merge);
                return true;
            }
        }
        merge.close();
        return false;
    }

    /** It is shown now. */
    synchronized void remove(Merge merge) {
        opened.remove(merge);
    }

    /** Closes what came too late to be shown. */
    synchronized void close() {
        opened.forEach(Merge::close);
        opened.clear();
    }

    /** Nobody shows anything any more. */
    synchronized void end() {
        ended = true;
        close();
    }
}
