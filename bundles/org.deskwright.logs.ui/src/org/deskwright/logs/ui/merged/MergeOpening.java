package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.check.UserClocks;
import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.reading.LogScope;
import org.deskwright.logs.ui.reading.ShortNames;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.text.Texts;

/**
 * Opens logs to set their lines in one order: all of them are indexed for that. What is ready is given out meanwhile.
 */
final class MergeOpening {
    private static final Texts TEXTS = Texts.beside(MergeOpening.class);
    /** Each is kept open. */
    private static final int MOST_LOGS = 64;

    private final LogScope scope;
    private final LogLibrary library;
    private final BooleanSupplier cancelled;
    private final UserClocks clocks;
    private final List<FormatStamp> stamps;
    private final Consumer<Opened> soFar;
    private final MergePace pace = new MergePace();
    private final List<MergeCandidate> logs = new ArrayList<>();
    /** Those that were kept from reading, each in one line. */
    private final List<String> problems = new ArrayList<>();

    private MergeOpening(LogScope scope, LogLibrary library, UserClocks clocks, BooleanSupplier cancelled,
            Consumer<Opened> soFar) {
        this.scope = scope;
        this.library = library;
        this.cancelled = cancelled;
        this.clocks = clocks;
        this.soFar = soFar;
        stamps = FormatStamp.of(library.formats().formats());
    }

    /**
     * What was opened.
     *
     * @param all logs that are to be there in the end
     * @param notes what is not among the lines and why, and what their order rests on
     */
    record Opened(String title, List<Rotation> all, Merge merge, List<String> notes) implements AutoCloseable {
        /** What nobody shows. */
        @Override
        public void close() {
            merge.close();
        }
    }

    /**
     * @param progress is told how far it is
     * @param soFar gets what is ready while further logs are indexed, and closes it
     * @throws LoadException when no log is left
     * @throws CancellationException when it was cancelled
     */
    static Opened open(LogScope scope, LogLibrary library, UserClocks clocks, BooleanSupplier cancelled,
            Consumer<String> progress, Consumer<Opened> soFar) throws IOException, LoadException {
        MergeOpening opening = new MergeOpening(scope, library, clocks, cancelled, soFar);
        try {
            return opening.open(progress);
        } finally {
            opening.logs.forEach(MergeCandidate::close);
        }
    }

    private Opened open(Consumer<String> progress) throws IOException, LoadException {
        List<Rotation> few = scope.logs().subList(0, Math.min(MOST_LOGS, scope.logs().size()));
        List<String> titles = few.stream().map(Rotation::title).toList();
        for (Rotation log : few) {
            check();
            MergeCandidate candidate = new MergeCandidate(log, ShortNames.apart(log.title(), titles), library);
            logs.add(candidate);
            attempt(candidate, candidate::open);
        }
        for (int i = 0; i < few.size(); i++) {
            MergeCandidate next = logs.get(i);
            if (!next.isReady()) {
                tellSoFar(true);
                progress.accept(TEXTS.get("opening", i + 1, few.size(), next.log().title()));
                attempt(next, () -> next.index(cancelled, () -> tellSoFar(false)));
            }
        }
        check();
        Opened opened = made(true);
        if (opened.merge().logs().isEmpty()) {
            throw new LoadException(TEXTS.get("none"), String.join(" ", opened.notes()));
        }
        return opened;
    }

    private interface Step {
        void take() throws IOException;
    }

    private void attempt(MergeCandidate log, Step step) {
        try {
            step.take();
        } catch (IOException e) {
            check();
            log.giveUp();
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    private void check() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /** @param now whether there is something that was not there before; else it is told now and then */
    private void tellSoFar(boolean now) {
        long lines = logs.stream().mapToLong(MergeCandidate::lines).sum();
        if (lines > 0 && pace.isDue(lines, now)) {
            try {
                soFar.accept(made(false));
            } catch (IOException e) {
                return; // it is told when all is there
            }
        }
    }

    private Opened made(boolean whole) throws IOException {
        List<MergeLog> merged = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        boolean done = false;
        try {
            for (MergeCandidate log : logs) {
                Optional<MergeLog> one = log.merged(stamps, clocks, cancelled, notes);
                one.ifPresent(merged::add);
                if (!log.isReady()) {
                    ends.add(one.map(MergeLog::latest).orElse(MergeLog.NO_TIME));
                }
            }
            if (!whole) {
                notes.addFirst(SoFar.of(logs.size(), ends).told());
            }
            notes.addAll(0, clocks.problems());
            notes.addAll(problems);
            if (logs.size() < scope.logs().size()) {
                notes.add(TEXTS.get("left.many", MOST_LOGS));
            }
            Opened opened = new Opened(scope.title(), logs.stream().map(MergeCandidate::log).toList(),
                    new Merge(merged), notes);
            done = true;
            return opened;
        } finally {
            if (!done) {
                merged.forEach(MergeLog::close);
            }
        }
    }
}
