package org.deskwright.cli.internal;

import java.io.PrintStream;
import java.util.function.LongSupplier;

import org.deskwright.cli.Console;
import org.deskwright.report.text.Columns;
import org.deskwright.report.text.Printable;

/**
 * One line on standard error that says what is going on. Shown only where a person sees it, redrawn at most ten times a
 * second, and wiped before anything else is printed. Safe for use by several threads.
 */
public final class ProgressBar implements AutoCloseable {
    private static final long PAUSE = 100_000_000L;
    private static final int CELLS = 24;
    private final PrintStream err;
    private final boolean shown;
    private final int width;
    private final LongSupplier nanos;
    private long drawn;
    private boolean visible;
    private boolean held;

    public ProgressBar(Console console) {
        this(console, System::nanoTime);
    }

    ProgressBar(Console console, LongSupplier nanos) {
        this.err = console.err();
        this.shown = console.errTerminal();
        this.width = console.width();
        this.nanos = nanos;
        this.drawn = nanos.getAsLong() - PAUSE;
    }

    /** Shows how far it is, if the last time is long enough ago. A total below 1 means that nobody knows. */
    public synchronized void show(String what, long done, long total) {
        long now = nanos.getAsLong();
        if (!shown || held || now - drawn < PAUSE) {
            return;
        }
        drawn = now;
        visible = true;
        String line = total < 1 ? what : bar(done, total) + " " + what;
        err.print("\r\u001b[K" + Columns.cut(Printable.line(line), Math.max(20, width - 1)));
        err.flush();
    }

    private static String bar(long done, long total) {
        int filled = (int) Math.clamp(done * CELLS / total, 0, CELLS);
        long percent = Math.clamp(done * 100 / total, 0, 100);
        return "█".repeat(filled) + "░".repeat(CELLS - filled) + " " + percent + " %";
    }

    /** While a person is asked something, nothing is drawn over it. */
    public synchronized void hold(boolean wanted) {
        close();
        held = wanted;
    }

    @Override
    public synchronized void close() {
        if (visible) {
            err.print("\r\u001b[K");
            err.flush();
            visible = false;
        }
    }
}
