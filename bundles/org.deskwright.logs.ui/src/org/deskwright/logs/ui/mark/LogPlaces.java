package org.deskwright.logs.ui.mark;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.core.casefile.LogMark;
import org.deskwright.logs.source.JoinedLog;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.ui.model.LogAccess;

/** Which line of which file a line of a log is that may have been written into several. */
final class LogPlaces {
    private LogPlaces() {
    }

    /**
     * A line of a file.
     *
     * @param line from 1
     */
    record Place(String file, long line) {}

    static Place of(LogAccess log, long line) throws IOException {
        LogSource source = log.source();
        if (!(source instanceof JoinedLog joined)) {
            return new Place(source.name(), line + 1);
        }
        Place place = new Place(source.name(), line + 1);
        for (JoinedLog.Part part : joined.parts()) {
            long first = part.from() < log.size() ? log.lineAt(part.from()) : Long.MAX_VALUE;
            place = first <= line ? new Place(part.log().name(), line - first + 1) : place;
        }
        return place;
    }

    /** Where in the log the first line of a mark is, from 0, if it is what was marked; takes a moment. */
    static OptionalLong find(LogAccess log, LogMark mark) throws IOException {
        Optional<Long> first = first(log, mark.name());
        if (first.isEmpty()) {
            return OptionalLong.empty();
        }
        long line = first.get() + mark.line() - 1;
        boolean there = line + mark.lines() <= log.lines()
                && Passage.read(log, line, mark.lines()).sha256().equals(mark.sha256());
        return there ? OptionalLong.of(line) : OptionalLong.empty();
    }

    /** The first line of a file of that name. */
    private static Optional<Long> first(LogAccess log, String name) throws IOException {
        if (!(log.source() instanceof JoinedLog joined)) {
            return LogMark.nameOf(log.source().name()).equals(name) ? Optional.of(0L) : Optional.empty();
        }
        for (JoinedLog.Part part : joined.parts()) {
            if (LogMark.nameOf(part.log().name()).equals(name) && part.from() < log.size()) {
                return Optional.of(log.lineAt(part.from()));
            }
        }
        return Optional.empty();
    }
}
