package org.deskwright.casefile.ui.editor;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.SuppressionFile;
import org.deskwright.core.report.Suppression;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorSite;

/** The findings that are set aside, with the reason of each and until when. */
final class SuppressionsPage implements EditorPage {
    private static final Texts TEXTS = Texts.beside(SuppressionsPage.class);

    private final DiagnosisSession session;
    private final CaseTable<Row> rows;
    private final Button export;
    private Object shown;
    /** What came of taking some from a file, as long as these are all. */
    private Taken taken = new Taken(List.of(), "");

    private record Taken(List<Suppression> all, String said) {}

    /**
     * One of them.
     *
     * @param check its title
     * @param over whether the finding counts again by the moment that the case speaks of
     */
    private record Row(Suppression of, String check, ZoneId zone, boolean over) {
        Object identity() {
            return List.of(of.check(), of.variant(), of.subjectType(), of.subjectId(), of.scope());
        }

        String subject() {
            return of.subjectType().isEmpty() ? TEXTS.get("aside.all") : of.subjectType() + " " + of.subjectId();
        }

        String until() {
            String day = of.expires().map(e -> e.atZone(zone).toLocalDate().toString())
                    .orElse(TEXTS.get("aside.never"));
            return over ? TEXTS.get("aside.over", day) : day;
        }
    }

    SuppressionsPage(Composite parent, DiagnosisSession session, IEditorSite site) {
        this.session = session;
        List<Column<Row>> columns = List.of(
                text("check", 280, Row::check).withIcon(r -> Optional.of(r.over() ? Icon.HISTORY : Icon.SUPPRESSED)),
                text("subject", 190, Row::subject), text("scope", 190, r -> r.of().scope().toString()),
                text("reason", 260, r -> r.of().reason()), text("by", 120, r -> r.of().by()),
                Column.<Row>instant("expires", TEXTS.get("aside.expires"), 150, ZoneOffset.UTC, r -> r.of().expires())
                        .withText(Row::until).withGroup(Row::until));
        rows = new CaseTable<>(parent, site, new TableDescription<>("case.suppressions", TEXTS.get("aside.name"),
                columns, Row::identity, List.of()));
        rows.buttonOfSelection("case.suppressions.edit", TEXTS.get("aside.edit"), Icon.NOTES, this::edit);
        rows.buttonOfSelection("case.suppressions.remove", TEXTS.get("aside.remove"), Icon.REMOVE, this::remove);
        rows.button("case.suppressions.import", TEXTS.get("aside.import"), Icon.IMPORT_SETTINGS,
                () -> AsideFiles.read(rows.control().getShell(), this::take));
        export = rows.button("case.suppressions.export", TEXTS.get("aside.export"), Icon.EXPORT_SETTINGS,
                () -> AsideFiles.write(rows.control().getShell(), aside()));
        rows.onOpen(this::edit);
        rows.onDelete(this::remove);
    }

    @Override
    public Control control() {
        return rows.control();
    }

    private static Column<Row> text(String id, int width, Function<Row, String> text) {
        return Column.text(id, TEXTS.get("aside." + id), width, text);
    }

    @Override
    public void show(OpenCase state) {
        List<Suppression> aside = state.document().map(Case::suppressions).orElse(List.of());
        rows.enable(export, !aside.isEmpty());
        Object now = List.of(aside, state.evidence().map(e -> List.of(e.asOf(), e.zone())));
        if (!now.equals(shown)) {
            shown = now;
            rows.fill(aside.stream().map(s -> row(s, state)).toList(), hint(aside));
        }
    }

    private String hint(List<Suppression> aside) {
        if (aside.isEmpty()) {
            return TEXTS.get("aside.none");
        }
        return aside.equals(taken.all()) ? taken.said() : TEXTS.get("aside.hint");
    }

    private Row row(Suppression suppression, OpenCase state) {
        String check = session.check(suppression.check()).map(d -> d.title()).orElse(suppression.check());
        boolean over = suppression.expires()
                .filter(e -> state.evidence().filter(now -> !now.asOf().isBefore(e)).isPresent()).isPresent();
        return new Row(suppression, check, zone(), over);
    }

    private ZoneId zone() {
        return session.current().evidence().map(e -> e.zone()).orElse(ZoneOffset.UTC);
    }

    private void edit() {
        rows.first().ifPresent(row -> {
            AsideDialog dialog = new AsideDialog(rows.control().getShell(), row.of(), row.check());
            if (dialog.open() == Window.OK && !dialog.result().equals(row.of())) {
                replace(row.of(), dialog.result());
            }
        });
    }

    private void replace(Suppression before, Suppression after) {
        session.edit(
                c -> c.withSuppressions(c.suppressions().stream().map(s -> s.equals(before) ? after : s).toList()));
    }

    private List<Suppression> aside() {
        return session.current().document().map(Case::suppressions).orElse(List.of());
    }

    /** What is there about the same thing stays as it is. */
    private void take(List<Suppression> others) {
        List<Suppression> all = SuppressionFile.joined(aside(), others);
        int added = all.size() - aside().size();
        taken = new Taken(all, TEXTS.get("aside.taken", added, others.size() - added));
        // where all were there before, nothing changes but what is said
        shown = null;
        session.edit(c -> c.withSuppressions(SuppressionFile.joined(c.suppressions(), others)));
        show(session.current());
    }

    private void remove() {
        List<Suppression> gone = rows.selected().stream().map(Row::of).toList();
        session.edit(c -> {
            List<Suppression> left = new ArrayList<>(c.suppressions());
            left.removeAll(gone);
            return c.withSuppressions(left);
        });
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
