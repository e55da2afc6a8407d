package org.deskwright.casefile.ui.editor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.SourceFile.Location;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Ages;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.time.Now;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorSite;

/** What the case rests on: each file, what it tells of, where it came from and how old it is. */
final class EvidencePage implements EditorPage {
    private static final Texts TEXTS = Texts.beside(EvidencePage.class);

    private final DiagnosisSession session;
    private final CaseTable<EvidenceRow> files;
    private Object shown;

    EvidencePage(Composite parent, DiagnosisSession session, IEditorSite site) {
        this.session = session;
        files = new CaseTable<>(parent, site, description());
        files.button("case.evidence.add", TEXTS.get("evidence.add"), Icon.ADD, this::addFiles);
        files.button("case.evidence.add-folder", TEXTS.get("evidence.add-folder"), Icon.OPEN_FOLDER, this::addFolder);
        files.buttonOfSelection("case.evidence.remove", TEXTS.get("evidence.remove"), Icon.REMOVE, this::remove);
        files.buttonOfSelection("case.evidence.reveal", TEXTS.get("evidence.reveal"), Icon.OPEN_FILE, this::reveal);
        files.onOpen(this::reveal);
        files.onDelete(this::remove);
        FileDrop.on(files.control(), session::addEvidence);
    }

    private static TableDescription<EvidenceRow> description() {
        List<Column<EvidenceRow>> columns = List.of(
                text("file", 330, r -> r.file().name()).withIcon(r -> Optional.of(r.icon())),
                text("kind", 190, EvidenceRow::kind), text("account", 110, r -> r.of(e -> account(e))),
                text("region", 105, r -> r.of(e -> e.provenance().scope().region())),
                Column.number("items", TEXTS.get("evidence.items"), 70, r -> r.entry().map(Coverage.Entry::items)),
                Column.instant("read-at", TEXTS.get("evidence.read-at"), 220, ZoneOffset.UTC, EvidenceRow::readAt)
                        .withText(EvidenceRow::moment),
                // rows are made anew with each run, so that the age does not stand still for long
                Column.<EvidenceRow, Long>number("age", TEXTS.get("evidence.age"), 60,
                        r -> r.readAt().map(EvidencePage::hours))
                        .withText(r -> r.readAt().map(at -> Ages.of(at, Now.instant())).orElse("")),
                text("complete", 85, r -> r.of(e -> TEXTS.get(e.complete() ? "evidence.whole" : "evidence.part"))),
                text("problem", 240, EvidenceRow::problem),
                text("kind-id", 260, r -> r.of(e -> e.provenance().kind())).hidden(),
                Column.<EvidenceRow, Long>number("size", TEXTS.get("evidence.size"), 80,
                        r -> Optional.of(r.file().size())).hidden());
        return new TableDescription<>("case.evidence", TEXTS.get("evidence.name"), columns, EvidenceRow::identity,
                List.of());
    }

    private static Column<EvidenceRow> text(String id, int width, Function<EvidenceRow, String> text) {
        return Column.text(id, TEXTS.get("evidence." + id), width, text);
    }

    private static String account(Coverage.Entry entry) {
        return entry.provenance().scope().account();
    }

    private static long hours(Instant readAt) {
        return Duration.between(readAt, Now.instant()).toHours();
    }

    @Override
    public Control control() {
        return files.control();
    }

    @Override
    public void show(OpenCase state) {
        Object now = List.of(state.document().map(Case::evidence), state.evidence().map(System::identityHashCode),
                state.problems());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        List<SourceFile> all = state.document().map(Case::evidence).orElse(List.of());
        String hint = all.isEmpty() ? TEXTS.get("evidence.none") : TEXTS.get("evidence.hint", all.size());
        files.fill(EvidenceRow.of(all, state, session.catalogue()), hint);
    }

    private void addFiles() {
        FileDialog dialog = new FileDialog(files.control().getShell(), SWT.OPEN | SWT.MULTI | SWT.SHEET);
        dialog.setText(TEXTS.get("evidence.add.title"));
        if (Desktop.ask(dialog).isPresent()) {
            Path folder = Path.of(dialog.getFilterPath());
            session.addEvidence(Stream.of(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }

    private void addFolder() {
        DirectoryDialog dialog = new DirectoryDialog(files.control().getShell(), SWT.SHEET);
        dialog.setText(TEXTS.get("evidence.add.title"));
        String folder = Desktop.ask(dialog).orElse(null);
        if (folder != null) {
            session.addEvidence(List.of(Path.of(folder)));
        }
    }

    private void remove() {
        Set<Location> gone = files.selected().stream().flatMap(r -> r.file().location().stream())
                .collect(Collectors.toSet());
        if (!gone.isEmpty()) {
            session.removeEvidence(gone);
        }
    }

    /** Opens the folder that the file, or the archive that it is in, lies in. */
    private void reveal() {
        files.first().flatMap(r -> r.file().location()).map(l -> l.file().getParent())
                .ifPresent(folder -> Desktop.open(folder.toString()));
    }

    @Override
    public void find() {
        files.find();
    }

    @Override
    public void setFocus() {
        files.setFocus();
    }
}
