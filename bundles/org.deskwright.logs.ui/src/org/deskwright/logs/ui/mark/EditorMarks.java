package org.deskwright.logs.ui.mark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.LogMark;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.LogRuler;
import org.deskwright.logs.ui.canvas.Signs;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * The marks of the open case that are in the log of an editor: they stand in its gutter and beside its scroll bar. A
 * mark is shown where its lines still are what was marked, and nowhere else. Display thread only.
 */
public final class EditorMarks {
    private static final Texts TEXTS = Texts.beside(EditorMarks.class);
    /** Letters of a note that are shown in passing. */
    private static final int SHORT = 200;

    private final LogPane pane;
    private final LogRuler ruler;
    private final LogDocument log;
    private final DiagnosisSession session;
    private final Job job;
    private volatile List<LogMark> all = List.of();
    private PlacedMarks placed = PlacedMarks.NONE;
    /** Marks that were set while the case that is begun for them was not there yet. */
    private final List<LogMark> early = new ArrayList<>();
    private Optional<Path> begun = Optional.empty();
    private int renewed;
    private long looked;

    public EditorMarks(LogPane pane, LogRuler ruler, LogDocument log, DiagnosisSession session) {
        this.pane = pane;
        this.ruler = ruler;
        this.log = log;
        this.session = session;
        job = new Job(TEXTS.get("job", log.title())) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                look(monitor);
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        pane.sign(this::sign);
        SessionWatch.on(pane.canvas(), session, this::take);
    }

    private void take(OpenCase state) {
        if (state.document().isPresent() && !early.isEmpty()) {
            List<LogMark> marks = List.copyOf(early);
            early.clear();
            // not into another case that was opened in its place
            begun.filter(state.origin().paths()::contains).ifPresent(_ -> add(marks));
        }
        List<LogMark> now = state.document().map(Case::marks).orElse(List.of());
        if (!now.equals(all)) {
            placed = placed.only(now);
            all = now;
            show();
            job.schedule();
        }
    }

    /** There is more of the log, or another in its place. */
    public void again() {
        if (renewed != log.renewed()) {
            renewed = log.renewed();
            placed = PlacedMarks.NONE;
            looked = 0;
            show();
        }
        if (placed.count() < all.size() && looked != log.state().lines()) {
            looked = log.state().lines();
            job.schedule();
        }
    }

    private void look(IProgressMonitor monitor) {
        int of = log.renewed();
        Map<LogMark, Long> found = new HashMap<>();
        List<LogMark> wanted = List.copyOf(all);
        List<Path> cases = session.current().paths();
        Optional<LogAccess> open = log.access();
        if (wanted.isEmpty() || open.isEmpty()) {
            return;
        }
        try (LogAccess access = open.get()) {
            for (LogMark mark : wanted) {
                if (monitor.isCanceled()) {
                    return;
                }
                LogPlaces.find(access, mark, cases).ifPresent(line -> found.put(mark, line));
            }
        } catch (IOException e) {
            // the editor says that it cannot be read; what was found before is shown
            return;
        }
        OnDisplay.soon(pane.canvas(), () -> place(found, of));
    }

    private void place(Map<LogMark, Long> found, int of) {
        if (of != log.renewed()) {
            return; // they are of a log that is not there any more
        }
        placed = new PlacedMarks(found).only(all);
        show();
    }

    private void show() {
        pane.sign(this::sign);
        ruler.showMarked(lines());
    }

    /** The first lines of all marks, from 0. */
    public long[] lines() {
        return placed.lines();
    }

    /** The mark that a line is in: of evidence and a bookmark the evidence. */
    public Optional<LogMark> at(long line) {
        return placed.at(line, true).or(() -> placed.at(line, false));
    }

    /** The bookmark of a line, whether it is evidence too or not. */
    Optional<LogMark> bookmark(long line) {
        return placed.at(line, false);
    }

    /** The first line of the next mark, or of the one before; from the other end where there is none. */
    OptionalLong next(long line, boolean forward) {
        return placed.next(line, forward);
    }

    private Optional<Signs.Sign> sign(long line) {
        Optional<LogMark> evidence = placed.at(line, true);
        Optional<LogMark> bookmark = placed.at(line, false);
        if (evidence.isEmpty() || bookmark.isEmpty()) {
            return evidence.map(mark -> new Signs.Sign(Icon.MARK_EVIDENCE, words(mark)))
                    .or(() -> bookmark.map(mark -> new Signs.Sign(Icon.BOOKMARK, words(mark))));
        }
        return Optional.of(new Signs.Sign(Icon.BOOKMARKED_EVIDENCE,
                TEXTS.get("sign.both", words(evidence.get()), words(bookmark.get()))));
    }

    private static String words(LogMark mark) {
        String what = TEXTS.get(mark.evidence() ? "sign.evidence" : "sign.bookmark");
        String note = mark.note().length() > SHORT ? mark.note().substring(0, SHORT) : mark.note();
        return note.isEmpty() ? what : TEXTS.get("sign.note", what, note);
    }

    /** Begins a case with a file: what is marked until it is there is kept in it. */
    void begin(Path file) {
        begun = Optional.of(file);
        session.open(List.of(file));
    }

    void add(LogMark mark) {
        add(List.of(mark));
    }

    void add(List<LogMark> more) {
        if (session.current().document().isEmpty()) {
            early.addAll(more);
            return;
        }
        session.edit(document -> {
            List<LogMark> marks = new ArrayList<>(document.marks());
            for (LogMark mark : more) {
                Optional<LogMark> same = marks.stream().filter(m -> isSame(m, mark)).findFirst();
                same.ifPresent(marks::remove);
                // who marks it once more does not take back what he wrote
                marks.add(same.filter(_ -> mark.note().isEmpty()).map(m -> mark.withNote(m.note())).orElse(mark));
            }
            return document.withMarks(marks);
        });
    }

    /** Logs of the same name are of several computers more often than not. */
    private static boolean isSame(LogMark one, LogMark other) {
        return one.file().equals(other.file()) && one.line() == other.line() && one.lines() == other.lines()
                && one.evidence() == other.evidence();
    }

    void remove(LogMark mark) {
        session.edit(document -> document.withMarks(document.marks().stream().filter(m -> !m.equals(mark)).toList()));
    }

    void replace(LogMark before, LogMark after) {
        session.edit(document -> document
                .withMarks(document.marks().stream().map(m -> m.equals(before) ? after : m).toList()));
    }

    public void end() {
        job.cancel();
    }
}
