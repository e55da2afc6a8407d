package org.deskwright.logs.ui.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.logs.index.Block;

/** Lines that were read, in blocks; what was asked for longest ago is forgotten first. Safe to share by threads. */
final class PageCache {
    /**
     * Letters of all lines together, which take two bytes each at most. More are of little use, as lines are soon read
     * again, and what is kept for a while and then not makes the pauses of the collector long.
     */
    private static final long MOST_LETTERS = 4L << 20;
    /** What a line takes besides its letters, in letters. */
    private static final int LINE = 64;
    /** Blocks that stay however long their lines are. */
    private static final int LEAST = 8;

    private final Map<Long, List<Line>> pages = new LinkedHashMap<>(64, 0.75f, true);
    /** Blocks that are to be read anew; what is known of them is shown until then. */
    private final Set<Long> stale = new HashSet<>();
    private long letters;
    private int least = LEAST;
    private long generation;

    synchronized Optional<Line> line(long number) {
        List<Line> page = pages.get(number / Block.LINES);
        int at = (int) (number % Block.LINES);
        return page == null || at >= page.size() ? Optional.empty() : Optional.of(page.get(at));
    }

    synchronized boolean has(long block) {
        return pages.containsKey(block) && !stale.contains(block);
    }

    /** So many blocks are seen at a time: they stay together, however long their lines are. */
    synchronized void seen(int blocks) {
        least = Math.max(LEAST, blocks);
    }

    /** Tells what is read now from what was read before there was more of the log. */
    synchronized long generation() {
        return generation;
    }

    /** @param read the generation when the lines were begun to be read */
    synchronized void put(long block, List<Line> page, long read) {
        remove(block);
        pages.put(block, page);
        if (read != generation) {
            stale.add(block);
        }
        letters += letters(page);
        while (letters > MOST_LETTERS && pages.size() > least) {
            remove(pages.keySet().iterator().next());
        }
    }

    /** More is known of the log from there on. */
    synchronized void doubtFrom(long line) {
        generation++;
        long block = Math.max(0, line) / Block.LINES;
        pages.keySet().stream().filter(b -> b >= block).forEach(stale::add);
    }

    /** Another log has taken its place. */
    synchronized void clear() {
        generation++;
        pages.clear();
        stale.clear();
        letters = 0;
    }

    private void remove(long block) {
        List<Line> page = pages.remove(block);
        stale.remove(block);
        letters -= page == null ? 0 : letters(page);
    }

    private static long letters(List<Line> page) {
        return page.stream().mapToLong(line -> line.text().length() + LINE).sum();
    }
}
