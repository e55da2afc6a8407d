package org.deskwright.ui.internal.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.report.Report;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.OpenCase.Work;
import org.deskwright.ui.settings.CheckPreferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The one session of the workbench. Each opening is a {@link DiagnosisJob}; a job that has been replaced is told to
 * stop and is no longer listened to.
 */
@Component(service = DiagnosisSession.class)
public final class WorkbenchSession implements DiagnosisSession {
    private final List<Consumer<OpenCase>> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private final TopicCatalogue catalogue = TopicCatalogue.bundled();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<EvidenceReader> readers = List.of();
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<CheckProvider> providers = List.of();

    /** Of the run before, which is good enough to tell what checks are called. */
    private volatile Map<String, CheckDescriptor> checks = Map.of();
    private Opening opening = Opening.NOTHING;
    private OpenCase current = OpenCase.NOTHING;
    /** What is open if what is being read at present turns out to be unreadable. */
    private OpenCase kept = OpenCase.NOTHING;
    private Work work = Work.NONE;
    private Runnable endOfSettings = () -> {};
    private DiagnosisJob job;
    private int opened;

    @Activate
    void activate() {
        endOfSettings = CheckPreferences.onChange(this::settingsChanged);
        publish(null, OpenCase.NOTHING);
    }

    @Deactivate
    void deactivate() {
        endOfSettings.run();
        cancel();
    }

    @Override
    public TopicCatalogue catalogue() {
        return catalogue;
    }

    @Override
    public Optional<CheckDescriptor> check(String id) {
        return Optional.ofNullable(checks.get(id));
    }

    @Override
    public List<CheckDescriptor> checks() {
        return tools().registry().checks().stream().map(Check::descriptor).toList();
    }

    /** The checks that are about to run. */
    void know(CheckRegistry registry) {
        checks = registry.checks().stream().map(Check::descriptor)
                .collect(Collectors.toUnmodifiableMap(CheckDescriptor::id, d -> d));
    }

    @Override
    public OpenCase current() {
        synchronized (lock) {
            return current;
        }
    }

    @Override
    public void open(List<Path> paths) {
        if (!paths.isEmpty()) {
            begin(Opening.of(next(), paths));
        }
    }

    @Override
    public void openSample() {
        begin(Opening.sample(next()));
    }

    @Override
    public void close() {
        synchronized (lock) {
            replace(null);
            opening = Opening.NOTHING;
            kept = OpenCase.NOTHING;
            work = Work.NONE;
            current = OpenCase.NOTHING;
        }
        tell(OpenCase.NOTHING);
    }

    @Override
    public void dismissNote() {
        OpenCase without;
        synchronized (lock) {
            current = current.noting("");
            without = current;
        }
        tell(without);
    }

    @Override
    public void rerun() {
        Opening again;
        synchronized (lock) {
            again = opening;
        }
        if (again != Opening.NOTHING) {
            begin(again);
        }
    }

    @Override
    public void cancel() {
        DiagnosisJob running;
        synchronized (lock) {
            running = job;
        }
        if (running != null && current().state().isRunning()) {
            running.stop();
        }
    }

    @Override
    public void edit(UnaryOperator<Case> change) {
        OpenCase edited;
        synchronized (lock) {
            Case before = work.document().orElse(null);
            Case after = before == null ? null : Documents.edited(before, change.apply(before));
            if (after == before) {
                return;
            }
            work = work.changed(after);
            current = current.working(work);
            agree(!after.suppressions().equals(before.suppressions()));
            edited = current;
        }
        tell(edited);
    }

    @Override
    public void compareWith(Optional<Report> earlier) {
        OpenCase comparing;
        synchronized (lock) {
            work = work.comparedWith(current.isOpen() ? earlier : Optional.empty());
            current = current.working(work);
            comparing = current;
        }
        tell(comparing);
    }

    /**
     * Lets what is diagnosed agree with the document: where it says something else than the evidence that was checked,
     * begins to check again; what was set aside meanwhile is so at once.
     */
    private void agree(boolean setAside) {
        Optional<Case> document = work.document();
        if (document.isEmpty() || current.evidence().isEmpty()) {
            return;
        }
        Evidence checked = current.evidence().get();
        boolean checking = current.state() == CaseState.CHECKING;
        boolean reading = current.state() == CaseState.LOADING;
        if (!reading && (Documents.telling(document.get(), checked) != checked || checking && setAside)) {
            DiagnosisJob again = DiagnosisJob.checkingAgain(this, tools(), current);
            replace(again);
            current = again.first();
            again.schedule();
        } else if (setAside) {
            current = current.under(document.get().suppressions());
        }
    }

    /** What the user wants of the checks is heeded at once. */
    private void settingsChanged() {
        OpenCase checking;
        synchronized (lock) {
            if (work.document().isEmpty() || current.evidence().isEmpty() || current.state() == CaseState.LOADING) {
                return; // what is being read is checked as is wanted by then
            }
            DiagnosisJob again = DiagnosisJob.checkingAgain(this, tools(), current);
            replace(again);
            current = again.first().working(work);
            checking = current;
            again.schedule();
        }
        tell(checking);
    }

    @Override
    public Subscription subscribe(Consumer<OpenCase> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private int next() {
        synchronized (lock) {
            return ++opened;
        }
    }

    private void begin(Opening next) {
        OpenCase before;
        synchronized (lock) {
            kept = switch (current.state()) {
                case LOADING -> kept;
                case CHECKING -> current.ended(CaseState.CANCELLED, "");
                case NONE, DONE, CANCELLED, FAILED -> current.noting("");
            };
            before = kept;
        }
        start(DiagnosisJob.reading(this, tools(), next, before));
    }

    /**
     * What was asked for could be read, and takes the place of what was open. When it is the same read again, what the
     * user wrote meanwhile stays.
     *
     * @return the document to be diagnosed
     */
    Case adopt(DiagnosisJob from, Opening asked, Case read) {
        synchronized (lock) {
            if (from != job) {
                return read;
            }
            boolean again = opening.origin().number() == asked.origin().number();
            opening = asked;
            work = again ? Documents.reread(work, read) : Work.on(read);
            return work.document().orElseThrow();
        }
    }

    /** Reading was stopped while nothing else was open: running again is to read it after all. */
    void remember(DiagnosisJob from, Opening asked) {
        synchronized (lock) {
            if (from == job) {
                opening = asked;
            }
        }
    }

    private Tools tools() {
        return new Tools(List.copyOf(readers), List.copyOf(providers), catalogue);
    }

    private void start(DiagnosisJob next) {
        OpenCase first = next.first();
        synchronized (lock) {
            replace(next);
            first = first.working(work);
            current = first;
        }
        tell(first);
        next.schedule();
    }

    private void replace(DiagnosisJob next) {
        if (job != null) {
            job.cancel();
        }
        job = next;
    }

    /** Takes the state of a job, unless the job was replaced meanwhile. */
    void publish(DiagnosisJob from, OpenCase state) {
        OpenCase published;
        synchronized (lock) {
            if (from != job) {
                return;
            }
            current = state.working(work);
            if (!state.state().isRunning()) {
                agree(true);
            }
            published = current;
        }
        tell(published);
    }

    private void tell(OpenCase state) {
        listeners.forEach(l -> l.accept(state));
    }
}
