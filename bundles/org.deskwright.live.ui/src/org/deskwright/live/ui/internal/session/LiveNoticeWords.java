package org.deskwright.live.ui.internal.session;

import java.util.List;

import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.live.ui.session.LiveState;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.StatusNotice;
import org.deskwright.ui.session.StatusNotice.Said;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;

/** What the lower edge of the window says of the live estate. */
final class LiveNoticeWords {
    private static final Texts TEXTS = Texts.beside(LiveNoticeWords.class);

    private LiveNoticeWords() {
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
            String at = Moments.time(next.at());
            String what = TEXTS.get(next.whole() ? "next.whole" : "next.parts");
            return new Said(Icon.AUTO_REFRESH, TEXTS.get(next.whole() ? "notice.next" : "notice.next.part", at),
                    TEXTS.get("notice.next.tip", at, what, next.failures()), false);
        }).orElse(StatusNotice.NOTHING);
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
