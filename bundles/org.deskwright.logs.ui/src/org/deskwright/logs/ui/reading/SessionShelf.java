package org.deskwright.logs.ui.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.check.UserClocks;
import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.session.RuleSet;
import org.deskwright.logs.session.SessionRules;
import org.deskwright.logs.session.UserSessionRules;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.library.LogLibrary;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What logs tell of sessions, gone over once for all views that ask for it: an OSGi service. What was asked for last is
 * kept, until a clock is known otherwise. Safe to share by threads.
 */
@Component(service = SessionShelf.class)
public final class SessionShelf {
    private static final long LOOK_MILLIS = 100;

    @Reference
    private LogLibrary library;
    private final ReentrantLock reading = new ReentrantLock();
    @Reference
    private LogClocks clocks;
    private FoundSessions last;
    private UserClocks lastClocks = UserClocks.NONE;

    /**
     * Takes time. Who comes second waits for the first, and goes on by itself where that was stopped.
     *
     * @param progress is told now and then how far it is
     * @throws CancellationException when it was cancelled
     * @throws InterruptedException likewise
     */
    public FoundSessions read(LogScope scope, BooleanSupplier cancelled, Consumer<String> progress)
            throws IOException, InterruptedException {
        while (!reading.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
        }
        try {
            UserClocks known = clocks.kept();
            if (last == null || !last.scope().equals(scope) || !known.equals(lastClocks)) {
                last = null; // two at a time may be too much
                last = now(scope, known, cancelled, progress);
                lastClocks = known;
            }
            return last;
        } finally {
            reading.unlock();
        }
    }

    private FoundSessions now(LogScope scope, UserClocks known, BooleanSupplier cancelled, Consumer<String> progress)
            throws IOException {
        // read each time: the user may have written some meanwhile
        FormatCatalogue formats = new FormatCatalogue(library.formats().formats());
        UserSessionRules rules = UserSessionRules.read(SessionRules.bundled(), formats,
                library.folder(UserSessionRules.FOLDER));
        FoundSessions found = SessionReading.of(scope, new RuleSet(rules.rules(), formats.formats()),
                FormatStamp.of(formats.formats()), known, cancelled, progress);
        List<String> problems = new ArrayList<>(rules.problems());
        problems.addAll(found.problems());
        return new FoundSessions(scope, found.sessions(), found.sessionsLeft(), found.series(), found.valuesLeft(),
                found.times(), problems);
    }

    /** What is kept is asked for again: a log may have grown. */
    public void forget() {
        reading.lock();
        try {
            last = null;
        } finally {
            reading.unlock();
        }
    }
}
