package org.deskwright.ui.internal.session;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Interrupts the thread of a job, but only while it works for that job: the pool uses the thread again afterwards, and
 * it must not carry the interrupt along.
 */
final class Interruption {
    private Thread worker;

    /** From here on the current thread may be interrupted; it is at once when the user was quicker. */
    synchronized void begin(IProgressMonitor monitor) {
        worker = Thread.currentThread();
        if (monitor.isCanceled()) {
            worker.interrupt();
        }
    }

    synchronized void interrupt() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    synchronized void end() {
        worker = null;
        Thread.interrupted();
    }
}
