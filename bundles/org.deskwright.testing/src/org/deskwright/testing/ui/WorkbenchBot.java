package org.deskwright.testing.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.session.AnswerDrafts;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** The window: its perspective, commands and menus, and what is open in it. */
public final class WorkbenchBot {
    private static final String DIAGNOSE = "org.deskwright.diagnosis.perspective";
    private static final String DETAILS = "org.deskwright.diagnosis.details";
    /** Views are told of news not more often than that. */
    private static final Duration NEWS = Duration.ofMillis(110);

    /** The sample as it was opened last; while it is open nothing was changed in it, since each change is another. */
    private static OpenCase untouched = OpenCase.NOTHING;

    private final IWorkbench workbench = PlatformUI.getWorkbench();

    public IWorkbenchWindow window() {
        return Ui.get(() -> workbench.getWorkbenchWindows()[0]);
    }

    public DiagnosisSession session() {
        return Ui.get(() -> workbench.getService(DiagnosisSession.class));
    }

    /** The Diagnose perspective as it is at the first start, and nothing open. */
    public WorkbenchBot fresh() {
        discard();
        return home();
    }

    /**
     * Has nothing open any more, so that files may go. How the window looks is seen to by the test that comes next,
     * which begins with {@link #fresh()}, {@link #sample()} or {@link #home()}: to do so twice takes longer than most
     * tests do.
     */
    public void leave() {
        discard();
        closeEditors();
        Ui.settle();
    }

    public void closeEditors() {
        Ui.run(() -> page().closeAllEditors(false));
    }

    private void discard() {
        AnswerDrafts drafts = workbench.getService(AnswerDrafts.class);
        drafts.current().keySet().forEach(drafts::drop);
        session().discard();
    }

    /**
     * The Diagnose perspective as it is at the first start, and the sample open as it comes; when it is open already
     * and untouched, it is not opened again.
     */
    public OpenCase sample() {
        if (session().current() != untouched || untouched == OpenCase.NOTHING) {
            fresh();
            return openSample();
        }
        home();
        Ui.get(() -> workbench.getService(FleetSession.class)).narrow(Set.of());
        // what an earlier test selected is no longer to be told of
        hide(DETAILS);
        show(DETAILS);
        topics();
        return untouched;
    }

    /** The Diagnose perspective as it is at the first start; what is open stays open. */
    public WorkbenchBot home() {
        new WelcomeBot().close();
        closeEditors();
        perspective(DIAGNOSE);
        Ui.run(() -> {
            page().resetPerspective();
            hideGuests(page());
        });
        findings().filter("").selectNothing();
        topics().filter("").selectAll();
        return this;
    }

    /**
     * Hides, in the perspective of the page, action sets of the Eclipse IDE that the test harness brings along and the
     * product does not have.
     */
    public static void hideGuests(IWorkbenchPage page) {
        Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.actionSets"))
                .filter(e -> !e.getContributor().getName().startsWith("org.deskwright."))
                .forEach(e -> page.hideActionSet(e.getAttribute("id")));
    }

    /** Switches to a perspective. */
    public void perspective(String id) {
        Ui.run(() -> {
            try {
                workbench.showPerspective(id, window());
            } catch (WorkbenchException e) {
                throw new IllegalStateException(e);
            }
        });
        Ui.settle();
    }

    private IWorkbenchPage page() {
        return workbench.getWorkbenchWindows()[0].getActivePage();
    }

    public TopicsBot topics() {
        return new TopicsBot(show("org.deskwright.diagnosis.topics"));
    }

    public FindingsBot findings() {
        return new FindingsBot(show("org.deskwright.diagnosis.findings"));
    }

    public DetailsBot details() {
        return new DetailsBot();
    }

