package org.deskwright.logs.ui.find;

import java.util.Optional;

import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.ui.model.LineSearch;
import org.deskwright.logs.ui.model.LineSet;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.ui.load.Courtesy;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.swt.widgets.Display;

/** What is looked for in a log at the moment: one thing at a time, in place of what was before. Display thread only. */
public final class Searching {
    private final LogDocument log;
    private final String name;
    private final Runnable changed;
    private LineSearch search;
    private SearchJob job;

    /**
     * @param name of the job
     * @param changed run, by any thread, when more was found
     */
    public Searching(LogDocument log, String name, Runnable changed) {
        this.log = log;
        this.name = name;
        this.changed = changed;
    }

    /** Looks for something else. */
    public void begin(LogQuery query) {
        end();
        search = new LineSearch(log, query, changed);
        run();
    }

    private void run() {
        job = new SearchJob(name, search, Courtesy.of(Display.getCurrent()));
        // what came of the log until then is searched for by the next one
        job.addJobChangeListener(IJobChangeListener.onDone(_ -> changed.run()));
        job.schedule();
    }

    /** There is more of the log. */
    public void goOn() {
        if (search != null && !search.isStopped() && !search.isRunning() && (job == null || job.getResult() != null)
                && search.size() < log.state().size()) {
            run();
        }
    }

    /** Looks for the same in another log that has taken its place. */
    public void again() {
        if (search != null) {
            begin(search.query());
        }
    }

    /** Looks for nothing any more. */
    public void end() {
        if (search != null) {
            search.stop();
            search = null;
        }
    }

    /** Ends the search; what was found stays. */
    public void stop() {
        if (search != null) {
            search.stop();
        }
    }

    public Optional<LineSearch> current() {
        return Optional.ofNullable(search);
    }

    public Optional<LineSet> found() {
        return current().map(LineSearch::found);
    }
}
