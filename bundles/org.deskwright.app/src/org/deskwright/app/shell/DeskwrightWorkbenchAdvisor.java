package org.deskwright.app.shell;

import java.nio.file.Path;
import java.util.List;

import org.deskwright.app.command.ThemeHandler;
import org.deskwright.app.instance.OpenRequest;
import org.deskwright.app.instance.RunningInstance;
import org.deskwright.app.look.Look;
import org.deskwright.app.look.TextSize;
import org.deskwright.ui.reveal.DiagnoseParts;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWTException;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.intro.IIntroManager;

/** What the workbench is: its first perspective, what it keeps, and what it opens once it stands. */
public final class DeskwrightWorkbenchAdvisor extends WorkbenchAdvisor {
    static final String DIAGNOSE = DiagnoseParts.PERSPECTIVE;

    private final Splash splash;
    private final RunningInstance instance;
    private final List<OpenRequest> requests;
    private final HeadStart head;
    private final ExitGuard exit = new ExitGuard();
    private final StartWatch start = new StartWatch();

    public DeskwrightWorkbenchAdvisor(Splash splash, RunningInstance instance, List<OpenRequest> requests,
            HeadStart head) {
        this.splash = splash;
        this.instance = instance;
        this.requests = List.copyOf(requests);
        this.head = head;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        splash.reach(Splash.Step.SETTINGS);
        configurer.setSaveAndRestore(true);
        Window.setDefaultImages(ProductImages.windowImages());
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return DIAGNOSE;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new DeskwrightWindowAdvisor(configurer, splash, requests.stream().anyMatch(r -> !r.isEmpty()));
    }

    @Override
    public void preStartup() {
        IWorkbench workbench = getWorkbenchConfigurer().getWorkbench();
        ThemeHandler.mark(workbench);
        Look.follow(() -> workbench.getService(IThemeEngine.class), workbench.getDisplay(),
                () -> ThemeHandler.mark(workbench));
        Leftovers.remove(workbench);
        TextSize.apply(workbench.getDisplay(), JFaceResources.getFontRegistry(),
                workbench.getThemeManager().getCurrentTheme().getFontRegistry());
        DialogSizes.prepare(workbench.getDisplay());
        start.begin(workbench.getService(IEventBroker.class));
    }

    /** The welcome page is no part of the layout that is kept. */
    @Override
    public boolean preShutdown() {
        IIntroManager intro = getWorkbenchConfigurer().getWorkbench().getIntroManager();
        intro.closeIntro(intro.getIntro());
        return super.preShutdown();
    }

    @Override
    public void postStartup() {
        Opener opener = new Opener(getWorkbenchConfigurer().getWorkbench());
        opener.begin(requests, head);
        getWorkbenchConfigurer().getWorkbench().addWorkbenchListener(exit);
        instance.forwardTo(opener::openAndRaise);
    }

    /** What was open when it was decided to start again; what was not saved comes back by itself. */
    public List<Path> toOpenAgain() {
        return exit.toOpenAgain();
    }

    /**
     * Closes the workbench without asking, once its start is over; what is unsaved is kept for the next start. Returns
     * at once, since the display may hang.
     */
    public void closeUnasked() {
        start.whenOver(() -> {
            if (PlatformUI.isWorkbenchRunning()) {
                close(PlatformUI.getWorkbench());
            }
        });
    }

    private void close(IWorkbench workbench) {
        try {
            workbench.getDisplay().asyncExec(() -> {
                exit.letGo();
                workbench.close();
            });
        } catch (SWTException e) {
            // it is closing by itself
            return;
        }
    }
}
