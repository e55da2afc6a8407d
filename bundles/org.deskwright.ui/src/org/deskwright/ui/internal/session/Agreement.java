package org.deskwright.ui.internal.session;

import java.util.Optional;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.OpenCase;

/** What is still to be done so that what is diagnosed agrees with what the document says by now. */
enum Agreement {
    /** The document says something else than the evidence that was checked. */
    CHECK_AGAIN,
    /** Other findings are to be set aside. */
    SET_ASIDE,
    REACHED;

    /** @param setAside whether what is to be set aside has changed */
    static Agreement of(OpenCase now, boolean setAside) {
        Optional<Case> document = now.document();
        Optional<Evidence> checked = now.evidence();
        if (document.isEmpty() || checked.isEmpty()) {
            return REACHED;
        }
        // what is being read is checked as it is said by then
        boolean reading = now.state() == CaseState.LOADING;
        boolean checking = now.state() == CaseState.CHECKING;
        boolean says = Documents.telling(document.get(), checked.get()) != checked.get();
        if (!reading && (says || checking && setAside)) {
            return CHECK_AGAIN;
        }
        return setAside ? SET_ASIDE : REACHED;
    }
}
