package org.deskwright.diagnosis.ui.suppress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.settings.Confirmation;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.time.Now;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** Sets findings aside with a reason, and lets them count again. */
public final class SettingAside {
    private static final Texts TEXTS = Texts.beside(SettingAside.class);
    private static final String OTHERS = "org.deskwright.diagnosis.ui.endOthers";

    private final DiagnosisSession session;
    private final Shell shell;

    public SettingAside(DiagnosisSession session, Shell shell) {
        this.session = session;
        this.shell = shell;
    }

    /** Those entries that hide nothing any more, because their time is over by the moment that the case speaks of. */
    public static List<Suppression> expired(OpenCase state) {
        return state.evidence().map(e -> state.document().stream().flatMap(d -> d.suppressions().stream())
                .filter(s -> s.isOver(e.asOf())).toList()).orElse(List.of());
    }

    /** From when the time of an entry is reckoned. */
    static Instant now(OpenCase state) {
        // a case may speak about a moment that is still to come, and what has ended by then would never hide anything
        Instant today = Now.instant();
        return state.evidence().map(Evidence::asOf).filter(today::isBefore).orElse(today);
    }

    /** Asks about the findings among these that count. */
    public void begin(List<ReportedOutcome> chosen) {
        OpenCase state = session.current();
        List<ReportedOutcome> findings = chosen.stream().filter(ReportedOutcome::counts).toList();
        if (findings.isEmpty() || state.document().isEmpty()) {
            return;
        }
        SuppressDialog dialog = new SuppressDialog(shell, findings,
                state.outcomes().stream().filter(ReportedOutcome::counts).toList(), now(state));
        if (dialog.open() == Window.OK) {
            List<Suppression> more = dialog.result();
            session.edit(document -> document.withSuppressions(
                    Stream.concat(document.suppressions().stream(), more.stream()).distinct().toList()));
        }
    }

    /** Lets what these findings were set aside by hold no longer; asks when that brings back others too. */
    public void end(List<ReportedOutcome> chosen) {
        Set<Suppression> ended = chosen.stream().map(ReportedOutcome::suppression).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        long back = session.current().outcomes().stream()
                .filter(o -> o.suppression().filter(ended::contains).isPresent()).count();
        long asked = chosen.stream().filter(o -> o.suppression().isPresent()).distinct().count();
        if (ended.isEmpty() || back > asked && Confirmation.of(OTHERS).put(shell, TEXTS.get("end.title"),
                TEXTS.get("end.others", back - asked), 0, TEXTS.get("end.yes"), TEXTS.get("end.no")) != 0) {
            return;
        }
        session.edit(document -> document
                .withSuppressions(document.suppressions().stream().filter(s -> !ended.contains(s)).toList()));
    }
}
