package org.deskwright.ui.internal.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.UnsavedCase;
import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.SourceFile.Location;
import org.deskwright.core.redaction.FileForms;
import org.deskwright.core.report.Report;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.EvidenceFeed;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.OpenCase.Note;
import org.deskwright.ui.session.OpenCase.Work;
import org.deskwright.ui.settings.CheckPreferences;
import org.deskwright.ui.text.Texts;
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
    private static final Texts TEXTS = Texts.beside(WorkbenchSession.class);

    /** Read meanwhile: the framework waits for this component before it goes on to build the workbench. */
    private final CompletableFuture<TopicCatalogue> catalogue = CompletableFuture.supplyAsync(TopicCatalogue::bundled);

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<EvidenceReader> readers = List.of();
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<CheckProvider> providers = List.of();

    private final Board board = new Board();
    private final Saves saves = new Saves(board, () -> FileForms.of(readers.stream().map(EvidenceReader::forms)));
    private final Leaving leaving = new Leaving(this);
    private final KnownChecks known = new KnownChecks();
    private Runnable endOfSettings = () -> {};
    private DiagnosisJob job;
    private int opened;

    @Activate
    void activate() {
        endOfSettings = CheckPreferences.onChange(this::settingsChanged);
    }

    @Deactivate
    void deactivate() {
        endOfSettings.run();
        cancel();
    }

    @Override
    public TopicCatalogue catalogue() {
        return catalogue.join();
    }

    @Override
    public Optional<CheckDescriptor> check(String id) {
        return known.find(id);
    }

    @Override
    public List<CheckDescriptor> checks() {
        return tools().registry().checks().stream().map(Check::descriptor).toList();
    }

    KnownChecks known() {
        return known;
    }

    @Override
    public OpenCase current() {
        return board.current();
    }

    @Override
    public void open(List<Path> paths) {
        if (!paths.isEmpty()) {
            leaving.then(() -> begin(Opening.of(next(), paths)));
        }
    }

    @Override
    public void openSample() {
        leaving.then(() -> begin(Opening.sample(next())));
    }

    @Override
    public void open(EvidenceFeed feed) {
        leaving.then(() -> begin(Opening.of(next(), feed)));
    }

    @Override
    public Optional<EvidenceFeed> feed() {
        return board.read(desk -> desk.opening().feed());
    }

    @Override
    public void recover(UnsavedCase unsaved) {
        leaving.then(() -> begin(Opening.recovering(next(), unsaved)));
    }

    @Override
    public void close() {
        leaving.then(this::discard);
    }

    @Override
    public void leave(Runnable goOn) {
        leaving.then(goOn);
    }

    @Override
    public void discard() {
        board.change(desk -> {
            replace(null);
            desk.clear();
        });
    }

    @Override
    public void rerun() {
        again(opening -> opening);
    }

    @Override
    public void revert() {
        again(Opening::asSaved);
    }

    @Override
    public void addEvidence(List<Path> paths) {
        if (feed().isPresent()) {
            board.change(desk -> desk.say(Note.problem(TEXTS.get("feed.add"))));
            return;
        }
        again(opening -> opening.adding(paths));
    }

    @Override
    public void removeEvidence(Set<Location> files) {
        again(opening -> opening.without(files));
    }

    private void again(UnaryOperator<Opening> changed) {
        Opening before = board.read(Desk::opening);
        if (before != Opening.NOTHING) {
            begin(changed.apply(before));
        }
    }

    @Override
    public void cancel() {
        DiagnosisJob running = board.read(desk -> job);
        if (running != null && current().state().isRunning()) {
            running.stop();
        }
    }

    @Override
    public void dismissNote() {
        board.change(desk -> desk.say(Note.NONE));
    }

    @Override
    public void compareWith(Optional<Report> earlier) {
        board.change(desk -> desk.work(desk.work().comparedWith(desk.current().isOpen() ? earlier : Optional.empty())));
    }

    @Override
    public void edit(UnaryOperator<Case> change) {
        board.change(desk -> desk.work().document().ifPresent(before -> {
            Case after = Documents.edited(before, change.apply(before));
            if (after != before) {
                desk.work(desk.work().changed(after));
                agree(desk, !after.suppressions().equals(before.suppressions()));
            }
        }));
    }

    /**
     * Lets what is diagnosed agree with the document: where it says something else than the evidence that was checked,
     * begins to check again; what was set aside meanwhile is so at once.
     */
    private void agree(Desk desk, boolean setAside) {
        OpenCase now = desk.current();
        switch (Agreement.of(now, setAside)) {
            case CHECK_AGAIN -> checkAgain(desk, now);
            case SET_ASIDE -> desk.show(now.under(now.document().orElseThrow().suppressions()));
            case REACHED -> {
                // nothing is to be done
            }
        }
    }

    private void checkAgain(Desk desk, OpenCase now) {
        DiagnosisJob next = DiagnosisJob.checkingAgain(this, tools(), now);
        replace(next);
        desk.show(next.first());
        next.schedule();
    }

    @Override
    public CompletableFuture<Boolean> saveAs(Path place) {
        return saves.begin(place);
    }

    @Override
    public boolean isSaving() {
        return !saves.running().isDone();
    }

    Saves saves() {
        return saves;
    }

    /** What the user wants of the checks is heeded at once. */
    private void settingsChanged() {
        board.change(desk -> {
            OpenCase now = desk.current();
            // what is being read is checked as is wanted by then
            if (now.document().isPresent() && now.evidence().isPresent() && now.state() != CaseState.LOADING) {
                checkAgain(desk, now);
            }
        });
    }

    @Override
    public Subscription subscribe(Consumer<OpenCase> listener) {
        return board.subscribe(listener);
    }

    private int next() {
        return board.read(desk -> ++opened);
    }

    private void begin(Opening asked) {
        board.change(desk -> {
            DiagnosisJob next = DiagnosisJob.reading(this, tools(), asked, desk.keep());
            replace(next);
            desk.show(next.first());
            next.schedule();
        });
    }

    /** @return the document to be diagnosed */
    Case adopt(DiagnosisJob from, Opening asked, Opening found, Work fresh) {
        return board.read(desk -> from == job ? desk.adopt(asked, found, fresh) : fresh.document().orElseThrow());
    }

    /** Reading was stopped while nothing else was open: running again is to read it after all. */
    void remember(DiagnosisJob from, Opening asked) {
        board.change(desk -> {
            if (from == job) {
                desk.remember(asked);
            }
        });
    }

    private Tools tools() {
        return new Tools(List.copyOf(readers), List.copyOf(providers), catalogue());
    }

    private void replace(DiagnosisJob next) {
        if (job != null) {
            job.cancel();
        }
        job = next;
    }

    /** Takes the state of a job, unless the job was replaced meanwhile. */
    void publish(DiagnosisJob from, OpenCase state) {
        board.change(desk -> {
            if (from == job) {
                desk.show(state);
                if (!state.state().isRunning()) {
                    agree(desk, true);
                }
            }
        });
    }
}
