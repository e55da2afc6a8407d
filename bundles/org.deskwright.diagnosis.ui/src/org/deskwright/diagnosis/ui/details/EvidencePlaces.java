package org.deskwright.diagnosis.ui.details;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.ui.evidence.EvidenceLinks;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.ui.PlatformUI;

/** The places that an outcome rests on, each a link that opens its file there. */
final class EvidencePlaces {
    private final DiagnosisSession session;

    EvidencePlaces(DiagnosisSession session) {
        this.session = session;
    }

    void write(PageWriter page, EvidenceRef place) {
        EvidenceLinks.write(page, place, session, PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage());
    }
}
