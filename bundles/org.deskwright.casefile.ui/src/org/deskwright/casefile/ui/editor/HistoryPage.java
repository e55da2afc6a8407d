package org.deskwright.casefile.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.casefile.ui.editor.Rows.Column;
import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseException;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The reports that were kept, the latest first, and what each has changed to by now. They are read in a job. */
final class HistoryPage implements EditorPage {
    private static final Texts TEXTS = Texts.beside(HistoryPage.class);

    private final DiagnosisSession session;
    private final Rows<Row> rows;
    private Object shown;
    private OpenCase wanted = OpenCase.NOTHING;

    /** A kept report, or why it cannot be read. */
    private record Row(SourceFile file, Optional<Report> report, Optional<ReportComparison> since, String problem) {
        String moment() {
            return report.map(r -> Moments.in(r.zone(), r.asOf())).orElse(file.name());
        }

        String findings() {
            return report.map(r -> Integer.toString(r.findings().size())).orElse(problem);
        }

        String count(Function<ReportComparison, List<?>> part) {
            return since.map(c -> Integer.toString(part.apply(c).size())).orElse("");
        }
    }

    HistoryPage(Composite parent, DiagnosisSession session) {
        this.session = session;
        rows = new Rows<>(parent, "case.history",
                List.of(new Column<>(TEXTS.get("history.as-of"), 230, Row::moment),
                        new Column<>(TEXTS.get("history.findings"), 110, Row::findings),
                        new Column<>(TEXTS.get("history.new"), 110, r -> r.count(ReportComparison::added)),
                        new Column<>(TEXTS.get("history.fixed"), 110, r -> r.count(ReportComparison::fixed)),
                        new Column<>(TEXTS.get("history.unchanged"), 110, r -> r.count(ReportComparison::unchanged)),
                        new Column<>(TEXTS.get("history.unclear"), 110, r -> r.count(ReportComparison::unclear)),
                        new Column<>(TEXTS.get("history.tool"), 90, r -> r.report().map(Report::tool).orElse(""))));
        rows.button("case.history.compare", TEXTS.get("history.compare"), Icon.HISTORY, this::compare);
        rows.button("case.history.end", TEXTS.get("history.end"), Icon.CLEAR,
                () -> session.compareWith(Optional.empty()));
        rows.onOpen(this::compare);
    }

    @Override
    public Control control() {
        return rows.control();
    }

    @Override
    public void show(OpenCase state) {
        List<SourceFile> kept = state.document().map(Case::reports).orElse(List.of());
        Object now = List.of(kept, state.report().map(System::identityHashCode));
        if (!now.equals(shown)) {
            shown = now;
            wanted = state;
            if (kept.isEmpty()) {
                rows.fill(List.of(), r -> Icon.REPORT, TEXTS.get("history.none"));
            } else {
                Job.create(TEXTS.get("history.job"), (ICoreRunnable) monitor -> read(state, kept)).schedule();
            }
        }
    }

    private void read(OpenCase state, List<SourceFile> kept) {
        List<Row> read = new ArrayList<>();
        for (SourceFile file : kept.reversed()) {
            read.add(read(file, state.report()));
        }
        try {
            rows.control().getDisplay().asyncExec(() -> {
                if (!rows.control().isDisposed() && wanted == state) {
                    rows.fill(read, r -> r.report().isEmpty() ? Icon.FAILED : Icon.REPORT, TEXTS.get("history.hint"));
                }
            });
        } catch (SWTException e) {
            return; // the editor has gone
        }
    }

    private static Row read(SourceFile file, Optional<Report> present) {
        try {
            Report report = Case.report(file);
            return new Row(file, Optional.of(report), present.map(p -> ReportComparison.of(report, p)), "");
        } catch (CaseException e) {
            return new Row(file, Optional.empty(), Optional.empty(), e.problem().reason());
        }
    }

    private void compare() {
        rows.first().flatMap(Row::report).ifPresent(r -> session.compareWith(Optional.of(r)));
    }

    @Override
    public void setFocus() {
        rows.setFocus();
    }
}
