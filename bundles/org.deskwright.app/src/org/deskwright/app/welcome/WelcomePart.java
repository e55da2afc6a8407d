package org.deskwright.app.welcome;

import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.part.IntroPart;

/**
 * The welcome page: four doors, what was opened lately, and what to try first. It fills the window, and makes way as
 * soon as a case is opened, a file in an editor, or another perspective; beside an open case it stands as a column.
 */
public final class WelcomePart extends IntroPart {
    private static final Texts TEXTS = Texts.beside(WelcomePart.class);

    private WelcomePage page;
    private int opened;

    @Override
    public String getTitle() {
        return TEXTS.get("tab");
    }

    @Override
    public void createPartControl(Composite parent) {
        DiagnosisSession session = getIntroSite().getService(DiagnosisSession.class);
        opened = session.current().origin().number();
        page = new WelcomePage(parent, getIntroSite());
        SessionWatch.on(parent, session, this::makeWay);
        IWorkbenchWindow window = getIntroSite().getWorkbenchWindow();
        Ahead ahead = new Ahead(window, this::makeWay);
        parent.addListener(SWT.Dispose, e -> ahead.end());
    }

    private void makeWay(OpenCase open) {
        int number = open.origin().number();
        if (number > opened && open.isOpen()) {
            makeWay();
        }
        opened = number;
    }

    private void makeWay() {
        IIntroManager intro = getIntroSite().getWorkbenchWindow().getWorkbench().getIntroManager();
        if (!intro.isIntroStandby(this)) {
            page.control().getDisplay().asyncExec(() -> intro.closeIntro(this));
        }
    }

    @Override
    public void standbyStateChanged(boolean standby) {
        Control control = page.control();
        // the page gets its place, and with that can take the focus, only after this
        control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed() && !standby) {
                setFocus();
            }
        });
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public void dispose() {
        IWorkbenchWindow window = getIntroSite().getWorkbenchWindow();
        // what came to be active behind this page could not take the focus, and is not asked again: keys were lost
        window.getWorkbench().getDisplay().asyncExec(() -> {
            IWorkbenchPage shown = window.getActivePage();
            if (shown != null && shown.getActivePart() != null && !window.getShell().isDisposed()) {
                shown.getActivePart().setFocus();
            }
        });
        super.dispose();
    }
}
