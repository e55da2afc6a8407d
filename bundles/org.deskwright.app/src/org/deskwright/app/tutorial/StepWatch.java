package org.deskwright.app.tutorial;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.tutorial.DoneWhen;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.SessionWatch;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;

/** Sees what the user does, as far as steps can be known by it. */
final class StepWatch {
    private final Control control;
    private final Consumer<Predicate<DoneWhen>> happened;
    private int number;
    private Optional<Answers> first = Optional.empty();

    private StepWatch(Control control, Consumer<Predicate<DoneWhen>> happened) {
        this.control = control;
        this.happened = happened;
    }

    /**
     * Watches until the control is disposed.
     *
     * @param happened told, on the display thread, which conditions hold now
     */
    static StepWatch on(Control control, IWorkbenchWindow window, Consumer<Predicate<DoneWhen>> happened) {
        StepWatch watch = new StepWatch(control, happened);
        ISelectionListener selections = (part, selection) -> watch.selected(selection);
        window.getSelectionService().addSelectionListener(selections);
        ICommandService commands = window.getService(ICommandService.class);
        IExecutionListener ran = new Ran(watch);
        commands.addExecutionListener(ran);
        IJobChangeListener jobs = watch.jobs();
        Job.getJobManager().addJobChangeListener(jobs);
        control.addListener(SWT.Dispose, e -> {
            window.getSelectionService().removeSelectionListener(selections);
            commands.removeExecutionListener(ran);
            Job.getJobManager().removeJobChangeListener(jobs);
        });
        SessionWatch.on(control, window.getService(DiagnosisSession.class), watch::changed);
        return watch;
    }

    /** Begins anew; says at once what holds of the case. */
    void again(OpenCase open) {
        first = Optional.empty();
        changed(open);
    }

    private void changed(OpenCase open) {
        if (open.origin().number() != number || first.isEmpty()) {
            number = open.origin().number();
            first = open.document().map(Case::answers);
        }
        happened.accept(when -> when instanceof DoneWhen.OfCase what && holds(what, open));
    }

    private boolean holds(DoneWhen.OfCase what, OpenCase open) {
        return switch (what) {
            case OPEN -> open.evidence().isPresent();
            case DIAGNOSED -> open.state() == CaseState.DONE;
            case ANSWERED ->
                first.isPresent() && !open.answers().equals(first.get()) && !open.answers().asMap().isEmpty();
            case SAVED ->
                !open.isChanged() && open.document().filter(c -> c.place().isPresent() && c.sound()).isPresent();
        };
    }

    private void selected(ISelection selection) {
        if (selection instanceof IStructuredSelection rows && !rows.isEmpty()) {
            happened.accept(when -> when instanceof DoneWhen.Selected what
                    && Stream.of(rows.toArray()).anyMatch(row -> isA(row.getClass(), what.type())));
        }
    }

    private static boolean isA(Class<?> type, String name) {
        return type != null && (type.getName().equals(name) || isA(type.getSuperclass(), name)
                || Stream.of(type.getInterfaces()).anyMatch(each -> isA(each, name)));
    }

    private IJobChangeListener jobs() {
        return new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!event.getResult().matches(IStatus.ERROR | IStatus.CANCEL) && !control.isDisposed()) {
                    Job job = event.getJob();
                    control.getDisplay().asyncExec(() -> finished(job));
                }
            }
        };
    }

    private void finished(Job job) {
        if (!control.isDisposed()) {
            happened.accept(when -> when instanceof DoneWhen.Finished what && job.belongsTo(what.family()));
        }
    }

    /** A command came to its end. */
    private record Ran(StepWatch watch) implements IExecutionListener {
        @Override
        public void postExecuteSuccess(String command, Object result) {
            watch.happened.accept(when -> when instanceof DoneWhen.Ran what && what.id().equals(command));
        }

        @Override
        public void notHandled(String command, NotHandledException exception) {
            // nothing was done
        }

        @Override
        public void postExecuteFailure(String command, ExecutionException exception) {
            // nothing was done
        }

        @Override
        public void preExecute(String command, ExecutionEvent event) {
            // nothing is done yet
        }
    }
}
