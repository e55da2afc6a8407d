package org.deskwright.logs.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who wants to hear what becomes of the log of an editor. */
final class EditorNews {
    private final OpenLog open;
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Runnable> updates = new CopyOnWriteArrayList<>();

    EditorNews(OpenLog open) {
        this.open = open;
    }

    /** Runs the action as soon as it is known how large the log is, perhaps at once. */
    void whenOpen(Runnable action) {
        if (open.log().state().isOpen()) {
            action.run();
        } else {
            waiting.add(action);
        }
    }

    /** Runs the action once as soon as all of the log is indexed, or is not any further. */
    void whenIndexed(Runnable action) {
        if (isAtRest()) {
            action.run();
            return;
        }
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            if (isAtRest()) {
                updates.remove(once[0]);
                action.run();
            }
        };
        updates.add(once[0]);
    }

    private boolean isAtRest() {
        return open.log().state().isIndexed() && !open.isIndexing();
    }

    /**
     * Runs the action each time that there is something new of the log.
     *
     * @return ends that
     */
    Runnable onUpdate(Runnable action) {
        updates.add(action);
        return () -> updates.remove(action);
    }

    /** Tells those who wait until the log is open, where it is. */
    void opened() {
        if (open.log().state().isOpen()) {
            List.copyOf(waiting).forEach(Runnable::run);
            waiting.clear();
        }
    }

    void updated() {
        updates.forEach(Runnable::run);
    }
}
