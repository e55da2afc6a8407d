package org.deskwright.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** The headings of the page that has the focus, by which those go who use no mouse. Display thread only. */
public final class Sections {
    /** Under this key what scrolls keeps the page that it is of. */
    static final String PAGE = Sections.class.getName();

    private final List<Control> headings = new ArrayList<>();
    private final Composite body;

    private Sections(Composite body) {
        this.body = body;
        collect(body);
        headings.sort((a, b) -> top(a) - top(b));
    }

    private void collect(Composite parent) {
        for (Control child : parent.getChildren()) {
            if ("page.heading".equals(child.getData(PageWriter.ID))) {
                headings.add(child);
            } else if (child instanceof Composite composite) {
                collect(composite);
            }
        }
    }

    private int top(Control control) {
        return body.toControl(control.toDisplay(0, 0)).y;
    }

    private Optional<Control> nearest(Control focus, boolean above) {
        int here = top(focus);
        return headings.stream().filter(h -> above ? top(h) < here : top(h) > here).reduce((a, b) -> above ? b : a);
    }

    private static Optional<Page> atHand() {
        for (Control at = Display.getCurrent().getFocusControl(); at != null; at = at.getParent()) {
            if (at.getData(PAGE) instanceof Page page) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    /** Whether the focus is on a page. */
    public static boolean areAtHand() {
        return atHand().isPresent();
    }

    /** Gives the focus to the heading below the place where it is, or above that; where there is none, it stays. */
    public static void go(boolean above) {
        atHand().ifPresent(page -> {
            page.catchUp();
            Control focus = Display.getCurrent().getFocusControl();
            if (focus != null && ((ScrolledComposite) page.control()).getContent() instanceof Composite body) {
                new Sections(body).nearest(focus, above).ifPresent(heading -> {
                    heading.setFocus();
                    page.reveal(heading);
                });
            }
        });
    }
}
