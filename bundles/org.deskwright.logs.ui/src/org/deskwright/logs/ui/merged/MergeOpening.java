package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.check.UserClocks;
import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.RecordTimes.Scale;
import org.deskwright.logs.index.IndexTimes;
import org.deskwright.logs.index.IndexWatch;
import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.source.Growth;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.reading.LogScope;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.text.Texts;

/** Opens logs to set their lines in one order: all of them are indexed for that. */
final class MergeOpening {
    private static final Texts TEXTS = Texts.beside(MergeOpening.class);
    /** Each is kept open. */
    private static final int MOST_LOGS = 64;

    private final LogLibrary library;
    private final BooleanSupplier cancelled;
    private final UserClocks clocks;
    private final List<FormatStamp> stamps;
    private final List<MergeLog> logs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private MergeOpening(LogLibrary library, UserClocks clocks, BooleanSupplier cancelled) {
        this.library = library;
        this.cancelled = cancelled;
        this.clocks = clocks;
        stamps = FormatStamp.of(library.formats().formats());
        notes.addAll(clocks.problems());
    }

    /**
     * What was opened.
     *
     * @param notes what is not among the lines and why, and what their order rests on
     */
    record Opened(String title, Merge merge, List<String> notes) {}

    /**
     * @param progress is told how far it is
     * @throws LoadException when no log is left
     * @throws CancellationException when it was cancelled
     */
    static Opened open(LogScope scope, LogLibrary library, UserClocks clocks, BooleanSupplier cancelled,
            Consumer<String> progress) throws IOException, LoadException {
        MergeOpening opening = new MergeOpening(library, clocks, cancelled);
        boolean made = false;
        try {
            List<Rotation> few = scope.logs().subList(0, Math.min(MOST_LOGS, scope.logs().size()));
            for (Rotation log : few) {
                progress.accept(TEXTS.get("opening", opening.logs.size() + 1, few.size(), log.title()));
                opening.add(log);
            }
            if (few.size() < scope.logs().size()) {
                opening.notes.add(TEXTS.get("left.many", MOST_LOGS));
            }
            if (opening.logs.isEmpty()) {
                throw new LoadException(TEXTS.get("none"), String.join(" ", opening.notes));
            }
            Opened opened = new Opened(scope.title(), new Merge(opening.logs), opening.notes);
            made = true;
            return opened;
        } finally {
            if (!made) {
                opening.logs.forEach(MergeLog::close);
            }
        }
    }

    private void add(Rotation log) {
        LogDocument document = library.document(log, () -> {});
        Optional<MergeLog> added = Optional.empty();
        try {
            added = opened(log, document);
            added.ifPresent(logs::add);
        } catch (IOException e) {
            check();
            notes.add(String.valueOf(e.getMessage()));
        } finally {
            if (added.isEmpty()) {
                document.close();
            }
        }
    }

    private void check() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private Optional<MergeLog> opened(Rotation log, LogDocument document) throws IOException {
        check();
        FoundLog last = log.logs().getLast();
        Optional<Growth> growth = last.unpacked() ? Optional.empty() : Optional.of(Growth.of(last.file()));
        document.open();
        if (!document.state().isIndexed() || !document.state().isWhole()) {
            IndexWatch watch = cancelled::getAsBoolean;
            document.index(watch);
        }
        Optional<LogAccess> access = document.access();
        Optional<LogIndex> index = access.flatMap(LogAccess::index);
        Optional<IndexTimes> known = index
                .map(i -> IndexTimes.of(i.totals(), stamps, clocks.clock(log.title(), access.orElseThrow().source())))
                .filter(times -> times.times().scale() != Scale.NONE);
        if (known.isEmpty()) {
            notes.add(TEXTS.get("left.untimed", log.title()));
            access.ifPresent(LogAccess::close);
            return Optional.empty();
        }
        IndexTimes times = known.get();
        tell(log.title(), times);
        return Optional.of(new MergeLog(log, growth, document, access.orElseThrow(), times, cancelled));
    }

    private void tell(String log, IndexTimes times) {
        if (times.times().scale() == Scale.LOCAL) {
            notes.add(TEXTS.get("local", log));
        } else if (times.ahead().isEmpty()) {
            notes.add(TEXTS.get("each", log));
        } else if (times.ahead().getAsLong() != 0) {
            notes.add(TEXTS.get("shifted", log, times.ahead().getAsLong() / 1_000_000.0));
        }
        if (times.others() > 0) {
            notes.add(TEXTS.get("mixed", log, times.others()));
        }
    }
}
