package org.deskwright.logs.ui.merged;

import java.util.List;
import java.util.function.Consumer;

import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.ui.model.LineSearch;
import org.deskwright.logs.ui.model.LineSet;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Courtesy;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.progress.IProgressConstants;

/** Looks for the same in several logs, one after the other, in the background. Display thread only. */
final class MergedSearch {
    private final String name;
    private final Runnable changed;
    private final Consumer<Runnable> later;
    private final Runnable ended;
    private List<LineSearch> searches = List.of();
    private Job job;

    /**
     * @param name of the job
     * @param changed run, by any thread, when more was found
     * @param later runs an action by the display thread
     * @param ended run by it when all was gone over, or it was stopped from outside
     */
    MergedSearch(String name, Runnable changed, Consumer<Runnable> later, Runnable ended) {
        this.name = name;
        this.changed = changed;
        this.later = later;
        this.ended = ended;
    }

    /** In place of what it looked for before. */
    void begin(List<MergeLog> logs, LogQuery query) {
        end();
        List<LineSearch> all = logs.stream()
                .map(log -> new LineSearch(log.document(), MergedQuery.of(query, log.times().times().clock()), changed))
                .toList();
        searches = all;
        Courtesy courtesy = Courtesy.of(Display.getCurrent());
        Job next = new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                for (LineSearch search : all) {
                    if (monitor.isCanceled()) {
                        search.stop();
                    } else {
                        search.run(courtesy.before(monitor::isCanceled));
                    }
                }
                later.accept(() -> ended(this));
                return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
            }
        };
        next.setProperty(IProgressConstants.ICON_PROPERTY, Icon.FIND.descriptor());
        job = next;
        next.schedule();
    }

    private void ended(Job which) {
        if (job == which) {
            job = null;
            ended.run();
        }
    }

    boolean isRunning() {
        return job != null;
    }

    /** One for each log; none while nothing is looked for. */
    List<LineSearch> searches() {
        return searches;
    }

    /** Of each log the lines found so far. */
    List<LineSet> found() {
        return searches.stream().map(LineSearch::found).toList();
    }

    /** Looks for nothing any more. */
    void end() {
        searches.forEach(LineSearch::stop);
        searches = List.of();
        if (job != null) {
            job.cancel();
            job = null;
        }
    }
}
