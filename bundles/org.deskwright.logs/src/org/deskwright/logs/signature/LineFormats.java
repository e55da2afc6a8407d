package org.deskwright.logs.signature;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.deskwright.logs.format.LogFormat;

/**
 * In which formats a line of a signature counts: in some, in all but some, or in any. Immutable, shared by threads.
 *
 * @param named by the number of a format, whether it is one of the some; null where any will do
 * @param others whether those that are not named are the ones that count, with lines before any record
 */
record LineFormats(boolean[] named, boolean others) {
    static LineFormats of(Signature.Line line, List<LogFormat> formats) {
        Set<String> ids = line.formats().isEmpty() ? line.notIn() : line.formats();
        if (ids.isEmpty()) {
            return new LineFormats(null, true);
        }
        boolean[] named = new boolean[formats.size()];
        IntStream.range(0, named.length).forEach(i -> named[i] = ids.contains(formats.get(i).id()));
        return new LineFormats(named, line.formats().isEmpty());
    }

    boolean areAny() {
        return named == null;
    }

    /**
     * @param format its number; negative where no record is known
     */
    boolean have(int format) {
        return named == null || (format < 0 ? others : named[format] != others);
    }

    /** The numbers of all that count. */
    Set<Integer> numbers() {
        return IntStream.range(0, named.length).filter(this::have).boxed().collect(Collectors.toSet());
    }
}
