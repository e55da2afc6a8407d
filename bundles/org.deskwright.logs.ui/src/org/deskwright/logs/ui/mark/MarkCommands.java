package org.deskwright.logs.ui.mark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.casefile.LogMark;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.LogSelection;
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

/** What an editor does for the commands about marks while it is active. */
public record MarkCommands(IWorkbenchPartSite site, LogPane pane, LogDocument log, EditorMarks marks,
        DiagnosisSession session) {
    private static final Texts TEXTS = Texts.beside(MarkCommands.class);
    private static final String PREFIX = "org.deskwright.logs.ui.";
    /** Letters that are kept of a line to tell it by. */
    private static final int SHOWN = 400;
    private static final int MOST_LINES = 2_000;

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
        Optional<LogMark> there = marks.at(lead());
        if (there.filter(m -> !m.evidence()).isPresent()) {
            marks.remove(there.get());
        } else if (hasCase()) {
            read(lead(), 1, false, "", marks::add);
        }
    }

    private void note() {
        Optional<LogMark> there = marks.at(lead());
        if (there.isEmpty() && !hasCase()) {
            return;
        }
        String place = there.map(LogMark::place).orElse(LogMark.nameOf(log.title()) + ":" + (lead() + 1));
        long line = lead();
        NoteDialog.ask(shell(), TEXTS.get("note.title"), place, there.map(LogMark::note).orElse(""))
                .ifPresent(words -> there.ifPresentOrElse(mark -> marks.replace(mark, mark.withNote(words)),
                        () -> read(line, 1, false, words, marks::add)));
    }

    private void step(boolean forward) {
        marks.next(lead(), forward).ifPresentOrElse(pane::go, () -> pane.canvas().getDisplay().beep());
    }

    /** The lines that are selected, else the one at which the keyboard is. */
    private void evidence() {
        LogSelection selection = pane.selection();
        long first = selection.first().line();
        // a selection that ends before the first letter of a line holds nothing of it
        long last = selection.last().line() - (selection.last().column() == 0 && !selection.isEmpty() ? 1 : 0);
        long lines = Math.max(1, last - first + 1);
        if (pane.rows().count() == 0 || !hasCase()) {
            return;
        }
        if (lines > MOST_LINES) {
            MessageDialog.openInformation(shell(), TEXTS.get("evidence.title"),
                    TEXTS.get("evidence.many", lines, MOST_LINES));
            return;
        }
        String place = LogMark.nameOf(log.title()) + ":" + (first + 1) + (lines > 1 ? "-" + (first + lines) : "");
        NoteDialog.ask(shell(), TEXTS.get("evidence.title"), place, "")
                .ifPresent(words -> read(first, (int) lines, true, words, marks::add));
    }

    private void read(long first, int lines, boolean evidence, String note, Consumer<LogMark> then) {
        if (pane.rows().count() == 0) {
            return;
        }
        Instant now = Now.instant();
        new Errand<>(TEXTS.get("read.job"), Errand.SHORT, monitor -> mark(first, lines, evidence, note, now))
                .icon(evidence ? Icon.MARK_EVIDENCE : Icon.BOOKMARK).then(then).start(pane.canvas().getDisplay());
    }

    private LogMark mark(long first, int lines, boolean evidence, String note, Instant now)
            throws IOException, LoadException {
        try (LogAccess access = log.access()
                .orElseThrow(() -> new LoadException(TEXTS.get("read.closed"), TEXTS.get("read.closed.advice")))) {
            LogPlaces.Place place = LogPlaces.of(access, first);
            Passage passage = Passage.read(access, first, lines);
            if (evidence && passage.text().length() >= Passage.KEPT) {
                throw new LoadException(TEXTS.get("evidence.large"), TEXTS.get("evidence.large.advice"));
            }
            String text = evidence || passage.text().length() <= SHOWN
                    ? passage.text()
                    : passage.text().substring(0, SHOWN);
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
