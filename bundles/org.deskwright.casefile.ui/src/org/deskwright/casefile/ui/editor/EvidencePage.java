package org.deskwright.casefile.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.casefile.ui.editor.Rows.Column;
import org.deskwright.core.casefile.Case;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.SourceFile.Location;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;

/** What the case rests on: each file, what it tells of, where it came from and how old it is. */
final class EvidencePage implements EditorPage {
    private static final Texts TEXTS = Texts.beside(EvidencePage.class);

    private final DiagnosisSession session;
    private final Rows<Row> rows;
    private Object shown;

    /** One file, with what a reader found in it of one kind and scope; a file that nobody reads has no such. */
    private record Row(SourceFile file, Optional<Coverage.Entry> entry, String age, String problem) {
        Row(SourceFile file, Coverage.Entry entry, OpenCase state) {
            this(file, Optional.of(entry),
                    Moments.in(state.evidence().orElseThrow().zone(), entry.provenance().readAt()),
                    problem(file, state));
        }

        static String problem(SourceFile file, OpenCase state) {
            return state.problems().stream().filter(p -> p.source().equals(file.name())).map(p -> p.reason())
                    .collect(Collectors.joining("; "));
        }

        String of(Function<Coverage.Entry, String> text) {
            return entry.map(text).orElse("");
        }
    }

    EvidencePage(Composite parent, DiagnosisSession session) {
        this.session = session;
        rows = new Rows<>(parent, "case.evidence",
                List.of(new Column<>(TEXTS.get("evidence.file"), 340, r -> r.file().name()),
                        new Column<>(TEXTS.get("evidence.kind"), 290, r -> r.of(e -> e.provenance().kind())),
                        new Column<>(TEXTS.get("evidence.account"), 110,
                                r -> r.of(e -> e.provenance().scope().account())),
                        new Column<>(TEXTS.get("evidence.region"), 90, r -> r.of(e -> e.provenance().scope().region())),
                        new Column<>(TEXTS.get("evidence.items"), 70, r -> r.of(e -> Integer.toString(e.items()))),
                        new Column<>(TEXTS.get("evidence.read-at"), 230, Row::age),
                        new Column<>(TEXTS.get("evidence.complete"), 100,
                                r -> r.of(e -> TEXTS.get(e.complete() ? "evidence.whole" : "evidence.part"))),
                        new Column<>(TEXTS.get("evidence.problem"), 240, Row::problem)));
        rows.button("case.evidence.add", TEXTS.get("evidence.add"), Icon.ADD, this::addFiles);
        rows.button("case.evidence.add-folder", TEXTS.get("evidence.add-folder"), Icon.OPEN_FOLDER, this::addFolder);
        rows.button("case.evidence.remove", TEXTS.get("evidence.remove"), Icon.REMOVE, this::remove);
        rows.button("case.evidence.reveal", TEXTS.get("evidence.reveal"), Icon.OPEN_FILE, this::reveal);
        rows.onOpen(this::reveal);
        rows.onDelete(this::remove);
        FileDrop.on(rows.control(), session::addEvidence);
    }

    @Override
    public Control control() {
        return rows.control();
    }

    @Override
    public void show(OpenCase state) {
        Object now = List.of(state.document().map(Case::evidence), state.evidence().map(System::identityHashCode),
                state.problems());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        List<SourceFile> files = state.document().map(Case::evidence).orElse(List.of());
        String hint = files.isEmpty() ? TEXTS.get("evidence.none") : TEXTS.get("evidence.hint", files.size());
        rows.fill(files.stream().flatMap(f -> rows(f, state)).toList(), EvidencePage::icon, hint);
    }

    private static Icon icon(Row row) {
        return !row.problem().isEmpty() ? Icon.WARNING : row.entry().isEmpty() ? Icon.NOT_APPLICABLE : Icon.EVIDENCE;
    }

    private static Stream<Row> rows(SourceFile file, OpenCase state) {
        List<Coverage.Entry> entries = state.evidence().map(e -> e.coverage().entries()).orElse(List.of()).stream()
                .filter(e -> e.provenance().source().equals(file.name())).toList();
        return entries.isEmpty()
                ? Stream.of(new Row(file, Optional.empty(), "", Row.problem(file, state)))
                : entries.stream().map(e -> new Row(file, e, state));
    }

    private void addFiles() {
        FileDialog dialog = new FileDialog(rows.control().getShell(), SWT.OPEN | SWT.MULTI | SWT.SHEET);
        dialog.setText(TEXTS.get("evidence.add.title"));
        if (Desktop.ask(dialog).isPresent()) {
            Path folder = Path.of(dialog.getFilterPath());
            session.addEvidence(Stream.of(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }

    private void addFolder() {
        DirectoryDialog dialog = new DirectoryDialog(rows.control().getShell(), SWT.SHEET);
        dialog.setText(TEXTS.get("evidence.add.title"));
        String folder = Desktop.ask(dialog).orElse(null);
        if (folder != null) {
            session.addEvidence(List.of(Path.of(folder)));
        }
    }

    private void remove() {
        Set<Location> files = rows.selected().stream().flatMap(r -> r.file().location().stream())
                .collect(Collectors.toSet());
        if (!files.isEmpty()) {
            session.removeEvidence(files);
        }
    }

    /** Opens the folder that the file, or the archive that it is in, lies in. */
    private void reveal() {
        rows.first().flatMap(r -> r.file().location()).map(l -> l.file().getParent())
                .ifPresent(folder -> Desktop.open(folder.toString()));
    }

    @Override
    public void setFocus() {
        rows.setFocus();
    }
}
