package org.deskwright.logs.ui.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.source.Growth;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.model.GrowthWatch;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.LogFate;
import org.deskwright.ui.load.Courtesy;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** A log from when it is opened until it is closed: it is indexed, and what becomes of its file is followed. */
final class OpenLog implements AutoCloseable {
    private static final Texts TEXTS = Texts.beside(OpenLog.class);

    private final LogLibrary library;
    private final LogClocks clocks;
    private final String name;
    private final LogDocument log;
    private final Courtesy courtesy;
    private final Runnable changed;
    private GrowthWatch growth;
    private IndexJob indexing;
    private boolean again;
    private boolean scheduling;
    private boolean opening;
    /** The user wants no more of it indexed. */
    private boolean stopped;
    private boolean closed;
    private volatile String trouble = "";
    private volatile DiskSize size = DiskSize.AS_READ;
    private volatile Optional<Path> movedTo = Optional.empty();

    /** @param changed run, by any thread, when there is something new */
    OpenLog(LogLibrary library, LogClocks clocks, LogInput input, Courtesy courtesy, Runnable changed) {
        this.courtesy = courtesy;
        this.library = library;
        this.clocks = clocks;
        this.changed = changed;
        name = input.getName();
        log = library.document(input.log(), changed);
    }

    LogDocument log() {
        return log;
    }

    /** Why it could not be opened, in words for people; empty when it could. */
    String trouble() {
        return trouble;
    }

    DiskSize size() {
        return size;
    }

    /** Where the file lies now of which another has taken the place. */
    Optional<Path> movedTo() {
        return movedTo;
    }

    /** The file that may grow; none where it was unpacked. */
    Optional<Path> file() {
        Rotation all = log.log();
        FoundLog last = all.logs().getLast();
        return last.unpacked() ? Optional.empty() : Optional.of(last.file());
    }

    /** Opens it in the background. */
    void open() {
        synchronized (this) {
            opening = true;
        }
        Job job = new Job(TEXTS.get("job.open", name)) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                opened();
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private void opened() {
        try {
            trouble = "";
            Optional<Growth> since = begun();
            log.open();
            size = DiskSize.of(log.log());
            since.ifPresent(this::watch);
            log.access().ifPresent(this::met);
        } catch (IOException e) {
            trouble = String.valueOf(e.getMessage());
        }
        changed.run();
        if (trouble.isEmpty()) {
            index(true);
        }
        synchronized (this) {
            opening = false;
        }
        // a short one may have been indexed by now
        changed.run();
    }

    private void met(LogAccess access) {
        try (access) {
            clocks.meet(log.title(), access.source());
        }
    }

    private Optional<Growth> begun() throws IOException {
        Optional<Path> file = file();
        return file.isPresent() ? Optional.of(Growth.of(file.get())) : Optional.empty();
    }

    private synchronized void watch(Growth since) {
        if (!closed && growth == null) {
            growth = new GrowthWatch(since, library.clock(),
                    readable -> log.tell(readable ? LogFate.THERE : LogFate.UNREADABLE), this::became);
        }
    }

    /**
     * Indexes what is not yet; once more afterwards where that is going on, whatever comes of it.
     *
     * @param seen whether the user should see it in the list of jobs
     */
    void index(boolean seen) {
        IndexJob job = new IndexJob(log, name, seen, courtesy);
        synchronized (this) {
            if (closed) {
                return;
            }
            stopped = false;
            if (scheduling || indexing != null && indexing.getState() != Job.NONE) {
                again = true;
                return;
            }
            indexing = job;
            scheduling = true;
        }
        job.addJobChangeListener(new org.eclipse.core.runtime.jobs.JobChangeAdapter() {
            @Override
            public void done(org.eclipse.core.runtime.jobs.IJobChangeEvent event) {
                ended();
            }
        });
        // without the lock, which the end of a short job asks for before this returns
        job.schedule();
        synchronized (this) {
            // a short one may have ended, and another have begun
            scheduling &= indexing != job;
            if (closed) {
                job.cancel();
            }
        }
    }

    private void ended() {
        boolean once;
        synchronized (this) {
            once = again && !stopped;
            again = false;
            indexing = null;
            scheduling = false;
        }
        if (once) {
            index(false);
        }
        changed.run();
    }

    /** Whether more of it is being indexed, or will be in a moment. */
    synchronized boolean isIndexing() {
        return opening || indexing != null;
    }

    /** Ends the indexing, also of what will be written, until it is asked for; what was indexed stays. */
    synchronized void stop() {
        stopped = true;
        if (indexing != null) {
            indexing.cancel();
        }
    }

    private void became(Growth.Kind kind, Optional<Path> moved) {
        movedTo = moved;
        switch (kind) {
            case UNCHANGED -> {
            }
            case GREW -> {
                if (log.state().fate() == LogFate.GONE) {
                    log.tell(LogFate.THERE);
                }
                goOn();
            }
            case GONE -> log.tell(LogFate.GONE);
            case CUT_OFF, REPLACED -> {
                log.tell(kind == Growth.Kind.CUT_OFF ? LogFate.CUT_OFF : LogFate.REPLACED);
                renew();
            }
        }
    }

    private void goOn() {
        synchronized (this) {
            if (stopped) {
                return;
            }
        }
        index(false);
    }

    private void renew() {
        try {
            log.renew();
            synchronized (this) {
                if (indexing != null) {
                    // that of the log before is of no use any more
                    indexing.cancel();
                }
            }
            index(false);
        } catch (IOException e) {
            log.tell(LogFate.GONE);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        stop();
        if (growth != null) {
            growth.close();
        }
        log.close();
    }
}
