package org.deskwright.ui.load;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Interrupts the thread of a job, but only while it works for that job: the pool uses the thread again afterwards, and
 * it must not carry the interrupt along.
 */
public final class Interruption {
    private Thread worker;

    /** From here on the current thread may be interrupted; it is at once when the user was quicker. */
    public synchronized void begin(IProgressMonitor monitor) {
        worker = Thread.currentThread();
        if (monitor.isCanceled()) {
            worker.interrupt();
        }
    }

    public synchronized void interrupt() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    public synchronized void end() {
        worker = null;
        Thread.interrupted();
    }
}
