package org.deskwright.policy.ui.desk;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartSite;

/** What is selected in the tree of policies, for views that follow it. Display thread only. */
public final class PolicySelection {
    private static final String TREE = "org.deskwright.policy.tree";

    private PolicySelection() {
    }

    /** Tells of the first element of this kind whenever it is another, until the control is disposed. */
    public static <T> void on(Control control, IWorkbenchPartSite site, Class<T> kind, Consumer<T> follow) {
        on(control, site, kind, follow, _ -> {});
    }

    /**
     * Likewise.
     *
     * @param gone told that what was selected last is not there any more, with what is selected in the tree
     */
    public static <T> void on(Control control, IWorkbenchPartSite site, Class<T> kind, Consumer<T> follow,
            Consumer<Optional<T>> gone) {
        ISelectionService service = site.getWorkbenchWindow().getSelectionService();
        AtomicReference<IWorkbenchPart> from = new AtomicReference<>();
        ISelectionListener listener = (part, selection) -> {
            Optional<T> first = first(selection, kind);
            if (part == site.getPart()) {
                return;
            }
            if (first.isPresent()) {
                from.set(part);
                follow.accept(first.get());
            } else if (part == from.get()) {
                gone.accept(first(service.getSelection(TREE), kind));
            }
        };
        service.addPostSelectionListener(listener);
        // who goes on to another view at once leaves the tree before it has told, and of what is left nobody else tells
        service.addPostSelectionListener(TREE, listener);
        control.addListener(SWT.Dispose, event -> {
            service.removePostSelectionListener(listener);
            service.removePostSelectionListener(TREE, listener);
        });
        // the user may have gone on to another view before this one was shown for the first time
        first(service.getSelection(), kind).or(() -> first(service.getSelection(TREE), kind)).ifPresent(follow);
    }

    private static <T> Optional<T> first(ISelection selection, Class<T> kind) {
        return selection instanceof IStructuredSelection some && kind.isInstance(some.getFirstElement())
                ? Optional.of(kind.cast(some.getFirstElement()))
                : Optional.empty();
    }
}
