package org.deskwright.live.ui.internal.session;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;

import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.live.ui.session.LiveState;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.StatusNotice;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells at the lower edge of the window what is being read from AWS, and what could not be. */
@Component(service = StatusNotice.class)
public final class LiveNotice implements StatusNotice {
    private static final Texts TEXTS = Texts.beside(LiveNotice.class);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    private static final String CONNECTIONS = "org.deskwright.live.connections";

    @Reference
    private LiveSession session;

    @Override
    public Said current() {
        return said(session.current());
    }

    @Override
    public Subscription subscribe(Consumer<Said> listener) {
        return session.subscribe(state -> listener.accept(said(state)));
    }

    @Override
    public void open(IWorkbenchWindow window) {
        try {
            window.getActivePage().showView(CONNECTIONS);
        } catch (PartInitException e) {
            ILog.of(LiveNotice.class).error(e.getMessage(), e);
        }
    }

    /** What is wrong waits until what goes on is over, because that may mend it. */
    static Said said(LiveState state) {
        if (state.running()) {
            return running(state);
        }
        if (!state.complaint().isEmpty()) {
            return new Said(Icon.WARNING, TEXTS.get("notice.problem"), state.complaint(), true);
        }
        List<String> unread = state.places().stream().filter(LivePlace::isUnread).map(p -> p.connection().label())
                .distinct().toList();
        if (!unread.isEmpty()) {
            return new Said(Icon.WARNING, TEXTS.get("notice.unread", unread.size(), state.connections().size()),
                    TEXTS.get("notice.unread.tip", String.join(", ", unread)), true);
        }
        return state.next().map(next -> {
            String at = CLOCK.format(next.at().atZone(ZoneId.systemDefault()));
            String what = TEXTS.get(next.whole() ? "next.whole" : "next.parts");
            return new Said(Icon.AUTO_REFRESH, TEXTS.get(next.whole() ? "notice.next" : "notice.next.part", at),
                    TEXTS.get("notice.next.tip", at, what, next.failures()), false);
        }).orElse(NOTHING);
    }

    private static Said running(LiveState state) {
        List<LivePlace> reading = state.places().stream().filter(LivePlace::isReading).toList();
        int expected = Places.expected(reading);
        String text = expected > 0
                ? TEXTS.get("notice.reading-of", Math.min(99, 100 * state.pages() / expected))
                : TEXTS.get("notice.reading", state.pages());
        return new Said(Icon.REFRESH, text, TEXTS.get("notice.reading.tip", reading.size(), state.pages()), false);
    }
}
