package org.deskwright.ui.internal.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.deskwright.core.engine.DiagnosisRequest;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.Suppression;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.OpenCase;
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

    private final WorkbenchSession session;
    private final Tools tools;
    private final Optional<Opening> opening;
    private final Interruption interruption = new Interruption();
    private volatile OpenCase state;
    private List<Suppression> suppressions;

    private DiagnosisJob(String name, WorkbenchSession session, Tools tools, Optional<Opening> opening, OpenCase first,
            List<Suppression> suppressions) {
        super(name);
        this.session = session;
        this.tools = tools;
        this.opening = opening;
        this.state = first;
        this.suppressions = suppressions;
        setPriority(LONG);
        setProperty(IProgressConstants.ICON_PROPERTY, Icon.DIAGNOSE.descriptor());
    }

    static DiagnosisJob reading(WorkbenchSession session, Tools tools, Opening opening) {
        return new DiagnosisJob(TEXTS.get("job.diagnose", opening.title()), session, tools, Optional.of(opening),
                OpenCase.loading(opening.title(), List.of()), List.of());
    }

    static DiagnosisJob checkingAgain(WorkbenchSession session, Tools tools, OpenCase now, Answers answers) {
        Evidence evidence = now.evidence().orElseThrow().withAnswers(answers);
        List<Suppression> kept = now.outcomes().stream().flatMap(o -> o.suppression().stream()).distinct().toList();
        return new DiagnosisJob(TEXTS.get("job.diagnose", now.title()), session, tools, Optional.empty(),
                now.checking(now.title(), evidence, now.problems(), now.outcomes()), kept);
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
            if (opening.isPresent()) {
                read(opening.get(), progress);
            }
            check(progress);
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            publish(state.ended(CaseState.CANCELLED, ""));
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            publish(state.ended(CaseState.FAILED, TEXTS.get("failed.open", state.title(), e.getMessage())));
            return Status.OK_STATUS;
        } catch (RuntimeException e) {
            // said in the view and kept in the error log; a dialog would only repeat it
            ILog.of(DiagnosisJob.class).error(TEXTS.get("failed.log"), e);
            publish(state.ended(CaseState.FAILED, TEXTS.get("failed.internal", String.valueOf(e.getMessage()))));
            return Status.OK_STATUS;
        } finally {
            interruption.end();
            monitor.done();
        }
    }

    private void read(Opening asked, JobProgress progress) throws IOException {
        List<Path> paths = asked.place().find();
        publish(OpenCase.loading(asked.title(), paths));
        IntakeOptions options = IntakeOptions.DEFAULT.withAnswers(new Answers(asked.answers()));
        IntakeResult read = tools.intake().read(paths, options,
                (file, done, of) -> publish(state.progressing(progress.file(file, done, of))));
        suppressions = read.suppressions();
        String title = read.openedCase().map(c -> c.info().title()).filter(t -> !t.isBlank()).orElse(asked.title());
        publish(state.checking(title, read.evidence(), read.problems(), List.of()));
    }

    private void check(JobProgress progress) {
        DiagnosisRequest request = DiagnosisRequest.of(state.evidence().orElseThrow()).withSuppressions(suppressions)
                .withProblems(state.problems());
        OutcomesSoFar soFar = new OutcomesSoFar(state.outcomes(),
                (outcomes, check, done, of) -> publish(state.with(outcomes, progress.check(check, done, of))));
        Report report = tools.engine().run(request, soFar);
        publish(state.finished(report));
    }

    private void publish(OpenCase next) {
        state = next;
        session.publish(this, next);
    }

    /** Stops it, and says so itself when it had not begun yet. */
    void stop() {
        if (cancel()) {
            publish(state.ended(CaseState.CANCELLED, ""));
        }
    }

    @Override
    protected void canceling() {
        interruption.interrupt();
    }
}
