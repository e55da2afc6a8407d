package org.deskwright.casefile.ui.editor;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.report.ReportContext;
import org.deskwright.ui.command.CommandRunner;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.report.ReportPage;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorSite;

/** The reports that were kept, the latest first, and what each has changed to by now. */
final class HistoryPage implements EditorPage {
    private static final Texts TEXTS = Texts.beside(HistoryPage.class);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final DiagnosisSession session;
    private final IEditorSite site;
    private final LoadPane<List<KeptReport>> pane;
    private final CaseTable<KeptReport> reports;
    private Object shown;

    HistoryPage(Composite parent, DiagnosisSession session, IEditorSite site) {
        this.session = session;
        this.site = site;
        pane = new LoadPane<>(parent, "case.history.pane", this::show);
        pane.content().setLayout(new FillLayout());
        reports = new CaseTable<>(pane.content(), site, description());
        reports.buttonOfSelection("case.history.open", TEXTS.get("history.open"), Icon.REPORT, this::open);
        reports.buttonOfSelection("case.history.compare", TEXTS.get("history.compare"), Icon.COMPARE, this::compare);
        reports.button("case.history.end", TEXTS.get("history.end"), Icon.CLEAR,
                () -> session.compareWith(Optional.empty()));
        reports.onOpen(this::open);
    }

    private static TableDescription<KeptReport> description() {
        List<Column<KeptReport>> columns = List.of(
                Column.<KeptReport>instant("as-of", TEXTS.get("history.as-of"), 230, ZoneOffset.UTC, KeptReport::asOf)
                        .withText(KeptReport::moment).withIcon(r -> Optional.of(r.icon())),
                number("findings", KeptReport::findings), number("new", r -> r.count(ReportComparison::added)),
                number("fixed", r -> r.count(ReportComparison::fixed)),
                number("unchanged", r -> r.count(ReportComparison::unchanged)),
                number("unclear", r -> r.count(ReportComparison::unclear)),
                Column.text("tool", TEXTS.get("history.tool"), 90, r -> r.report().map(Report::tool).orElse("")),
                Column.text("problem", TEXTS.get("history.problem"), 240, KeptReport::problem),
                Column.<KeptReport>text("file", TEXTS.get("history.file"), 200, r -> r.file().name()).hidden());
        return new TableDescription<>("case.history", TEXTS.get("history.name"), columns, r -> r.file().name(),
                List.of());
    }

    private static Column<KeptReport> number(String id, Function<KeptReport, Optional<Integer>> number) {
        return Column.number(id, TEXTS.get("history." + id), 100, number);
    }

    @Override
    public Control control() {
        return pane.control();
    }

    @Override
    public void show(OpenCase state) {
        List<SourceFile> kept = state.document().map(Case::reports).orElse(List.of());
        Object now = List.of(kept, state.report().map(System::identityHashCode));
        if (!now.equals(shown)) {
            shown = now;
            Optional<Report> present = state.report();
            pane.load(TEXTS.get("history.job"), LIMIT, monitor -> KeptReport.read(kept, present, monitor));
        }
    }

    private void show(List<KeptReport> read) {
        reports.fill(read, TEXTS.get(read.isEmpty() ? "history.none" : "history.hint"));
    }

    /** As a page in the browser. */
    private void open() {
        reports.first().flatMap(KeptReport::report).ifPresent(r -> ReportPage.open(r,
                new ReportContext(session.current().title()), session.catalogue(), site.getShell().getDisplay()));
    }

    private void compare() {
        reports.first().flatMap(KeptReport::report).ifPresent(r -> {
            session.compareWith(Optional.of(r));
            CommandRunner.first(site, Commands.SHOW_FINDINGS);
        });
    }

    @Override
    public void find() {
        reports.find();
    }

    @Override
    public void setFocus() {
        reports.setFocus();
    }
}
