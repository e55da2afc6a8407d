package org.deskwright.app.shell;

import org.deskwright.app.look.TextSize;
import org.deskwright.app.preferences.AtStart;
import org.deskwright.ui.drop.DropTaker;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.reveal.Helpers;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.SessionWatch;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.intro.IIntroManager;

/** The main window: its first size and which bars it has. */
final class DeskwrightWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Point ROOMY = new Point(1440, 900);

    private final Splash splash;

    private final boolean asked;

    /** @param asked whether this start was told what to open */
    DeskwrightWindowAdvisor(IWorkbenchWindowConfigurer configurer, Splash splash, boolean asked) {
        super(configurer);
        this.splash = splash;
        this.asked = asked;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        splash.reach(Splash.Step.VIEWS);
        return new MainMenu(configurer);
    }

    @Override
    public void preWindowOpen() {
        splash.reach(Splash.Step.WINDOW);
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        window.setInitialSize(
                new Point(Math.min(roomy(ROOMY.x), screen.width), Math.min(roomy(ROOMY.y), screen.height)));
        window.setShowMenuBar(true);
        window.setShowCoolBar(true);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
        window.setShowPerspectiveBar(true);
        window.setTitle(Messages.PRODUCT_NAME);
    }

    /** Larger text needs a larger window. */
    private static int roomy(int usual) {
        return usual * Math.max(TextSize.USUAL, TextSize.chosen()) / TextSize.USUAL;
    }

    @Override
    public void postWindowOpen() {
        splash.close();
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        DiagnosisSession session = window.getService(DiagnosisSession.class);
        SessionWatch.on(window.getShell(), session, this::nameCase);
        FileDrop.on(window.getShell(), paths -> {
            if (!Helpers.ask(DropTaker.class, taker -> taker.take(paths, window.getActivePage()))) {
                session.open(paths);
            }
        });
        window.addPerspectiveListener(new ToolBarRows());
        StatusWords.paint(getWindowConfigurer().getActionBarConfigurer().getStatusLineManager());
    }

    @Override
    public void openIntro() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        IIntroManager intro = window.getWorkbench().getIntroManager();
        if (window.getWorkbench().getWorkbenchWindowCount() == 1 && !asked && AtStart.chosen() == AtStart.WELCOME) {
            intro.showIntro(window, false);
        } else if (asked) {
            // left open by a start that was killed
            intro.closeIntro(intro.getIntro());
        }
    }

    /** The title bar names the case, so that two windows can be told apart, and marks it while it is not saved. */
    private void nameCase(OpenCase open) {
        String named = open.isOpen() ? Messages.TITLE_WITH_CASE.formatted(open.title()) : Messages.PRODUCT_NAME;
        String title = open.isChanged() ? "*" + named : named;
        if (!title.equals(getWindowConfigurer().getTitle())) {
            getWindowConfigurer().setTitle(title);
        }
    }
}