    /** Brings a view to front and makes it active. */
    public IViewPart show(String view) {
        return Ui.get(() -> {
            try {
                return page().showView(view);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Whether a control of that id is anywhere in the window, rather than put away by an editor that fills it. */
    public boolean isInWindow(String id) {
        return Ui.get(() -> !Ui.all(shell(), id, Control.class).isEmpty());
    }

    public void hide(String view) {
        Ui.run(() -> {
            IViewPart part = page().findView(view);
            if (part != null) {
                page().hideView(part);
            }
        });
    }

    public OpenCase openSample() {
        command("org.deskwright.ui.openSample", Map.of());
        untouched = await(CaseState.DONE);
        return untouched;
    }

    public OpenCase open(Path... paths) {
        session().open(List.of(paths));
        return awaitEnd();
    }

    /** Drops files onto the control that holds the one with this id. */
    public void drop(String id, Path... files) {
        Ui.run(() -> {
            Control control = Ui.one(id, Control.class);
            while (control.getData(DND.DROP_TARGET_KEY) == null) {
                control = control.getParent();
            }
            DropTarget target = (DropTarget) control.getData(DND.DROP_TARGET_KEY);
            for (DropTargetListener listener : target.getDropListeners()) {
                ((FileDrop) listener).dropped(List.of(files).stream().map(Path::toString).toArray(String[]::new));
            }
        });
    }

    /** Opens what cannot be read, and waits until the view says so. */
    public OpenCase openInVain(Path... paths) {
        session().open(List.of(paths));
        Ui.waitUntil("it is said why",
                () -> !session().current().note().isEmpty() && !FindingsBot.asItIs().notice().isEmpty());
        Ui.settle();
        return session().current();
    }

    public OpenCase await(CaseState state) {
        Ui.waitUntil("the case is " + state + " but it is " + session().current().state(),
                () -> session().current().state() == state);
        awaitShown();
        return session().current();
    }

    public OpenCase awaitEnd() {
        Ui.waitUntil("the diagnosis ends",
                () -> session().current().isOpen() && !session().current().state().isRunning());
        awaitShown();
        return session().current();
    }

    /** Views are told a little later than the session knows. */
    private void awaitShown() {
        FindingsBot findings = FindingsBot.asItIs();
        // what it says may still be of the case before
        Ui.pass(NEWS);
        String word = switch (session().current().state()) {
            case NONE, LOADING, CHECKING -> "";
            case DONE -> "Done";
            case CANCELLED -> "Stopped";
            case FAILED -> "Not finished";
        };
        // the editor of the case may fill the window
        Ui.waitUntil("the view says " + word,
                () -> word.isEmpty() || !isInWindow("findings.state") || findings.state().equals(word));
        Ui.settle();
    }

    /** Runs a command as a key or menu would. */
    public void command(String id, Map<String, String> parameters) {
        Ui.run(() -> {
            try {
                Command command = workbench.getService(ICommandService.class).getCommand(id);
                workbench.getService(IHandlerService.class)
                        .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
            } catch (CommandException e) {
                throw new IllegalStateException(id, e);
            }
        });
        Ui.settle();
    }

    /** Whether a command can be run at present. */
    public boolean isEnabled(String id) {
        return Ui.get(() -> workbench.getService(ICommandService.class).getCommand(id).isEnabled());
    }

    /** Runs a command that opens a dialog, as soon as it can be run, and returns while that stands. */
    public void commandWithDialog(String id, Map<String, String> parameters) {
        Ui.waitUntil(id + " can be run", () -> isEnabled(id));
        Ui.display().asyncExec(() -> command(id, parameters));
    }

    /** The entries of the main menu with those of its menus, each as {@code File/Open...}. */
    public List<String> menu() {
        return Ui.get(() -> {
            List<String> entries = new ArrayList<>();
            collect("", window().getShell().getMenuBar(), entries);
            return entries;
        });
    }

    private static void collect(String above, Menu menu, List<String> entries) {
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            if ((item.getStyle() & SWT.SEPARATOR) != 0) {
                continue;
            }
            String name = above + item.getText().replace("&", "").replaceAll("\t.*", "");
            entries.add(name);
            if (item.getMenu() != null) {
                collect(name + "/", item.getMenu(), entries);
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
    }

    public Shell shell() {
        return Ui.get(() -> window().getShell());
    }
}
