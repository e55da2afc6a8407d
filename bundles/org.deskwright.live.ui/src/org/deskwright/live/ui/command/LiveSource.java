package org.deskwright.live.ui.command;

import java.util.Map;

import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.live.ui.session.LiveState;
import org.deskwright.ui.session.Watched.Subscription;
import org.eclipse.core.commands.State;
import org.eclipse.swt.SWTException;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.services.IServiceLocator;

/** Tells commands whether the live estate is being read, {@code running} or {@code idle}, and what is watched. */
public final class LiveSource extends AbstractSourceProvider {
    private static final String NAME = "org.deskwright.live.refresh";

    private static final String WATCHED = "org.deskwright.live.watched";
    private static final String AUTOMATIC = "org.deskwright.live.ui.automatic";

    private LiveSession session;
    private Subscription subscription = () -> {};
    private Map<String, String> told = Map.of();

    @Override
    public void initialize(IServiceLocator locator) {
        session = locator.getService(LiveSession.class);
        if (session != null) {
            subscription = session.subscribe(this::changed);
            told = values(session.current());
            State automatic = locator.getService(ICommandService.class).getCommand(AUTOMATIC)
                    .getState(RegistryToggleState.STATE_ID);
            if (automatic != null && Boolean.TRUE.equals(automatic.getValue())) {
                session.automatic(true); // as the user left it
            }
        }
    }

    /** Which directories are watched is told by a number alone, so that commands look again when it changes. */
    private static Map<String, String> values(LiveState state) {
        return Map.of(NAME, state.running() ? "running" : "idle", WATCHED, String.valueOf(state.watched().hashCode()));
    }

    @Override
    public Map<String, String> getCurrentState() {
        return values(session == null ? LiveState.NOTHING : session.current());
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[]{NAME, WATCHED};
    }

    @Override
    public void dispose() {
        subscription.end();
    }

    private synchronized void changed(LiveState state) {
        Map<String, String> now = values(state);
        if (now.equals(told)) {
            return;
        }
        told = now;
        try {
            PlatformUI.getWorkbench().getDisplay()
                    .asyncExec(() -> fireSourceChanged(ISources.WORKBENCH, getCurrentState()));
        } catch (SWTException e) {
            // the workbench is closing: no command is left to be enabled
            subscription.end();
        }
    }
}
