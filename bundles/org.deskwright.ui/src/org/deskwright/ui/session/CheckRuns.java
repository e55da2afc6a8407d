package org.deskwright.ui.session;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How far the checks of a run are. Immutable.
 *
 * @param waiting ids of those that have not begun
 * @param running ids of those that have begun and not answered yet
 */
public record CheckRuns(Set<String> waiting, Set<String> running) {
    /** All are through, or none was ever to run. */
    public static final CheckRuns NONE = new CheckRuns(Set.of(), Set.of());

    public CheckRuns {
        waiting = Set.copyOf(waiting);
        running = Set.copyOf(running);
    }

    /** How far one check is. */
    public enum State {
        WAITING, RUNNING, THROUGH
    }

    public static CheckRuns planned(List<String> checks) {
        return new CheckRuns(Set.copyOf(checks), Set.of());
    }

    public CheckRuns begun(String check) {
        Set<String> more = new LinkedHashSet<>(running);
        more.add(check);
        return new CheckRuns(without(waiting, check), more);
    }

    public CheckRuns ended(String check) {
        return new CheckRuns(without(waiting, check), without(running, check));
    }

    public State of(String check) {
        return waiting.contains(check) ? State.WAITING : running.contains(check) ? State.RUNNING : State.THROUGH;
    }

    private static Set<String> without(Set<String> checks, String check) {
        Set<String> fewer = new HashSet<>(checks);
        fewer.remove(check);
        return fewer;
    }
}
