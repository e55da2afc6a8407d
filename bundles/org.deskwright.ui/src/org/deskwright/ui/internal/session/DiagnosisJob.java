package org.deskwright.ui.internal.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.engine.DiagnosisRequest;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Interruption;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.CheckRuns;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.OpenCase.Note;
import org.deskwright.ui.session.OpenCase.Progress;
import org.deskwright.ui.settings.CheckPreferences;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.progress.IProgressConstants;

/** Reads what was opened, where that is still to do, and runs the checks. Stopping it interrupts its thread. */
final class DiagnosisJob extends Job {
    private static final Texts TEXTS = Texts.beside(DiagnosisJob.class);
    private static final int LINES = 3;

    private final WorkbenchSession session;
    private final Tools tools;
    private final Optional<Opening> opening;
    private final Interruption interruption = new Interruption();
    private final OpenCase kept;
    private volatile OpenCase state;
    private List<Suppression> suppressions;

    private DiagnosisJob(String name, WorkbenchSession session, Tools tools, Optional<Opening> opening, OpenCase first,
            OpenCase kept, List<Suppression> suppressions) {
        super(name);
        this.session = session;
        this.tools = tools;
        this.opening = opening;
        this.state = first;
        this.kept = kept;
        this.suppressions = suppressions;
        setPriority(LONG);
        setProperty(IProgressConstants.ICON_PROPERTY, Icon.DIAGNOSE.descriptor());
    }

    /** @param kept what stays open should there be nothing to read */
    static DiagnosisJob reading(WorkbenchSession session, Tools tools, Opening opening, OpenCase kept) {
        OpenCase first = kept.isOpen()
                ? kept.whileReading(new Progress(TEXTS.get("progress.reading", opening.title()), 0, 0))
                : OpenCase.loading(opening.origin());
        return new DiagnosisJob(TEXTS.get("job.diagnose", opening.title()), session, tools, Optional.of(opening), first,
                kept, List.of());
    }

    /** The checks alone, over what was read before and what the document says now. */
    static DiagnosisJob checkingAgain(WorkbenchSession session, Tools tools, OpenCase now) {
        Case document = now.document().orElseThrow();
        Evidence evidence = Documents.telling(document, now.evidence().orElseThrow());
        return new DiagnosisJob(TEXTS.get("job.diagnose", now.title()), session, tools, Optional.empty(),
                now.checking(now.origin(), evidence, now.problems(), now.outcomes()), now, document.suppressions());
    }

    /** The state before it runs. */
    OpenCase first() {
        return state;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        interruption.begin(monitor);
        try {
            JobProgress progress = new JobProgress(monitor, opening.isPresent());
            if (opening.isPresent() && !read(opening.get(), progress)) {
                return Status.OK_STATUS;
            }
            check(progress);
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            publish(stopped());
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            String title = opening.map(Opening::title).orElse("");
            publish(kept.noting(Note.problem(TEXTS.get("failed.open", title, e.getMessage()))));
            return Status.OK_STATUS;
        } catch (RuntimeException e) {
            // said in the view and kept in the error log; a dialog would only repeat it
            ILog.of(DiagnosisJob.class).error(TEXTS.get("failed.log"), e);
            String note = TEXTS.get("failed.internal", String.valueOf(e.getMessage()));
            publish(isReading() ? kept.noting(Note.problem(note)) : state.ended(CaseState.FAILED, note));
            return Status.OK_STATUS;
        } finally {
            interruption.end();
            monitor.done();
        }
    }

    /** Gives whether there was anything to read. */
    private boolean read(Opening asked, JobProgress progress) throws IOException {
        List<Path> paths = asked.paths();
        IntakeOptions options = IntakeOptions.DEFAULT.without(asked.origin().without());
        IntakeListener listener = (file, done, of) -> publish(state.progressing(progress.file(file, done, of)));
        IntakeResult read = asked.feed().isPresent()
                ? asked.feed().get().read(options, listener)
                : tools.intake().read(paths, options, listener);
        boolean worthIt = asked.unsaved().isPresent() || !asked.origin().without().isEmpty()
                || read.openedCase().isPresent();
        if (!worthIt && isWithoutContent(read)) {
            publish(kept.noting(Note.problem(why(asked.title(), read.problems()))));
            return false;
        }
        Opening found = asked.found(paths);
        Case document = session.adopt(this, asked, found, Documents.of(asked, paths, read));
        suppressions = document.suppressions();
        List<ReportedOutcome> earlier = kept.origin().number() == found.origin().number() ? kept.outcomes() : List.of();
        publish(state.checking(found.origin(), Documents.telling(document, read.evidence()), read.problems(), earlier));
        return true;
    }

    /** An answer that lists nothing is worth opening; one that broke off before the first item is not. */
    private static boolean isWithoutContent(IntakeResult read) {
        List<Coverage.Entry> entries = read.evidence().coverage().entries();
        return read.problems().isEmpty() ? entries.isEmpty() : entries.stream().allMatch(e -> e.items() == 0);
    }

    private static String why(String title, List<ReadProblem> problems) {
        if (problems.isEmpty()) {
            return TEXTS.get("failed.open", title, TEXTS.get("failed.nothing"));
        }
        String lines = String.join("\n", problems.stream().limit(LINES).map(ReadProblem::line).toList());
        String all = problems.size() <= LINES
                ? lines
                : lines + "\n" + TEXTS.get("failed.more", problems.size() - LINES);
        return TEXTS.get("failed.problems", all);
    }

    private boolean isReading() {
        return state.state() == CaseState.LOADING;
    }

    private OpenCase stopped() {
        if (!isReading()) {
            return state.ended(CaseState.CANCELLED, "");
        }
        if (kept.isOpen()) {
            return kept;
        }
        // so that running again reads it after all
        opening.ifPresent(asked -> session.remember(this, asked));
        return state.ended(CaseState.CANCELLED, "");
    }

    private void check(JobProgress progress) {
        DiagnosisRequest request = DiagnosisRequest.of(state.evidence().orElseThrow()).withSuppressions(suppressions)
                .withProblems(state.problems()).withSettings(CheckPreferences.get());
        CheckRegistry registry = tools.registry();
        session.known().are(registry);
        OutcomesSoFar soFar = new OutcomesSoFar(state.outcomes(), new OutcomesSoFar.Receiver() {
            @Override
            public void take(CheckRuns runs) {
                publish(state.progressing(state.progress().with(runs)));
            }

            @Override
            public void take(List<ReportedOutcome> outcomes, CheckRuns runs, String check, int done, int of) {
                publish(state.with(outcomes, progress.check(check, done, of).with(runs)));
            }
        });
        publish(state.finished(tools.engine(registry).run(request, soFar)));
    }

    private void publish(OpenCase next) {
        state = next;
        session.publish(this, next);
    }

    /** Stops it, and says so itself when it had not begun yet. */
    void stop() {
        if (cancel()) {
            publish(stopped());
        }
    }

    @Override
    protected void canceling() {
        interruption.interrupt();
    }
}
