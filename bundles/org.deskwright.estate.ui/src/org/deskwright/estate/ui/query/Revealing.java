package org.deskwright.estate.ui.query;

import java.util.List;

import org.deskwright.ui.table.VirtualTable;

/** Selects a row as soon as it is there: rows come, and are filtered, in the background. Display thread only. */
public final class Revealing<T> implements Runnable {
    private static final int PAUSE_MILLIS = 50;
    /** A large fleet takes a while to be joined; whoever waits longer has gone on to something else. */
    private static final int TRIES = 400;

    private final SheetTable<T> table;
    private final Object identity;
    private int tries;

    public Revealing(SheetTable<T> table, Object identity) {
        this.table = table;
        this.identity = identity;
    }

    @Override
    public void run() {
        VirtualTable<?> rows = table.table();
        if (rows.control().isDisposed() || tries++ > TRIES) {
            return;
        }
        if (!rows.isBusy() && rows.total() > 0) {
            rows.select(List.of(identity));
            if (!rows.selection().isEmpty()) {
                rows.control().setFocus();
                return;
            }
            if (!table.query().isEmpty()) {
                table.setQuery("");
            }
        }
        rows.control().getDisplay().timerExec(PAUSE_MILLIS, this);
    }
}
