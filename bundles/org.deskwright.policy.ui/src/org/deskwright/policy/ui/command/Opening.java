package org.deskwright.policy.ui.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.live.LiveDomain;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.desk.PolicyNode;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.services.IServiceLocator;

/** Lays policies onto the desk, and compares them. All of it is read in the background. */
public final class Opening {
    private static final Texts TEXTS = Texts.beside(Opening.class);

    private Opening() {
    }

    /** What reads or compares. */
    private interface Work {
        void run(PolicyDesk desk) throws IOException;
    }

    /** Asks for a folder. */
    public static void ask(IWorkbenchPartSite site) {
        ask(site, site.getShell());
    }

    static void ask(IServiceLocator site, Shell shell) {
        folder(shell, "ask", folder -> paths(site, shell, List.of(folder)));
    }

    /** Asks for a folder to compare with. */
    public static void askToCompare(IWorkbenchPartSite site) {
        askToCompare(site, site.getShell());
    }

    static void askToCompare(IServiceLocator site, Shell shell) {
        folder(shell, "compare", folder -> compareWith(site, shell, folder));
    }

    private static void folder(Shell shell, String key, java.util.function.Consumer<Path> then) {
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.SHEET);
        dialog.setText(TEXTS.get(key));
        dialog.setMessage(TEXTS.get(key + ".text"));
        Desktop.ask(dialog).map(Path::of).ifPresent(then);
    }

    public static void paths(IWorkbenchPartSite site, List<Path> paths) {
        paths(site, site.getShell(), paths);
    }

    static void paths(IServiceLocator site, Shell shell, List<Path> paths) {
        Path first = paths.getFirst();
        start(site, shell, TEXTS.get("reading", first.getFileName()), first.toString(), desk -> desk.open(paths));
    }

    static void compareWith(IServiceLocator site, Shell shell, Path folder) {
        start(site, shell, TEXTS.get("comparing", folder.getFileName()), folder.toString(),
                desk -> desk.compareWith(folder));
    }

    static void compare(IServiceLocator site, Shell shell, PolicyNode one, PolicyNode other) {
        start(site, shell, TEXTS.get("comparing.two"), "", desk -> desk.compare(one, other));
    }

    static void supposeUnlinked(IServiceLocator site, Shell shell, PolicyNode.Linked link) {
        start(site, shell, TEXTS.get("supposing"), "", desk -> desk.supposeUnlinked(link));
    }

    static void supposeMoved(IServiceLocator site, Shell shell, Dn place, Dn parent) {
        start(site, shell, TEXTS.get("supposing"), place.name(), desk -> desk.supposeMoved(place, parent));
    }

    /** Asks for a folder with checklists of the company. */
    static void askForChecklists(IServiceLocator site, Shell shell) {
        folder(shell, "checklists", folder -> start(site, shell, TEXTS.get("reading", folder.getFileName()),
                folder.toString(), "checklists.advice", desk -> desk.addChecklists(List.of(folder))));
    }

    static void use(IServiceLocator site, Shell shell, Checklist checklist) {
        start(site, shell, TEXTS.get("checking", checklist.id()), "", desk -> desk.use(checklist));
    }

    static void removeChecklists(IServiceLocator site, Shell shell) {
        start(site, shell, TEXTS.get("checking", Checklist.bundled().id()), "", PolicyDesk::removeChecklists);
    }

    private static void start(IServiceLocator site, Shell shell, String name, String place, Work work) {
        start(site, shell, name, place, "refused.advice", work);
    }

    private static void start(IServiceLocator site, Shell shell, String name, String place, String advice, Work work) {
        PolicyDesk desk = site.getService(PolicyDesk.class);
        new Errand<Boolean>(name, Errand.LONG, monitor -> {
            try {
                work.run(desk);
                return true;
            } catch (IOException e) {
                throw new LoadException(TEXTS.get("refused", place, e.getMessage()), TEXTS.get(advice));
            }
        }).icon(Icon.POLICY).start(shell.getDisplay());
    }

    /** Asks for a domain controller and reads its domain. */
    public static void connect(IWorkbenchPartSite site) {
        connect(site, site.getShell());
    }

    static void connect(IServiceLocator site, Shell shell) {
        ConnectDialog dialog = new ConnectDialog(shell);
        if (dialog.open() == Window.OK) {
            DomainErrand.start(dialog.source(), dialog.password(), dialog.keeps(), site.getService(LiveDomain.class),
                    site.getService(PolicyDesk.class), shell);
        }
    }
}
