package org.deskwright.casefile.ui.editor;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.LogMark;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.ui.dialog.NoteDialog;
import org.deskwright.ui.evidence.EvidenceLinks;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorSite;

/** Lines of logs that are marked: those taken as evidence, and bookmarks. */
final class MarksPage implements EditorPage {
    private static final Texts TEXTS = Texts.beside(MarksPage.class);
    /** By which those who show logs know what they can show. */
    private static final String KIND = "logs.mark";

    private final DiagnosisSession session;
    private final CaseTable<Row> rows;
    private final IEditorSite site;
    private Object shown;

    /** One of them. */
    private record Row(LogMark of, ZoneId zone) {
        Object identity() {
            return List.of(of.file(), of.line(), of.lines(), of.evidence());
        }
    }

    MarksPage(Composite parent, DiagnosisSession session, IEditorSite site) {
        this.session = session;
        this.site = site;
        List<Column<Row>> columns = List.of(
                text("kind", 110, r -> TEXTS.get(r.of().evidence() ? "marks.evidence" : "marks.bookmark"))
                        .withIcon(r -> Optional.of(r.of().evidence() ? Icon.MARK_EVIDENCE : Icon.BOOKMARK)),
                text("note", 220, r -> r.of().note()), text("log", 160, r -> r.of().name()),
                Column.number("line", TEXTS.get("marks.line"), 70, r -> Optional.of(r.of().line())),
                Column.number("lines", TEXTS.get("marks.lines"), 60, r -> Optional.of(r.of().lines())),
                text("text", 420, r -> r.of().text()),
                Column.<Row>instant("marked", TEXTS.get("marks.marked"), 190, ZoneOffset.UTC,
                        r -> Optional.of(r.of().marked())).withText(r -> Moments.in(r.zone(), r.of().marked())),
                text("file", 300, r -> r.of().file()).hidden(), text("sha256", 300, r -> r.of().sha256()).hidden());
        rows = new CaseTable<>(parent, site,
                new TableDescription<>("case.marks", TEXTS.get("marks.name"), columns, Row::identity, List.of()));
        rows.buttonOfSelection("case.marks.open", TEXTS.get("marks.open"), Icon.LOG, this::open);
        rows.buttonOfSelection("case.marks.note", TEXTS.get("marks.edit"), Icon.NOTES, this::edit);
        rows.buttonOfSelection("case.marks.remove", TEXTS.get("marks.remove"), Icon.REMOVE, this::remove);
        rows.onOpen(this::open);
        rows.onDelete(this::remove);
    }

    private static Column<Row> text(String id, int width, Function<Row, String> text) {
        return Column.text(id, TEXTS.get("marks." + id), width, text);
    }

    @Override
    public Control control() {
        return rows.control();
    }

    @Override
    public void show(OpenCase state) {
        List<LogMark> marks = state.document().map(Case::marks).orElse(List.of());
        Object now = List.of(marks, state.zone());
        if (!now.equals(shown)) {
            shown = now;
            rows.fill(marks.stream().map(m -> new Row(m, state.zone())).toList(),
                    TEXTS.get(marks.isEmpty() ? "marks.none" : "marks.hint"));
        }
    }

    private void open() {
        rows.first().map(Row::of).ifPresent(mark -> EvidenceLinks
                .open(new EvidenceRef(mark.file(), KIND, Long.toString(mark.line()), ""), site.getPage()));
    }

    private void edit() {
        rows.first().map(Row::of)
                .ifPresent(mark -> NoteDialog
                        .ask(rows.control().getShell(), TEXTS.get("marks.note.title"), mark.place(), mark.note())
                        .ifPresent(words -> replace(mark, mark.withNote(words))));
    }

    private void replace(LogMark before, LogMark after) {
        session.edit(document -> document
                .withMarks(document.marks().stream().map(m -> m.equals(before) ? after : m).toList()));
    }

    private void remove() {
        Set<LogMark> gone = new HashSet<>(rows.selected().stream().map(Row::of).toList());
        session.edit(document -> document.withMarks(document.marks().stream().filter(m -> !gone.contains(m)).toList()));
    }

    @Override
    public void find() {
        rows.find();
    }

    @Override
    public void setFocus() {
        rows.setFocus();
    }
}
