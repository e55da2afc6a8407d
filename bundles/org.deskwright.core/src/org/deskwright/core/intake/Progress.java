package org.deskwright.core.intake;

/** Adds up what several threads read and tells the listener now and then. */
final class Progress {
    private static final long STEP = 1 << 20;

    private final IntakeListener listener;
    private final long total;
    private long done;
    private long told = -1;

    Progress(IntakeListener listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    synchronized void begin(String name) {
        tell(name);
    }

    synchronized void read(String name, long bytes) {
        done = Math.min(total, done + bytes);
        if (done - told >= STEP || done == total && told != total) {
            tell(name);
        }
    }

    private void tell(String name) {
        told = done;
        listener.file(name, done, total);
    }
}
