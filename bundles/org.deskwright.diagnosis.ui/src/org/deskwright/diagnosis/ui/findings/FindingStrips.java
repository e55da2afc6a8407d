package org.deskwright.diagnosis.ui.findings;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.report.Suppression;
import org.deskwright.diagnosis.ui.suppress.ExpiredDialog;
import org.deskwright.diagnosis.ui.suppress.SettingAside;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Composite;

/**
 * Above the table, each only while there is something to say: what the case as a whole is about, what set-aside entries
 * have expired, of which topics alone findings are shown, and with what they are compared.
 */
final class FindingStrips {
    private static final Texts TEXTS = Texts.beside(FindingStrips.class);

    private final NoticeStrip notice;
    private final Strip expired;
    private final Strip narrowed;
    private final Strip compared;

    /**
     * @param showCase shows all that is known of the case
     * @param widen shows the findings of all topics again
     */
    FindingStrips(Composite body, DiagnosisSession session, Runnable showCase, Runnable widen) {
        notice = new NoticeStrip(body, showCase, session::dismissNote);
        expired = new Strip(body, Icon.AGE, "findings.expired").link(TEXTS.get("expired.review"),
                "findings.expired.review", () -> ExpiredDialog.open(body.getShell(), session));
        narrowed = new Strip(body, Icon.FILTER, "findings.narrowed").link(TEXTS.get("narrowing.all"), "findings.widen",
                widen);
        compared = new Strip(body, Icon.COMPARE, "findings.compared").link(TEXTS.get("compare.end"),
                "findings.compare.end", () -> session.compareWith(Optional.empty()));
    }

    void show(OpenCase state, List<FindingRow> rows) {
        notice.show(state);
        compared.say(ComparisonWords.of(state, rows));
        List<Suppression> over = SettingAside.expired(state);
        expired.say(over.isEmpty() ? "" : TEXTS.get("expired", over.size()));
    }

    /** An empty title: of none in particular. */
    void narrowedTo(String title) {
        narrowed.say(title.isEmpty() ? "" : TEXTS.get("narrowing.topic", title));
    }
}
