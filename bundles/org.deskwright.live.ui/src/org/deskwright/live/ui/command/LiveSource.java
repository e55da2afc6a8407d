package org.deskwright.live.ui.command;

import java.util.Map;

import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.live.ui.session.LiveState;
import org.deskwright.ui.command.ToldSource;
import org.eclipse.core.commands.State;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.services.IServiceLocator;

/** Tells commands whether the live estate is being read, {@code running} or {@code idle}, and what is watched. */
public final class LiveSource extends ToldSource<LiveState> {
    private static final String NAME = "org.deskwright.live.refresh";

    private static final String WATCHED = "org.deskwright.live.watched";
    private static final String AUTOMATIC = "org.deskwright.live.ui.automatic";

    public LiveSource() {
        super(words(LiveState.NOTHING), LiveSource::words);
    }

    @Override
    public void initialize(IServiceLocator locator) {
        LiveSession session = locator.getService(LiveSession.class);
        watch(session);
        if (session != null) {
            State automatic = locator.getService(ICommandService.class).getCommand(AUTOMATIC)
                    .getState(RegistryToggleState.STATE_ID);
            if (automatic != null && Boolean.TRUE.equals(automatic.getValue())) {
                session.automatic(true); // as the user left it
            }
        }
    }

    /** Which directories are watched is told by a number alone, so that commands look again when it changes. */
    private static Map<String, String> words(LiveState state) {
        return Map.of(NAME, state.running() ? "running" : "idle", WATCHED, String.valueOf(state.watched().hashCode()));
    }
}
