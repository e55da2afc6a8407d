package org.deskwright.cli.internal;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.deskwright.logs.archive.GrowingText;
import org.deskwright.logs.archive.Spool;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.query.LogSearch;
import org.deskwright.logs.query.Unit;
import org.deskwright.logs.source.Growth;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.LogSource.View;

/** A log that is followed. A line is looked at when its end is written, a record when nothing follows for a while. */
final class FollowedLog {
    private static final int PIECE = 64 << 10;
    /** Bytes by which a log is known again that lay elsewhere, in two bytes a letter. */
    private static final int BEGINNING = 8 << 10;
    /** Looks without anything new after which a record is taken to be written to its end. */
    private static final int QUIET = 4;

    private final Path file;
    private final LogHunt hunt;
    private final HitPage page;
    private final Growth growth;
    private final GrowingText text;
    private HitTeller teller;
    private LogSearch search;
    /** Bytes of the text that no line feed was found in beyond {@link LogSearch#searchedTo}. */
    private long lookedTo;
    /** Bytes of the file that were looked at. */
    private long seen;
    private int quiet;
    private boolean begun;
    /** Whether reading broke off in the middle, so that nobody knows how far the search came. */
    private boolean brokenOff;
    private String trouble = "";

    FollowedLog(Path file, Spool spool, LogHunt hunt, HitPage page) throws IOException {
        this.file = file;
        this.hunt = hunt;
        this.page = page;
        growth = Growth.of(file);
        text = new GrowingText(spool);
        anew();
    }

    /** One that is not there yet, or cannot be read, is known by its name alone. */
    private SourceClock clock() {
        Clocks clocks = hunt.wanted().clocks();
        try (LogSource log = text.open(file, BEGINNING)) {
            return clocks.clock(file.toString(), log);
        } catch (IOException e) {
            return clocks.clock(file.toString());
        }
    }

    private void anew() throws IOException {
        text.forget();
        seen = 0;
        teller = hunt.teller(page);
        search = hunt.search(file.toString(), clock(), teller);
        lookedTo = 0;
        quiet = 0;
        brokenOff = false;
    }

    /**
     * Tells what is new. An error is told once, and the file looked at again the next time.
     *
     * @throws CancellationException when the thread was interrupted
     */
    void look() {
        try {
            Growth.Look look = growth.look();
            switch (look.kind()) {
                case UNCHANGED, GREW -> {
                    if (brokenOff) {
                        anew(); // what broke it off was told
                        begun = false;
                    }
                    searchOn(look);
                }
                case CUT_OFF -> again(look.size(), ": it was cut off; followed from its beginning");
                case REPLACED ->
                    again(look.size(), ": another file has taken its place; that is followed from its beginning");
                case GONE -> tell(": it is gone; followed when it comes back");
            }
            trouble = look.kind() == Growth.Kind.GONE ? trouble : "";
        } catch (IOException e) {
            if (!trouble.equals(String.valueOf(e.getMessage()))) {
                trouble = String.valueOf(e.getMessage());
                hunt.unreadable(e);
            }
        }
    }

    private void tell(String what) {
        if (!trouble.equals(what)) {
            trouble = what;
            hunt.say(file + what);
        }
    }

    private void searchOn(Growth.Look look) throws IOException {
        if (!begun || look.kind() == Growth.Kind.GREW || seen < look.size()) {
            begun = true;
            quiet = 0;
            try (LogSource log = text.open(file, look.size())) {
                long known = Math.min(log.size(), text.size(look.size()));
                searchTo(log, lastLine(log, known), known);
            }
            seen = look.size();
        } else if (hunt.wanted().unit() == Unit.RECORD && ++quiet == QUIET) {
            try (LogSource log = text.open(file, look.size())) {
                // cut off since it was looked at: the next look tells of it
                if (log.size() >= search.searchedTo()) {
                    end(log);
                }
            }
        }
    }

    /** Behind the last line feed before that place. */
    private long lastLine(LogSource log, long size) throws IOException {
        long known = Math.max(lookedTo, search.searchedTo());
        for (long to = size; to > known;) {
            long from = Math.max(known, to - PIECE);
            try (View view = log.view(from, to)) {
                for (long at = to - 1; at >= from; at--) {
                    if (view.bytes().get(ValueLayout.JAVA_BYTE, at - view.from()) == '\n') {
                        return at + 1;
                    }
                }
            }
            to = from;
        }
        return search.searchedTo();
    }

    private void searchTo(LogSource log, long to, long looked) throws IOException {
        Thread caller = Thread.currentThread();
        teller.of(log);
        if (to > search.searchedTo()) {
            try {
                search.advance(log, to, () -> hunt.isEnough() || caller.isInterrupted());
            } catch (CancellationException e) {
                if (!hunt.isEnough()) {
                    throw e;
                }
            } catch (IOException e) {
                brokenOff = true;
                throw e;
            }
            if (hunt.wanted().unit() == Unit.LINE) {
                end(log);
            }
            hunt.count(search, teller);
        }
        lookedTo = looked;
    }

    private void end(LogSource log) throws IOException {
        teller.of(log);
        search.end(log, Thread.currentThread()::isInterrupted);
        teller.rest(search.searchedTo());
        hunt.count(search, teller);
    }

    /**
     * What was still written before another file took its place is looked at where it lies now.
     *
     * @param size of the file as it was looked at: to read further would be to miss that it is cut off again
     */
    private void again(long size, String what) throws IOException {
        hunt.say(file + what);
        if (brokenOff) {
            anew();
        }
        Optional<Path> moved = growth.movedTo();
        if (moved.isPresent()) {
            try (LogSource log = text.open(moved.get(), Long.MAX_VALUE)) {
                if (log.size() >= search.searchedTo()) {
                    searchTo(log, log.size(), log.size());
                    end(log);
                }
            }
        }
        anew();
        try (LogSource log = text.open(file, size)) {
            long known = Math.min(log.size(), text.size(size));
            searchTo(log, lastLine(log, known), known);
        }
    }
}
