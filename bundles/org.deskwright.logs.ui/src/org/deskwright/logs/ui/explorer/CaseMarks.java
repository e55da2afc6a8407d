package org.deskwright.logs.ui.explorer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.casefile.LogMark;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.logs.ui.explorer.Node.CaseLog;
import org.deskwright.logs.ui.explorer.Node.Mark;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.dialog.NoteDialog;
import org.deskwright.ui.evidence.EvidenceLinks;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.ui.IWorkbenchPage;

/** What can be done with the logs of the case and what is marked in them. Display thread only. */
record CaseMarks(DiagnosisSession session, IWorkbenchPage page) {
    private static final Texts TEXTS = Texts.beside(CaseMarks.class);
    /** By which those who show logs know what they can show. */
    private static final String KIND = "logs.mark";

    void open(CaseLog log) {
        open(log.name(), 1);
    }

    void open(Mark mark) {
        open(mark.mark().file(), mark.mark().line());
    }

    private void open(String file, long line) {
        EvidenceLinks.open(new EvidenceRef(file, KIND, Long.toString(line), ""), page);
    }

    void fill(IMenuManager menu, List<Node> selected) {
        List<LogMark> marks = selected.stream().filter(Mark.class::isInstance).map(n -> ((Mark) n).mark()).toList();
        if (marks.size() == 1) {
            menu.add(new NamedAction(TEXTS, "note", Icon.NOTES, () -> note(marks.getFirst())));
        }
        if (!marks.isEmpty()) {
            menu.add(new NamedAction(TEXTS, "remove-mark", Icon.REMOVE, () -> remove(marks)));
        }
    }

    private void note(LogMark mark) {
        NoteDialog.ask(page.getWorkbenchWindow().getShell(), TEXTS.get("note.title"), mark.place(), mark.note())
                .ifPresent(words -> session.edit(document -> document.withMarks(
                        document.marks().stream().map(m -> m.equals(mark) ? mark.withNote(words) : m).toList())));
    }

    private void remove(List<LogMark> marks) {
        Set<LogMark> gone = marks.stream().collect(Collectors.toSet());
        session.edit(document -> document.withMarks(document.marks().stream().filter(m -> !gone.contains(m)).toList()));
    }
}
