package org.deskwright.logs.ui.mark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.LogMark;
import org.deskwright.logs.source.JoinedLog;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.ui.model.LogAccess;

/** Which line of which file a line of a log is that may have been written into several. */
public final class LogPlaces {
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

    /**
     * Lines as other programs and people tell places: of a log of several files those of each, a line for each file.
     * Takes a moment.
     *
     * @param first from 0
     * @param last the same one, or one behind it
     */
    public static List<String> told(LogAccess log, long first, long last) throws IOException {
        if (!(log.source() instanceof JoinedLog joined)) {
            return List.of(told(log.source().name(), first, last));
        }
        List<String> places = new ArrayList<>();
        long next = log.lines();
        for (JoinedLog.Part part : joined.parts().reversed()) {
            if (part.from() < log.size()) {
                long begin = log.lineAt(part.from());
                if (begin <= last && next > first) {
                    places.addFirst(
                            told(part.log().name(), Math.max(first, begin) - begin, Math.min(last, next - 1) - begin));
                }
                next = begin;
            }
        }
        return places;
    }

    /** The same lines apart by the files they are in: a mark is of one file. */
    static List<Run> byFile(LogAccess log, Run run) throws IOException {
        List<Run> runs = new ArrayList<>();
        long first = run.first();
        long end = run.first() + run.lines();
        if (log.source() instanceof JoinedLog joined) {
            for (JoinedLog.Part part : joined.parts()) {
                long begin = part.from() < log.size() ? log.lineAt(part.from()) : Long.MAX_VALUE;
                if (begin > first && begin < end) {
                    runs.add(new Run(first, (int) (begin - first)));
                    first = begin;
                }
            }
        }
        runs.add(new Run(first, (int) (end - first)));
        return runs;
    }

    private static String told(String file, long first, long last) {
        return file + ":" + (first + 1) + (last > first ? "-" + (last + 1) : "");
    }

    /**
     * Where in the log the first line of a mark is, from 0, if it is what was marked; takes a moment.
     *
     * @param cases from which the case was opened
     */
    static OptionalLong find(LogAccess log, LogMark mark, List<Path> cases) throws IOException {
        Optional<Long> first = first(log, mark, cases);
        if (first.isEmpty()) {
            return OptionalLong.empty();
        }
        long line = first.get() + mark.line() - 1;
        boolean there = line + mark.lines() <= log.lines()
                && Passage.read(log, line, mark.lines()).sha256().equals(mark.sha256());
        return there ? OptionalLong.of(line) : OptionalLong.empty();
    }

    /** The first line of the file that was marked. */
    private static Optional<Long> first(LogAccess log, LogMark mark, List<Path> cases) throws IOException {
        if (!(log.source() instanceof JoinedLog joined)) {
            return isOf(log.source().name(), mark, cases) ? Optional.of(0L) : Optional.empty();
        }
        for (JoinedLog.Part part : joined.parts()) {
            if (isOf(part.log().name(), mark, cases) && part.from() < log.size()) {
                return Optional.of(log.lineAt(part.from()));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a log is the file that was marked: by its path, or one of its name where that is gone from there, or what
     * the case has kept of it. Computers write logs of the same name, which may begin alike.
     */
    private static boolean isOf(String file, LogMark mark, List<Path> cases) {
        if (plain(file).equals(plain(mark.file()))) {
            return true;
        }
        return LogMark.nameOf(file).equals(mark.name()) && (isKept(file, cases) || !isThere(mark.file(), file));
    }

    private static boolean isKept(String file, List<Path> cases) {
        return cases.stream().map(opened -> plain(opened.toAbsolutePath().normalize().toString()))
                .anyMatch(opened -> plain(file).startsWith(opened + "/" + Case.EVIDENCE_FOLDER + "/")
                        || plain(file).startsWith(opened + "!/" + Case.EVIDENCE_FOLDER + "/"));
    }

    /** Asked only beneath the root of the log that is read: a case that was sent leads to no other computer. */
    private static boolean isThere(String marked, String read) {
        try {
            Path file = Path.of(outer(marked));
            return Objects.equals(file.getRoot(), Path.of(outer(read)).getRoot()) && Files.exists(file);
        } catch (InvalidPathException e) {
            return false; // it was marked on another system
        }
    }

    private static String outer(String file) {
        return file.contains("!/") ? file.substring(0, file.indexOf("!/")) : file;
    }

    private static String plain(String file) {
        return file.replace('\\', '/');
    }
}
