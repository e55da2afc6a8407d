package org.deskwright.live.ui.internal.rehearsal;

import java.io.IOException;
import java.time.Duration;

import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;

/** Rehearses in the one start that the JVM's cache is made of, once the window has had time to come up. */
public final class RehearsalStartup implements IStartup {
    /** Set by the start script. */
    private static final String RECORDING = "deskwright.recording";
    private static final Duration LATER = Duration.ofSeconds(3);
    private static final Texts TEXTS = Texts.beside(RehearsalStartup.class);

    @Override
    public void earlyStartup() {
        if (Boolean.getBoolean(RECORDING)) {
            new Rehearsing().schedule(LATER.toMillis());
        }
    }

    private static final class Rehearsing extends Job {
        Rehearsing() {
            super(TEXTS.get("job"));
            setSystem(true);
            setPriority(DECORATE);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                StoreRehearsal.run();
            } catch (IOException | RuntimeException e) {
                // the cache knows less then, and nobody misses anything; an interrupt ends it in whatever it is doing
                if (!monitor.isCanceled()) {
                    ILog.of(RehearsalStartup.class).info(e.getMessage(), e);
                }
            }
            return Status.OK_STATUS;
        }

        /** The workbench ends: it does not wait. */
        @Override
        protected void canceling() {
            Thread thread = getThread();
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
