package org.deskwright.app.tutorial;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.deskwright.core.tutorial.DoneWhen;
import org.deskwright.core.tutorial.Tutorial;
import org.deskwright.core.tutorial.TutorialStep;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** Leads through a tutorial, and marks each step as it is done. */
public final class TutorialView extends ViewPart {
    public static final String ID = "org.deskwright.app.tutorial";

    private static final Texts TEXTS = Texts.beside(TutorialView.class);

    private final List<Tutorial> tutorials = Tutorials.all();
    private Tutorial shown;
    private Set<String> done;
    /** What stands against the next step. */
    private String against = "";
    private Page page;
    private StepWatch watch;

    @Override
    public void createPartControl(Composite parent) {
        page = new Page(parent, "tutorial.page");
        shown = TutorialMarks.last().flatMap(this::find).orElse(tutorials.getFirst());
        done = TutorialMarks.of(shown.id());
        write(true);
        watch = StepWatch.on(page.control(), getSite().getWorkbenchWindow(), this::happened);
        new NamedAction(TEXTS, "again", Icon.REFRESH, this::startAgain)
                .in(getViewSite().getActionBars().getToolBarManager());
    }

    private Optional<Tutorial> find(String id) {
        return tutorials.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** Shows that tutorial as far as it is done; nothing happens when there is none of that id. */
    public void choose(String id) {
        find(id).ifPresent(tutorial -> {
            shown = tutorial;
            against = "";
            done = TutorialMarks.of(id);
            TutorialMarks.chose(id);
            write(true);
            watch.again(getSite().getService(DiagnosisSession.class).current());
        });
    }

    /** All steps are to be done again. */
    void startAgain() {
        done.clear();
        against = "";
        TutorialMarks.keep(shown.id(), done);
        write(true);
        watch.again(getSite().getService(DiagnosisSession.class).current());
    }

    private void happened(Predicate<DoneWhen> holds) {
        List<String> now = shown.steps().stream()
                .filter(s -> !done.contains(s.id()) && s.done().filter(holds).isPresent()).map(TutorialStep::id)
                .toList();
        if (!now.isEmpty()) {
            done.addAll(now);
            changed();
        }
    }

    /** The user says whether a step is done. */
    void mark(TutorialStep step, boolean isDone) {
        if (isDone ? done.add(step.id()) : done.remove(step.id())) {
            changed();
        }
    }

    private void changed() {
        TutorialMarks.keep(shown.id(), done);
        against = "";
        writeSoon();
    }

    private void writeSoon() {
        // not while the control that was pushed is still at work
        page.control().getDisplay().asyncExec(() -> {
            if (!page.control().isDisposed()) {
                write(false);
            }
        });
    }

    private void write(boolean fromTop) {
        TutorialPage text = new TutorialPage(this, tutorials, shown, Set.copyOf(done), against);
        if (fromTop) {
            page.write(text::write);
        } else {
            page.rewrite(text::write);
        }
        text.showNext(page);
    }

    /** Whether something would answer the command. */
    boolean offers(TutorialStep.Deed deed) {
        return command(deed).isDefined();
    }

    private Command command(TutorialStep.Deed deed) {
        return getSite().getService(ICommandService.class).getCommand(deed.command());
    }

    /** Has the workbench do it, or says what stands against it. */
    void perform(TutorialStep.Deed deed) {
        ParameterizedCommand command = ParameterizedCommand.generateCommand(command(deed), deed.parameters());
        try {
            getSite().getWorkbenchWindow().getService(IHandlerService.class).executeCommand(command, null);
        } catch (NotEnabledException | NotHandledException e) {
            against = TEXTS.get("not-now");
            writeSoon();
        } catch (CommandException e) {
            ILog.of(TutorialView.class).error(deed.command(), e);
            against = TEXTS.get("failed");
            writeSoon();
        }
    }

    @Override
    public void setFocus() {
        if (!page.focus(TutorialPage.DO)) {
            page.setFocus();
        }
    }
}
