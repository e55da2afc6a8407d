package org.deskwright.logs.ui.mark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.deskwright.core.casefile.LogMark;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.LogSelection;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.model.LinesBefore;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.ui.command.RunnableHandler;
import org.deskwright.ui.dialog.NoteDialog;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.time.Now;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * What an editor does for the commands about marks while it is active.
 *
 * @param say gets a sentence where there is nothing to go to
 */
public record MarkCommands(IWorkbenchPartSite site, LogPane pane, LogDocument log, EditorMarks marks,
        DiagnosisSession session, Consumer<String> say) {
    private static final Texts TEXTS = Texts.beside(MarkCommands.class);
    private static final String PREFIX = "org.deskwright.logs.ui.";
    /** Letters that are kept of a line to tell it by. */
    private static final int SHOWN = 400;
    private static final int MOST_LINES = 2_000;
    /** Of lines that a filter leaves apart. */
    private static final int MOST_PLACES = 200;

    public void register() {
        handle("bookmark", this::toggle);
        handle("bookmarkNote", this::note);
        handle("nextBookmark", () -> step(true));
        handle("previousBookmark", () -> step(false));
        handle("markEvidence", this::evidence);
    }

    private void handle(String command, Runnable action) {
        site.getService(IHandlerService.class).activateHandler(PREFIX + command, new RunnableHandler(action));
    }

    private long lead() {
        return pane.selection().lead().line();
    }

    private void toggle() {
        Optional<LogMark> there = marks.bookmark(lead());
        if (there.isPresent()) {
            marks.remove(there.get());
        } else if (hasCase()) {
            read(List.of(new Run(lead(), 1)), false, "");
        }
    }

    private void note() {
        Optional<LogMark> there = marks.bookmark(lead()).or(() -> marks.at(lead()));
        if (there.isEmpty() && !hasCase()) {
            return;
        }
        Run line = new Run(lead(), 1);
        there.ifPresentOrElse(
                mark -> ask(TEXTS.get("note.title"), names().place(mark), mark.note(),
                        words -> marks.replace(mark, mark.withNote(words))),
                () -> atPlace(line,
                        place -> ask(TEXTS.get("note.title"), place, "", words -> read(List.of(line), false, words))));
    }

    private void ask(String title, String place, String note, Consumer<String> then) {
        NoteDialog.ask(shell(), title, place, note).ifPresent(then);
    }

    /** Of a log of several files it takes a moment to know which line of which that is. */
    private void atPlace(Run run, Consumer<String> then) {
        if (pane.rows().count() == 0) {
            return;
        }
        KnownNames names = names();
        new Errand<>(TEXTS.get("read.job"), Errand.SHORT, monitor -> {
            try (LogAccess access = access()) {
                return LogPlaces.told(access, run.first(), run.first() + run.lines() - 1).stream().map(names::place)
                        .collect(Collectors.joining(", "));
            }
        }).icon(Icon.NOTES).then(place -> {
            if (!pane.canvas().isDisposed()) {
                then.accept(place);
            }
        }).start(pane.canvas().getDisplay());
    }

    private KnownNames names() {
        return KnownNames.of(site.getService(LogLibrary.class));
    }

    private void step(boolean forward) {
        marks.next(lead(), forward).ifPresentOrElse(pane::go, () -> {
            pane.canvas().getDisplay().beep();
            say.accept(TEXTS.get("none"));
        });
    }

    /** The lines that are selected, without those that a filter hides; else the one at which the keyboard is. */
    private void evidence() {
        LogSelection selection = pane.selection();
        if (pane.rows().count() == 0 || !hasCase()) {
            return;
        }
        long first = selection.first().line();
        long last = selection.lastLine();
        long lines = Run.count(pane.taken(), first, last);
        List<Run> runs = selection.isEmpty() || lines == 0
                ? List.of(new Run(selection.lead().line(), 1))
                : lines > MOST_LINES ? List.of() : Run.of(pane.taken(), first, last);
        if (runs.isEmpty() || runs.size() > MOST_PLACES) {
            MessageDialog.openInformation(shell(), TEXTS.get("evidence.title"),
                    runs.isEmpty()
                            ? TEXTS.get("evidence.many", lines, MOST_LINES)
                            : TEXTS.get("evidence.places", runs.size(), MOST_PLACES));
            return;
        }
        atPlace(runs.getFirst(),
                place -> ask(TEXTS.get("evidence.title"),
                        runs.size() == 1 ? place : TEXTS.get("evidence.place", place, runs.size() - 1), "",
                        words -> read(runs, true, words)));
    }

    private void read(List<Run> runs, boolean evidence, String note) {
        if (pane.rows().count() == 0) {
            return;
        }
        Instant now = Now.instant();
        new Errand<>(TEXTS.get("read.job"), Errand.SHORT, monitor -> {
            List<LogMark> made = new ArrayList<>();
            for (Run run : byFile(runs)) {
                made.add(mark(run.first(), run.lines(), evidence, note, now));
            }
            return made;
        }).icon(evidence ? Icon.MARK_EVIDENCE : Icon.BOOKMARK).then(marks::add).start(pane.canvas().getDisplay());
    }

    private List<Run> byFile(List<Run> runs) throws IOException, LoadException {
        List<Run> all = new ArrayList<>();
        try (LogAccess access = access()) {
            for (Run run : runs) {
                all.addAll(LogPlaces.byFile(access, run));
            }
        }
        return all;
    }

    private LogAccess access() throws LoadException {
        return log.access()
                .orElseThrow(() -> new LoadException(TEXTS.get("read.closed"), TEXTS.get("read.closed.advice")));
    }

    private LogMark mark(long first, int lines, boolean evidence, String note, Instant now)
            throws IOException, LoadException {
        try (LogAccess access = access()) {
            LogPlaces.Place place = LogPlaces.of(access, first);
            Passage passage = Passage.read(access, first, lines);
            if (evidence && passage.text().length() >= Passage.KEPT) {
                throw new LoadException(TEXTS.get("evidence.large"), TEXTS.get("evidence.large.advice"));
            }
            // the case is saved without the lines before, which may be what tells that something in these is a secret
            String clean = Redactor.ofSecrets().part(LinesBefore.of(access, 0, first), passage.text(), 0,
                    passage.text().length());
            String text = evidence || clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN);
            return new LogMark(place.file(), place.line(), lines, passage.sha256(), text, note, evidence, now);
        }
    }

    /** Marks are kept in the case: where none is open the user may begin one. */
    private boolean hasCase() {
        if (session.current().document().isPresent()) {
            return true;
        }
        MessageDialog ask = new MessageDialog(shell(), TEXTS.get("no-case.title"), null, TEXTS.get("no-case"),
                MessageDialog.QUESTION, 0, TEXTS.get("no-case.begin"), TEXTS.get("no-case.cancel"));
        boolean begins = ask.open() == 0;
        if (begins) {
            String file = log.log().logs().getLast().name();
            marks.begin(Path.of(file.contains("!/") ? file.substring(0, file.indexOf("!/")) : file));
        }
        return begins;
    }

    private Shell shell() {
        return pane.canvas().getShell();
    }
}
