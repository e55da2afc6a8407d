package org.deskwright.diagnosis.ui.perspective;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;

/**
 * Where the Tab key leads: from what the user sees to what was found to what is known about it. By itself it would stop
 * at each button of each view between them; those are commands with keys of their own.
 */
public final class TabOrder {
    private TabOrder() {
    }

    public static void next(Control from, Runnable go) {
        on(from, SWT.TRAVERSE_TAB_NEXT, go);
    }

    public static void previous(Control from, Runnable go) {
        on(from, SWT.TRAVERSE_TAB_PREVIOUS, go);
    }

    private static void on(Control from, int key, Runnable go) {
        from.addListener(SWT.Traverse, e -> {
            if (e.detail == key) {
                e.doit = false;
                go.run();
            }
        });
    }

    /** Makes a view active and goes to a place in it. */
    public static <V extends IViewPart> void activate(IWorkbenchPartSite site, String id, Class<V> view,
            Consumer<V> go) {
        try {
            go.accept(view.cast(site.getPage().showView(id)));
        } catch (PartInitException e) {
            ILog.of(TabOrder.class).log(e.getStatus());
        }
    }
}
