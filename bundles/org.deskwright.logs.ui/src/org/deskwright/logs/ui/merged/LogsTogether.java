package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.check.UserClocks;
import org.deskwright.logs.index.IndexTimes;
import org.deskwright.logs.source.Growth;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.reading.LogScope;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.text.Texts;

/** Logs that can be set beside each other in time, each with an index; they stay open until this is closed. */
public final class LogsTogether implements AutoCloseable {
    private static final Texts TEXTS = Texts.beside(LogsTogether.class);
    private static final int MOST_NOTES = 5;

    private final Merge merge;
    private final List<String> notes;

    /**
     * One of them.
     *
     * @param times how its records stand on the time that all are told by
     */
    public record One(Rotation log, LogDocument document, IndexTimes times) {}

    /** Notes beneath each other, as many as have room; all of them where there are few. */
    public static String told(List<String> notes) {
        return notes.size() <= MOST_NOTES
                ? String.join("\n", notes)
                : String.join("\n", notes.subList(0, MOST_NOTES - 1)) + "\n"
                        + TEXTS.get("further", notes.size() - MOST_NOTES + 1);
    }

    private LogsTogether(MergeOpening.Opened opened) {
        merge = opened.merge();
        notes = opened.notes();
    }

    /**
     * Opens them and indexes what is not yet. Takes time.
     *
     * @param progress is told how far it is
     * @throws LoadException when none of them tells times
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public static LogsTogether open(LogScope scope, LogLibrary library, UserClocks clocks, BooleanSupplier cancelled,
            Consumer<String> progress) throws IOException, LoadException {
        return new LogsTogether(
                MergeOpening.open(scope, library, clocks, cancelled, progress, MergeOpening.Opened::close));
    }

    public List<One> logs() {
        return merge.logs().stream().map(log -> new One(log.log(), log.document(), log.times())).toList();
    }

    /** What is not among them and why, and what their order rests on. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Of those that may grow, each begun before it was read; each to be looked at by one alone. */
    public List<Growth> growths() {
        return merge.growths();
    }

    @Override
    public void close() {
        merge.close();
    }
}
