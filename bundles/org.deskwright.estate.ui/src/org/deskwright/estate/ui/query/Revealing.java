package org.deskwright.estate.ui.query;

import java.util.List;

import org.deskwright.ui.table.VirtualTable;

/**
 * Selects a row as soon as it is there: rows come, and are filtered, in the background. Whoever selects something else
 * meanwhile is not disturbed. Display thread only.
 */
final class Revealing implements Runnable {
    private static final int PAUSE_MILLIS = 50;
    /** A large fleet takes a while to be joined; whoever waits longer has gone on to something else. */
    private static final int TRIES = 400;

    private final SheetTable<?> table;
    private final Object identity;
    private final List<?> before;
    private int tries;

    Revealing(SheetTable<?> table, Object identity) {
        this.table = table;
        this.identity = identity;
        before = table.selected();
    }

    /** It is wanted no more. */
    void end() {
        tries = TRIES;
    }

    @Override
    public void run() {
        VirtualTable<?> rows = table.table();
        if (rows.control().isDisposed() || tries++ >= TRIES) {
            return;
        }
        if (!rows.isBusy() && rows.total() > 0) {
            if (rows.holds(identity)) {
                rows.select(List.of(identity));
                if (table.isActive()) {
                    rows.control().setFocus();
                }
                return;
            }
            if (hasSelectedElse()) {
                return;
            }
            table.showMore();
        }
        rows.control().getDisplay().timerExec(PAUSE_MILLIS, this);
    }

    /** What was selected may have gone with the rows; something new was selected by the user. */
    private boolean hasSelectedElse() {
        return table.selected().stream().anyMatch(item -> !before.contains(item));
    }
}
