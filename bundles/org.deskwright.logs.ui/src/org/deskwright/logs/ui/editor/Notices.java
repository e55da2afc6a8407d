package org.deskwright.logs.ui.editor;

import org.deskwright.logs.ui.model.LogFate;
import org.deskwright.logs.ui.model.LogState;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Composite;

/** Lines above a log that say what is special about it: that it is being indexed, or was rotated away. */
final class Notices {
    private static final Texts TEXTS = Texts.beside(Notices.class);
    /** What is quicker is not worth a line that comes and goes. */
    private static final long MOMENT_NANOS = 700_000_000;
    private static final int ALL = 100;

    private final Strip indexing;
    private final Strip stopped;
    private final Strip moved;
    private final Strip gone;
    private long begun;
    private boolean wasWhole = true;

    /** What can be done about it. */
    interface Ways {
        void stop();

        void goOn();

        void openMoved();

        void findAgain();

        boolean isMoveKnown();
    }

    private final Ways ways;

    Notices(Composite parent, Ways ways) {
        this.ways = ways;
        indexing = new Strip(parent, Icon.RUNNING, "log.indexing").link(TEXTS.get("stop"), "log.indexing.stop",
                ways::stop);
        stopped = new Strip(parent, Icon.INCOMPLETE, "log.stopped")
                .link(TEXTS.get("go-on"), "log.stopped.go-on", ways::goOn)
                .link(TEXTS.get("find-again"), "log.stopped.find", ways::findAgain);
        moved = new Strip(parent, Icon.INFO, "log.moved").link(TEXTS.get("open-moved"), "log.moved.open",
                ways::openMoved);
        gone = new Strip(parent, Icon.WARNING, "log.gone").link(TEXTS.get("find-again"), "log.gone.find",
                ways::findAgain);
    }

    /** Gives whether it wants to be asked again in a moment. */
    boolean show(LogState state) {
        long now = System.nanoTime();
        begun = state.indexing() && begun != 0 ? begun : state.indexing() ? now : 0;
        boolean slow = state.indexing() && now - begun > MOMENT_NANOS;
        indexing.say(slow && !state.isWhole()
                ? TEXTS.get("indexing", percent(state), Sizes.of(state.size()), state.lines())
                : "");
        boolean left = !state.indexing() && !state.isWhole() && !wasWhole;
        String trouble = state.trouble();
        stopped.say(!trouble.isEmpty()
                ? trouble
                : left ? TEXTS.get("stopped", ALL * state.known() / Math.max(1, state.size()), state.lines()) : "");
        wasWhole = state.isWhole() && !state.indexing();
        boolean another = state.fate() == LogFate.REPLACED || state.fate() == LogFate.CUT_OFF;
        moved.say(another && ways.isMoveKnown() ? TEXTS.get("moved") : "");
        gone.say(switch (state.fate()) {
            case GONE -> TEXTS.get("gone");
            case UNREADABLE -> TEXTS.get("unreadable");
            case CUT_OFF -> ways.isMoveKnown() ? "" : TEXTS.get("cut-off");
            case REPLACED -> ways.isMoveKnown() ? "" : TEXTS.get("replaced");
            case THERE -> "";
        });
        return state.indexing() && !slow;
    }

    private static long percent(LogState state) {
        return (long) ((double) ALL * state.read() / Math.max(1, state.size()));
    }
}
