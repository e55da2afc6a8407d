package org.deskwright.ui.page;

import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A page of text that scrolls downwards, wraps at the width of its view and is written anew for each subject. */
public final class Page {
    private static final int MARGIN = 12;
    private static final int LINE = 16;

    private final ScrolledComposite scroller;
    /** What is to be written as soon as there is time, or null. */
    private Consumer<PageWriter> next;

    /** @param id the page's id for tests and tools */
    public Page(Composite parent, String id) {
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setData(PageWriter.ID, id);
        scroller.getVerticalBar().setIncrement(LINE);
        scroller.addListener(SWT.Resize, event -> fit());
        Painted.on(scroller, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        Painted.follow(scroller);
    }

    public Control control() {
        return scroller;
    }

    /** Replaces what the page says about a subject with something newer; place and focus stay, as far as they can. */
    public void rewrite(Consumer<PageWriter> content) {
        Point origin = scroller.getOrigin();
        Control focus = scroller.getDisplay().getFocusControl();
        Object field = focus != null && isWithin(focus, scroller) ? focus.getData(PageWriter.ID) : null;
        Point caret = focus instanceof Text text ? text.getSelection() : null;
        write(content);
        scroller.setOrigin(origin);
        if (field instanceof String id) {
            find((Composite) scroller.getContent(), id).ifPresentOrElse(c -> focus(c, caret), this::setFocus);
        }
    }

    private static void focus(Control control, Point caret) {
        control.setFocus();
        if (caret != null && control instanceof Text text) {
            text.setSelection(caret);
        }
    }

    /** Goes to the control with that id, when there is one. */
    public boolean focus(String id) {
        Optional<Control> found = find((Composite) scroller.getContent(), id);
        found.ifPresent(c -> {
            c.setFocus();
            reveal(c);
        });
        return found.isPresent();
    }

    private static boolean isWithin(Control control, Composite around) {
        Control at = control;
        while (at != null && at != around) {
            at = at.getParent();
        }
        return at != null;
    }

    private static Optional<Control> find(Composite root, String id) {
        for (Control child : root.getChildren()) {
            if (id.equals(child.getData(PageWriter.ID))) {
                return Optional.of(child);
            }
            if (child instanceof Composite composite) {
                Optional<Control> found = find(composite, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Writes as soon as no key or click waits any more, so that an arrow key that is held down is not slowed by pages
     * that nobody sees.
     */
    public void writeSoon(Consumer<PageWriter> content) {
        boolean waits = next != null;
        next = content;
        if (scroller.getContent() == null) {
            catchUp();
        } else if (!waits) {
            scroller.getDisplay().asyncExec(this::catchUp);
        }
    }

    /** Writes at once what else would be written soon. */
    public void catchUp() {
        if (next != null && !scroller.isDisposed()) {
            write(next);
        }
    }

    /** Replaces what the page says, and shows it from its beginning. */
    public void write(Consumer<PageWriter> content) {
        next = null;
        scroller.setRedraw(false);
        try {
            Control before = scroller.getContent();
            Composite body = new Composite(scroller, SWT.NONE);
            GridLayout layout = new GridLayout();
            layout.marginWidth = MARGIN;
            layout.marginHeight = MARGIN;
            layout.verticalSpacing = 6;
            body.setLayout(layout);
            Painted.on(body, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
            content.accept(new PageWriter(body, this::grown));
            Control focus = scroller.getDisplay().getFocusControl();
            boolean focused = focus != null && isWithin(focus, scroller);
            if (before != null) {
                before.dispose(); // else it would be laid out once more, as narrow as can be
            }
            scroller.setContent(body);
            scroller.setOrigin(0, 0);
            measure(body, false);
            if (focused) {
                setFocus();
            }
        } finally {
            scroller.setRedraw(true);
        }
    }

    /** Scrolls only as far as it has to until the control can be seen. */
    public void show(Control control) {
        scroller.showControl(control);
    }

    /** Scrolls so that the control is at the top. */
    public void reveal(Control control) {
        Point at = scroller.getDisplay().map(control, scroller.getContent(), 0, 0);
        scroller.setOrigin(0, Math.max(0, at.y - MARGIN));
    }

    public void setFocus() {
        Control body = scroller.getContent();
        if (body == null || !body.setFocus()) {
            scroller.setFocus();
        }
    }

    /** Something on the page came, went or changed its text; the sizes of all else are known. */
    private void grown(Control changed) {
        Composite body = (Composite) scroller.getContent();
        // what is still being written is laid out once it is there
        if (body != null && isWithin(changed, body)) {
            body.layout(new Control[]{changed});
            measure(body, false);
        }
    }

    private void fit() {
        Composite body = (Composite) scroller.getContent();
        if (body != null) {
            body.layout(true, true);
            measure(body, true);
        }
    }

    /** @param anew whether sizes may be other ones than those that are known */
    private void measure(Composite body, boolean anew) {
        int width = scroller.getClientArea().width;
        scroller.setMinSize(0, body.computeSize(Math.max(width, 1), SWT.DEFAULT, anew).y);
        int height = scroller.getClientArea().height;
        scroller.getVerticalBar().setPageIncrement(Math.max(LINE, height - LINE));
    }
}
