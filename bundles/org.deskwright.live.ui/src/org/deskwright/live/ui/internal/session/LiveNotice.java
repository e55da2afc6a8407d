package org.deskwright.live.ui.internal.session;

import java.util.function.Consumer;

import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.ui.session.StatusNotice;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells at the lower edge of the window what is being read from AWS, and what could not be. */
@Component(service = StatusNotice.class)
public final class LiveNotice implements StatusNotice {
    private static final String CONNECTIONS = "org.deskwright.live.connections";

    @Reference
    private LiveSession session;

    @Override
    public Said current() {
        return LiveNoticeWords.said(session.current());
    }

    @Override
    public Subscription subscribe(Consumer<Said> listener) {
        return session.subscribe(state -> listener.accept(LiveNoticeWords.said(state)));
    }

    @Override
    public void open(IWorkbenchWindow window) {
        try {
            window.getActivePage().showView(CONNECTIONS);
        } catch (PartInitException e) {
            ILog.of(LiveNotice.class).error(e.getMessage(), e);
        }
    }
}
