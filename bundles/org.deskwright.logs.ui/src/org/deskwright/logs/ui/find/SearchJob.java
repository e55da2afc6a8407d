package org.deskwright.logs.ui.find;

import org.deskwright.logs.ui.model.LineSearch;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Courtesy;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.progress.IProgressConstants;

/** Runs a search; the user sees it in the list of jobs and can end it there. */
final class SearchJob extends Job {
    private final LineSearch search;
    private final Courtesy courtesy;

    SearchJob(String name, LineSearch search, Courtesy courtesy) {
        super(name);
        this.search = search;
        this.courtesy = courtesy;
        setProperty(IProgressConstants.ICON_PROPERTY, Icon.FIND.descriptor());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        search.run(courtesy.before(monitor::isCanceled));
        return search.isStopped() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    @Override
    protected void canceling() {
        search.stop();
    }
}
