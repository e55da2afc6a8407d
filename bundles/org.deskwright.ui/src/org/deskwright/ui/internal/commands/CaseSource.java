package org.deskwright.ui.internal.commands;

import java.util.Map;

import org.deskwright.ui.command.ToldSource;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Tells commands whether a case is open and whether it runs: {@code none}, {@code running} or {@code open}; and whether
 * its document has changes: {@code none}, {@code saved} or {@code changed}; and whether it is compared with an
 * {@code earlier} report: {@code none} when not.
 */
public final class CaseSource extends ToldSource<OpenCase> {
    private static final String CASE = "org.deskwright.ui.case";
    private static final String DOCUMENT = "org.deskwright.ui.document";
    private static final String COMPARISON = "org.deskwright.ui.comparison";

    public CaseSource() {
        super(words(OpenCase.NOTHING), CaseSource::words);
    }

    @Override
    public void initialize(IServiceLocator locator) {
        watch(locator.getService(DiagnosisSession.class));
    }

    private static Map<String, String> words(OpenCase state) {
        String open = state.state() == CaseState.NONE ? "none" : state.state().isRunning() ? "running" : "open";
        String document = state.document().isEmpty() ? "none" : state.isChanged() ? "changed" : "saved";
        return Map.of(CASE, open, DOCUMENT, document, COMPARISON, state.comparison().isEmpty() ? "none" : "earlier");
    }
}
