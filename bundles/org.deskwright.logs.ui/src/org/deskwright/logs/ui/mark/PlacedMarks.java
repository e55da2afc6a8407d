package org.deskwright.logs.ui.mark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.deskwright.core.casefile.LogMark;

/** Marks at the lines, from 0, where they are in a log. They may lie over each other. */
final class PlacedMarks {
    static final PlacedMarks NONE = new PlacedMarks(Map.of());

    private final NavigableMap<Long, List<LogMark>> byLine = new TreeMap<>();
    /** Lines of the longest. */
    private final int longest;

    /** @param found by mark its first line */
    PlacedMarks(Map<LogMark, Long> found) {
        found.forEach((mark, line) -> byLine.computeIfAbsent(line, l -> new ArrayList<>()).add(mark));
        longest = found.keySet().stream().mapToInt(LogMark::lines).max().orElse(0);
    }

    /** The same without those that are not any more. */
    PlacedMarks only(Collection<LogMark> still) {
        Map<LogMark, Long> left = new HashMap<>();
        byLine.forEach((line, marks) -> marks.stream().filter(still::contains).forEach(mark -> left.put(mark, line)));
        return new PlacedMarks(left);
    }

    int count() {
        return byLine.values().stream().mapToInt(List::size).sum();
    }

    /** The first lines of all, each once. */
    long[] lines() {
        return byLine.keySet().stream().mapToLong(Long::longValue).toArray();
    }

    /** The evidence that a line is in, or the bookmark: of several that which begins last. */
    Optional<LogMark> at(long line, boolean evidence) {
        for (Map.Entry<Long, List<LogMark>> at = byLine.floorEntry(line); at != null
                && at.getKey() + longest > line; at = byLine.lowerEntry(at.getKey())) {
            long first = at.getKey();
            Optional<LogMark> mark = at.getValue().stream()
                    .filter(m -> m.evidence() == evidence && line < first + m.lines()).findFirst();
            if (mark.isPresent()) {
                return mark;
            }
        }
        return Optional.empty();
    }

    /** The first line of the next mark, or of the one before; from the other end where there is none. */
    OptionalLong next(long line, boolean forward) {
        Long next = forward ? byLine.higherKey(line) : byLine.lowerKey(line);
        if (next == null && !byLine.isEmpty()) {
            next = forward ? byLine.firstKey() : byLine.lastKey();
        }
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }
}
