package org.deskwright.ui.page;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/**
 * The Tab key in a form: from field to field and to its button. All texts of a page can be reached by Tab as well, to
 * be selected and read aloud; who fills in a form does not want to stop at what stands between its fields.
 */
final class FieldTab {
    private FieldTab() {
    }

    static void on(Control field) {
        field.addListener(SWT.Traverse, event -> {
            boolean on = event.detail == SWT.TRAVERSE_TAB_NEXT;
            if (event.doit && (on || event.detail == SWT.TRAVERSE_TAB_PREVIOUS)) {
                lead(field, on, event);
            }
        });
    }

    private static void lead(Control from, boolean on, Event event) {
        List<Control> order = new ArrayList<>();
        collect(body(from), order);
        int step = on ? 1 : -1;
        for (int i = order.indexOf(from) + step; i >= 0 && i < order.size(); i += step) {
            Control next = order.get(i);
            if (isField(next)) {
                event.doit = false;
                event.detail = SWT.TRAVERSE_NONE;
                next.setFocus();
                return;
            }
            if (!(next instanceof PageText) || "page.heading".equals(next.getData(PageWriter.ID))) {
                // the form ends here
                return;
            }
        }
    }

    private static boolean isField(Control control) {
        return (control instanceof Text || control instanceof Combo || control instanceof Button) && control.isEnabled()
                && control.isVisible();
    }

    private static Composite body(Control field) {
        Composite body = field.getParent();
        while (body.getParent() != null && !(body.getParent() instanceof ScrolledComposite)) {
            body = body.getParent();
        }
        return body;
    }

    private static void collect(Composite within, List<Control> into) {
        for (Control child : within.getChildren()) {
            if (child instanceof Composite composite && !(child instanceof PageText) && !(child instanceof Combo)) {
                collect(composite, into);
            } else {
                into.add(child);
            }
        }
    }
}
