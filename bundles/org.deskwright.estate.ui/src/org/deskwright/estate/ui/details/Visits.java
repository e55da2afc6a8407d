package org.deskwright.estate.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was looked at, in its order, and where in it one is. */
final class Visits {
    private static final int MOST = 50;

    private final List<Object> visited = new ArrayList<>();
    private int at = -1;

    /** Goes on to another subject; what one had gone back from is forgotten. */
    void visit(Object subject) {
        if (current().filter(subject::equals).isPresent()) {
            return;
        }
        visited.subList(at + 1, visited.size()).clear();
        visited.add(subject);
        if (visited.size() > MOST) {
            visited.removeFirst();
        }
        at = visited.size() - 1;
    }

    Optional<Object> current() {
        return at < 0 ? Optional.empty() : Optional.of(visited.get(at));
    }

    /** The same subject as it is known now. */
    void replace(Object subject) {
        visited.set(at, subject);
    }

    boolean canGo(int steps) {
        return at + steps >= 0 && at + steps < visited.size();
    }

    void go(int steps) {
        if (canGo(steps)) {
            at += steps;
        }
    }

    void clear() {
        visited.clear();
        at = -1;
    }
}
