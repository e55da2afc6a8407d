package org.deskwright.logs.ui.editor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.query.TextRule;
import org.deskwright.logs.source.JoinedLog;
import org.deskwright.logs.ui.model.LineSearch;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;

/**
 * A line of a log that is to be found again in a file that lies elsewhere. A log that was continued in another file has
 * other numbers than each of its files, and one that was cut off others than before, so a number alone leads astray.
 *
 * @param text of the line
 * @param numbers it may have, from 0
 */
record SameLine(String text, List<Long> numbers) {
    private static final int MOST = 1 << 20;
    /** Letters that are looked for; the others are compared. */
    private static final int LITERAL = 200;

    /** Takes a moment. */
    static Optional<SameLine> of(LogDocument log, long line) throws IOException {
        Optional<LogAccess> open = log.access();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (LogAccess access = open.get()) {
            return line >= access.lines()
                    ? Optional.empty()
                    : Optional.of(new SameLine(access.text(line, MOST), numbers(access, line)));
        }
    }

    private static List<Long> numbers(LogAccess access, long line) throws IOException {
        if (access.source() instanceof JoinedLog joined) {
            for (JoinedLog.Part part : joined.parts().reversed()) {
                long first = part.from() < access.size() ? access.lineAt(part.from()) : Long.MAX_VALUE;
                if (first <= line) {
                    return List.of(line - first, line);
                }
            }
        }
        return List.of(line);
    }

    /**
     * The line of the same text, by its number or else the nearest one. Takes time.
     *
     * @throws IOException in words for people, when the log cannot be read
     */
    OptionalLong in(LogDocument log, BooleanSupplier cancelled) throws IOException {
        Optional<LogAccess> open = log.access();
        if (open.isEmpty()) {
            return OptionalLong.empty();
        }
        try (LogAccess access = open.get()) {
            for (long number : numbers) {
                if (number < access.lines() && access.text(number, MOST).equals(text)) {
                    return OptionalLong.of(number);
                }
            }
        }
        return text.isBlank() ? OptionalLong.empty() : search(log, cancelled);
    }

    private OptionalLong search(LogDocument log, BooleanSupplier cancelled) throws IOException {
        String literal = text.length() > LITERAL ? text.substring(0, LITERAL) : text;
        LineSearch search = new LineSearch(log, new LogQuery.Literal(literal, TextRule.EXACT), () -> {});
        search.run(cancelled);
        Optional<LogAccess> open = log.access();
        if (open.isEmpty()) {
            return OptionalLong.empty();
        }
        long wanted = numbers.getFirst();
        try (LogAccess access = open.get()) {
            OptionalLong before = search.found().lastBefore(wanted);
            while (before.isPresent() && !cancelled.getAsBoolean() && !isAt(access, before.getAsLong())) {
                before = search.found().lastBefore(before.getAsLong());
            }
            OptionalLong after = search.found().atOrAfter(wanted);
            while (after.isPresent() && !cancelled.getAsBoolean() && !isAt(access, after.getAsLong())) {
                after = search.found().atOrAfter(after.getAsLong() + 1);
            }
            boolean isBefore = before.isPresent()
                    && (after.isEmpty() || wanted - before.getAsLong() < after.getAsLong() - wanted);
            return isBefore ? before : after;
        }
    }

    private boolean isAt(LogAccess access, long line) throws IOException {
        return line < access.lines() && access.text(line, MOST).equals(text);
    }
}
