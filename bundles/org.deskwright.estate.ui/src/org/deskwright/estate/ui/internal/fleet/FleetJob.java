package org.deskwright.estate.ui.internal.fleet;

import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.deskwright.estate.fleet.FindingTally;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Interruption;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.thread.UiThreadGuard;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.progress.IProgressConstants;

/** Makes lists of what was read, or adds to them what checks have found since. Stopping it interrupts its thread. */
final class FleetJob extends Job {
    private static final Texts TEXTS = Texts.beside(FleetJob.class);
    private static final int STEPS = 4;

    private final WorkbenchFleet owner;
    private final OpenCase open;
    private final Optional<Fleet> before;
    private final Interruption interruption = new Interruption();
    private volatile boolean over;

    /** @param before the lists, when only what was found is new */
    FleetJob(WorkbenchFleet owner, OpenCase open, Optional<Fleet> before) {
        super(TEXTS.get("job", open.title()));
        this.owner = owner;
        this.open = open;
        this.before = before;
        setSystem(before.isPresent());
        setProperty(IProgressConstants.ICON_PROPERTY, Icon.WORKSPACE.descriptor());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        interruption.begin(monitor);
        try {
            UiThreadGuard.forbid(getName());
            SubMonitor progress = SubMonitor.convert(monitor, STEPS);
            progress.subTask(TEXTS.get("step.join"));
            Fleet fleet = before.orElseGet(() -> Fleet.of(open.evidence().orElseThrow()));
            progress.worked(1);
            progress.subTask(TEXTS.get("step.findings"));
            Fleet found = fleet.withFindings(FindingTally.of(open.outcomes()));
            progress.worked(1);
            Warm.up(found.estate());
            owner.made(this, found);
            over = true;
            // lists are looked at before they are searched; who is quicker than this waits in the background
            progress.subTask(TEXTS.get("step.search"));
            found.workspaces().prepare();
            progress.worked(1);
            found.directories().prepare();
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            end(TEXTS.get("stopped"));
            return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
            // said in the view and kept in the error log; a dialog would only repeat it
            ILog.of(FleetJob.class).error(TEXTS.get("failed.log"), e);
            owner.broke(this, TEXTS.get("failed", String.valueOf(e.getMessage())));
            return Status.OK_STATUS;
        } finally {
            over = true;
            interruption.end();
        }
    }

    /** Ends it before it is through; says why, unless it is over by itself. */
    void end(String why) {
        if (!over) {
            over = true;
            owner.broke(this, why);
            cancel();
        }
    }

    @Override
    protected void canceling() {
        interruption.interrupt();
    }
}
