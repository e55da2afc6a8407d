package org.deskwright.logs.ui.merged;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.deskwright.logs.format.SourceClock.Doubt;
import org.deskwright.logs.ui.model.Line;

/** The pages of lines that were read last, and those that are wanted. Safe to share by threads. */
final class MergedPages {
    private static final int MOST = 48;

    private final Map<Long, MergedPage> pages = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, MergedPage> eldest) {
            return size() > MOST;
        }
    };
    private Set<Long> wanted = Set.of();
    private boolean reading;

    synchronized Optional<Line> line(long row) {
        MergedPage page = pages.get(row / MergedPage.ROWS);
        int at = (int) (row % MergedPage.ROWS);
        return page == null || at >= page.lines().size() ? Optional.empty() : Optional.of(page.lines().get(at));
    }

    synchronized Optional<LogLine> source(long row) {
        MergedPage page = pages.get(row / MergedPage.ROWS);
        int at = (int) (row % MergedPage.ROWS);
        return page == null || at >= page.places().size() ? Optional.empty() : Optional.of(page.places().get(at));
    }

    synchronized Doubt doubt(long row) {
        MergedPage page = pages.get(row / MergedPage.ROWS);
        int at = (int) (row % MergedPage.ROWS);
        return page == null || at >= page.doubts().size() ? Doubt.NONE : page.doubts().get(at);
    }

    /**
     * These are wanted from now on, and nothing that was before.
     *
     * @return whether somebody has to begin to read
     */
    synchronized boolean want(Set<Long> numbers) {
        wanted = new LinkedHashSet<>(numbers);
        if (reading || missing().isEmpty()) {
            return false;
        }
        reading = true;
        return true;
    }

    /** What is to be read next; where there is nothing, reading has ended. */
    synchronized Optional<Long> next() {
        Optional<Long> page = missing();
        reading = page.isPresent();
        return page;
    }

    private Optional<Long> missing() {
        return wanted.stream().filter(page -> !pages.containsKey(page)).findFirst();
    }

    synchronized void put(long number, MergedPage page) {
        pages.put(number, page);
        notifyAll();
    }

    /** Other lines stand there now. */
    synchronized void clear() {
        pages.clear();
    }

    /** Waits until what is wanted is there; false where it took longer. */
    synchronized boolean await(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            for (long left = millis; missing().isPresent()
                    && left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return missing().isEmpty();
    }
}
