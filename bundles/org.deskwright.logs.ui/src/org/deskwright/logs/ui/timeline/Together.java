package org.deskwright.logs.ui.timeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.index.IndexTimes;
import org.deskwright.logs.source.Growth;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.reading.ClockWatch;
import org.deskwright.logs.ui.reading.LogScope;
import org.deskwright.logs.ui.reading.LogsGrowth;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Composite;

/**
 * The logs that were opened with the one that was read last: counted together by one time where the user wants that,
 * and followed how each grows and what is known of its clock. Display thread only, but for {@link #count}.
 */
final class Together {
    private static final Texts TEXTS = Texts.beside(TimelineView.class);

    private final User user;
    private final Action action;
    private final SeveralLogs several;
    private final ClockWatch clocks;
    private final LogsGrowth growth;
    private Optional<LogScope> scope = Optional.empty();
    /** What is followed of them. */
    private List<Growth> grows = List.of();
    /** Whether some of them have grown since they were counted. */
    private boolean behind;

    /** Who shows what is counted. */
    interface User {
        boolean hasLog();

        /** Something else is to be counted. */
        void anew();

        /** There may be more of some of them. */
        void grownTogether();

        /** Milliseconds from now until they may be counted again. */
        int rest();
    }

    /** @param control until it is disposed they are followed */
    Together(LogLibrary library, LogClocks known, Composite control, User user) {
        this.user = user;
        action = new Action(TEXTS.get("together"), IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                user.anew();
            }
        };
        action.setImageDescriptor(Icon.MERGED.descriptor());
        action.setToolTipText(TEXTS.get("together.tooltip"));
        several = new SeveralLogs(library, known);
        growth = new LogsGrowth(library, control, () -> Math.max(LogsGrowth.PAUSE_MILLIS, user.rest()), () -> {
            behind = true;
            user.grownTogether();
        });
        clocks = new ClockWatch(known, control, this::clocked);
        control.addDisposeListener(e -> {
            several.close();
            growth.end();
        });
    }

    /** By which the user chooses it. */
    Action action() {
        return action;
    }

    void enable() {
        action.setEnabled(isPossible());
    }

    private boolean isPossible() {
        return user.hasLog() && scope.filter(s -> s.logs().size() > 1).isPresent();
    }

    boolean isOn() {
        return action.isChecked() && isPossible();
    }

    /**
     * Which logs there are.
     *
     * @return whether they are others than before
     */
    boolean turn(Optional<LogScope> next) {
        boolean same = scope.map(LogScope::logs).equals(next.map(LogScope::logs));
        scope = next;
        clocks.turn(next.map(LogScope::logs).orElse(List.of()));
        return !same;
    }

    private void clocked() {
        if (isOn()) {
            several.forget();
            user.anew();
        }
    }

    /** Those to be counted, while it is on. */
    LogScope scope() {
        return scope.orElseThrow();
    }

    /** Takes time, and may be called by any thread. */
    SeveralLogs.Counted count(LogScope wanted, long from, long to, IProgressMonitor monitor)
            throws IOException, LoadException {
        return several.count(wanted, from, to, monitor);
    }

    /** From now on it is told when these grow. */
    void watch(List<Growth> next) {
        if (!next.equals(grows)) {
            grows = next;
            behind = false;
            growth.follow(next);
        }
    }

    boolean isBehind() {
        return behind && isOn();
    }

    /** They are read as they are by now when they are counted next. */
    void forget() {
        behind = false;
        several.forget();
    }

    /** How its records stand on the scale of all; nothing where it is not among them. */
    Optional<IndexTimes> times(Rotation log) {
        return several.times(log);
    }
}
