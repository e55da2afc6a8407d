package org.deskwright.casefile.ui.editor;

import java.util.concurrent.atomic.AtomicInteger;

import org.deskwright.ui.table.Settings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * Where the editor stands. Perspectives have no room for one until there is one; then it fills the window, as a
 * document does, until the user goes to a view or gives it the lower half. What the user made of that is kept for the
 * next time. No perspective, whether it is shown again or restored by the next start, keeps a place for editors that
 * are not there. Display thread only.
 */
final class EditorPlace extends PerspectiveAdapter implements IPartListener2 {
    private static final String FILLS = "fills";
    private static final int NOT_KNOWN = -1;

    private final IWorkbenchPage page;

    private EditorPlace(IWorkbenchPage page) {
        this.page = page;
    }

    /** From now on the window has a place for the editor as long as there is one. */
    static void keep(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            EditorPlace place = new EditorPlace(page);
            window.addPerspectiveListener(place);
            page.addPartListener(place);
            place.tidy();
        }
    }

    /** The editor has just been opened. */
    static void fill(IWorkbenchPage page, IWorkbenchPartReference editor) {
        if (fills()) {
            page.setPartState(editor, IWorkbenchPage.STATE_MAXIMIZED);
        }
    }

    /**
     * Remembers what the user makes of the editor's size. When the workbench itself makes it smaller, because something
     * else has been activated, the editor is no longer the active part by the time it is looked at; and when the window
     * is resized, it fills as much of it as before.
     *
     * @param area where the editor is
     */
    static void remember(Composite area, IWorkbenchPartSite site) {
        AtomicInteger before = new AtomicInteger(NOT_KNOWN);
        area.addListener(SWT.Resize, e -> area.getDisplay().asyncExec(() -> {
            if (!area.isDisposed()) {
                IWorkbenchPage page = site.getPage();
                int now = page.getPartState(page.getReference(site.getPart()));
                int last = before.getAndSet(now);
                if (last != NOT_KNOWN && last != now && page.getActivePart() == site.getPart()) {
                    settings().put(FILLS, now == IWorkbenchPage.STATE_MAXIMIZED ? "yes" : "no");
                }
            }
        }));
    }

    private static boolean fills() {
        return !"no".equals(settings().get(FILLS));
    }

    private static IDialogSettings settings() {
        return Settings.of(EditorPlace.class, "editor.place");
    }

    private void tidy() {
        if (page.isEditorAreaVisible() && page.getEditorReferences().length == 0) {
            page.setEditorAreaVisible(false);
        }
    }

    private void restore() {
        for (IEditorReference editor : page.getEditorReferences()) {
            if (page.getPartState(editor) == IWorkbenchPage.STATE_MAXIMIZED) {
                page.setPartState(editor, IWorkbenchPage.STATE_RESTORED);
            }
        }
    }

    @Override
    public void perspectiveActivated(IWorkbenchPage shown, IPerspectiveDescriptor perspective) {
        if (shown == page) {
            tidy();
        }
    }

    /** Whoever goes to a view wants to see it. */
    @Override
    public void partActivated(IWorkbenchPartReference part) {
        if (part instanceof IViewReference) {
            restore();
        }
    }

    /** Before it goes, the layout is as it was without it. */
    @Override
    public void partClosed(IWorkbenchPartReference part) {
        if (part instanceof IEditorReference) {
            tidy();
        }
    }
}
