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

/** Tells commands whether a case is open and whether it runs: {@code none}, {@code running} or {@code open}. */
public final class CaseSource extends AbstractSourceProvider {
    private static final String VARIABLE = "org.deskwright.ui.case";

    private DiagnosisSession session;
    private DiagnosisSession.Subscription subscription = () -> {};
    private String told = "none";

    @Override
    public void initialize(IServiceLocator locator) {
        session = locator.getService(DiagnosisSession.class);
        if (session != null) {
            subscription = session.subscribe(this::changed);
            told = word(session.current());
        }
    }

    @Override
    public Map<String, String> getCurrentState() {
        return Map.of(VARIABLE, session == null ? "none" : word(session.current()));
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[]{VARIABLE};
    }

    @Override
    public void dispose() {
        subscription.end();
    }

    private synchronized void changed(OpenCase state) {
        String word = word(state);
        if (word.equals(told)) {
            return;
        }
        told = word;
        try {
            PlatformUI.getWorkbench().getDisplay()
                    .asyncExec(() -> fireSourceChanged(ISources.WORKBENCH, getCurrentState()));
        } catch (SWTException e) {
            // the workbench is closing: no command is left to be enabled
            told = "none";
        }
    }

    private static String word(OpenCase state) {
        return state.state() == CaseState.NONE ? "none" : state.state().isRunning() ? "running" : "open";
    }
}
