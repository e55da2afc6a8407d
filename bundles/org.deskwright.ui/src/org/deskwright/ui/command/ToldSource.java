package org.deskwright.ui.command;

import java.util.Map;
import java.util.function.Function;

import org.deskwright.ui.session.Watched;
import org.eclipse.swt.SWTException;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;

/**
 * Tells commands in words what something is like, and anew when the words change.
 *
 * @param <S> the state of what is watched
 */
public abstract class ToldSource<S> extends AbstractSourceProvider {
    private final Map<String, String> nothing;
    private final Function<S, Map<String, String>> words;
    private Watched<S> watched;
    private Watched.Subscription subscription = () -> {};
    private Map<String, String> told;

    /**
     * @param nothing what is told while there is nothing to watch
     * @param words what is told of a state, by the same names
     */
    protected ToldSource(Map<String, String> nothing, Function<S, Map<String, String>> words) {
        this.nothing = nothing;
        this.words = words;
        told = nothing;
    }

    /** @param next null for nothing, where the service is not there */
    protected final void watch(Watched<S> next) {
        if (next != null) {
            watched = next;
            subscription = next.subscribe(this::changed);
            changed(next.current());
        }
    }

    private synchronized void changed(S state) {
        Map<String, String> now = words.apply(state);
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

    @Override
    public final Map<String, String> getCurrentState() {
        return watched == null ? nothing : words.apply(watched.current());
    }

    @Override
    public final String[] getProvidedSourceNames() {
        return nothing.keySet().toArray(String[]::new);
    }

    @Override
    public final void dispose() {
        subscription.end();
    }
}
