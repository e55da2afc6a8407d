package org.deskwright.live.ui.internal.session;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.deskwright.estate.live.ApiCall;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.store.EstateRefresh;
import org.deskwright.store.Retention;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Interruption;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.thread.UiThreadGuard;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.progress.IProgressConstants;

/** One refresh. Stopping it interrupts its thread, which breaks off the requests that are under way. */
final class RefreshJob extends Job implements LiveListener {
    private static final int MOST_REASONS = 5;
    private static final Texts TEXTS = Texts.beside(RefreshJob.class);

    private final WorkbenchLive owner;
    private final LiveEstate estate;
    private final List<LiveSource> sources;
    private final boolean asked;
    private final boolean whole;
    private final Interruption interruption = new Interruption();
    private final AtomicBoolean seen = new AtomicBoolean();
    private IProgressMonitor monitor;
    private int expected;
    private int pages;

    /**
     * @param asked whether the user asked for it, and wants to see it
     * @param whole whether it is about all that is connected
     */
    RefreshJob(WorkbenchLive owner, LiveEstate estate, List<LiveSource> sources, boolean asked, boolean whole) {
        super(name(sources));
        this.owner = owner;
        this.estate = estate;
        this.sources = List.copyOf(sources);
        this.asked = asked;
        this.whole = whole;
        setRule(new Rates(this.sources));
        setPriority(LONG);
        setProperty(IProgressConstants.ICON_PROPERTY, Icon.REFRESH.descriptor());
    }

    private static String name(List<LiveSource> sources) {
        if (Focuses.areParts(sources)) {
            int directories = sources.stream().mapToInt(source -> source.focus().directories().size()).sum();
            int workspaces = sources.stream().mapToInt(source -> source.focus().workspaces().size()).sum();
            return TEXTS.get("job.parts", directories, workspaces);
        }
        return TEXTS.get("job", sources.stream().mapToInt(source -> source.regions().size()).sum());
    }

    List<LiveSource> sources() {
        return sources;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == RefreshJob.class;
    }

    @Override
    protected IStatus run(IProgressMonitor progress) {
        monitor = progress;
        interruption.begin(progress);
        boolean sound = false;
        String problem = "";
        try {
            UiThreadGuard.forbid(getName());
            expected = owner.refreshes().begun(this);
            monitor.beginTask(getName(), expected > 0 ? expected : IProgressMonitor.UNKNOWN);
            EstateRefresh.Result result = owner
                    .store(store -> EstateRefresh.run(store, estate, sources, InstantSource.system(), this));
            // whoever stops it does not fail
            sound = result.cancelled() || result.answers().stream().noneMatch(
                    a -> a.state() == LiveAnswer.State.FAILED || a.state() == LiveAnswer.State.NOT_SIGNED_IN);
            Thread.interrupted();
            owner.store(store -> store.forget(Retention.USUAL, InstantSource.system().instant()));
            if (result.cancelled()) {
                return Status.CANCEL_STATUS;
            }
            // of single accounts the lower edge of the window tells, and the view of the connections
            if (result.snapshot().isEmpty()) {
                tell(nothing(result.answers()));
            }
            return Status.OK_STATUS;
        } catch (IOException e) {
            problem = e.getMessage();
            tell(problem);
            return Status.OK_STATUS;
        } catch (RuntimeException | LinkageError e) {
            // said in the views and kept in the error log; a dialog would only repeat it
            ILog.of(RefreshJob.class).error(TEXTS.get("failed.log"), e);
            problem = TEXTS.get("failed", String.valueOf(e.getMessage()));
            return Status.OK_STATUS;
        } finally {
            interruption.end();
            owner.ended(this, sound, whole, problem);
            progress.done();
        }
    }

    /** Whoever asked is told what else would be seen in the views alone. */
    private void tell(String problem) {
        if (asked) {
            Trouble.tell(TEXTS.get("failed.title"), problem);
        }
    }

    private static String nothing(List<LiveAnswer> answers) {
        return TEXTS.get("nothing-came", answers.stream().map(LiveAnswer::reason).filter(r -> !r.isEmpty()).distinct()
                .limit(MOST_REASONS).collect(Collectors.joining("\n")));
    }

    @Override
    public void page(LivePage page) {
        owner.refreshes().page(this, page, asked && !seen.getAndSet(true));
        step(page.scope() + " " + page.command());
    }

    private synchronized void step(String what) {
        pages++;
        monitor.subTask(TEXTS.get("step", pages, what));
        monitor.worked(1);
    }

    @Override
    public void ended(LiveAnswer answer) {
        owner.refreshes().answered(answer);
    }

    @Override
    public void called(ApiCall call) {
        owner.refreshes().called(call);
    }

    /** Has the user sign in again; who is not there, as during a refresh by itself, is not asked. */
    @Override
    public boolean renewed(String profile, String reason) {
        return asked && Renewal.signIn(owner, profile, this::cancel);
    }

    @Override
    protected void canceling() {
        interruption.interrupt();
    }
}
