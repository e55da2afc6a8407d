package org.deskwright.policy.ui.desk;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.IWorkbenchPartSite;

/** What is selected in the tree of policies, for views that follow it. Display thread only. */
public final class PolicySelection {
    private static final String TREE = "org.deskwright.policy.tree";

    private PolicySelection() {
    }

    /** Tells of the first element of this kind whenever it is another, until the control is disposed. */
    public static <T> void on(Control control, IWorkbenchPartSite site, Class<T> kind, Consumer<T> follow) {
        ISelectionService service = site.getWorkbenchWindow().getSelectionService();
        ISelectionListener listener = (part, selection) -> {
            if (part != site.getPart()) {
                first(selection, kind).ifPresent(follow);
            }
        };
        service.addPostSelectionListener(listener);
        control.addListener(SWT.Dispose, event -> service.removePostSelectionListener(listener));
        // the user may have gone on to another view before this one was shown for the first time
        first(service.getSelection(), kind).or(() -> first(service.getSelection(TREE), kind)).ifPresent(follow);
    }

    private static <T> Optional<T> first(ISelection selection, Class<T> kind) {
        return selection instanceof IStructuredSelection some && kind.isInstance(some.getFirstElement())
                ? Optional.of(kind.cast(some.getFirstElement()))
                : Optional.empty();
    }
}
