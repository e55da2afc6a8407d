package org.deskwright.ui.internal.commands;

import java.util.Map;

import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.eclipse.swt.SWTException;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Tells commands whether a case is open and whether it runs: {@code none}, {@code running} or {@code open}; and whether
 * its document has changes: {@code none}, {@code saved} or {@code changed}; and whether it is compared with an
 * {@code earlier} report: {@code none} when not.
 */
public final class CaseSource extends AbstractSourceProvider {
    private static final String CASE = "org.deskwright.ui.case";
    private static final String DOCUMENT = "org.deskwright.ui.document";
    private static final String COMPARISON = "org.deskwright.ui.comparison";
    private static final Map<String, String> NOTHING = words(OpenCase.NOTHING);

    private DiagnosisSession session;
    private DiagnosisSession.Subscription subscription = () -> {};
    private Map<String, String> told = NOTHING;

    @Override
    public void initialize(IServiceLocator locator) {
        session = locator.getService(DiagnosisSession.class);
        if (session != null) {
            subscription = session.subscribe(this::changed);
            told = words(session.current());
        }
    }

    @Override
    public Map<String, String> getCurrentState() {
        return session == null ? NOTHING : words(session.current());
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[]{CASE, DOCUMENT, COMPARISON};
    }

    @Override
    public void dispose() {
        subscription.end();
    }

    private synchronized void changed(OpenCase state) {
        Map<String, String> words = words(state);
        if (words.equals(told)) {
            return;
        }
        told = words;
        try {
            PlatformUI.getWorkbench().getDisplay()
                    .asyncExec(() -> fireSourceChanged(ISources.WORKBENCH, getCurrentState()));
        } catch (SWTException e) {
            // the workbench is closing: no command is left to be enabled
            told = NOTHING;
        }
    }

    private static Map<String, String> words(OpenCase state) {
        String open = state.state() == CaseState.NONE ? "none" : state.state().isRunning() ? "running" : "open";
        String document = state.document().isEmpty() ? "none" : state.isChanged() ? "changed" : "saved";
        return Map.of(CASE, open, DOCUMENT, document, COMPARISON, state.comparison().isEmpty() ? "none" : "earlier");
    }
}
