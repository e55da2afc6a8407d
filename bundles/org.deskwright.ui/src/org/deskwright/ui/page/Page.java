package org.deskwright.ui.page;

import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;

/**
 * A page of text that scrolls downwards, wraps at the width of its view and is written anew for each subject. While
 * nobody can see it, it keeps what it was asked for last and writes that when it is seen. Display thread only.
 */
public final class Page {
    /** Under this key of {@code Widget.getData} its control keeps how often it was written. */
    public static final String WRITTEN = "org.deskwright.page.written";

    /** Under this key there is something while the page waits for the user to pause before it is written. */
    public static final String WAITS = "org.deskwright.page.waits";

    private static final int MARGIN = 12;
    private static final int SPACING = 6;
    private static final int LINE = 16;
    private static final int ABOVE_LINES = 5;
    /** Subjects that follow each other faster than this are passed by. */
    private static final int QUIET_MILLIS = 80;

    private final ScrolledComposite scroller;
    private final PageLayout layout = new PageLayout(MARGIN, SPACING);
    private final Runnable paused = this::paused;
    private int width;
    private long writtenAt;
    private int writings;
    /** What is to be written as soon as there is time, or null. */
    private Consumer<PageWriter> next;
    /** Whether that is about the same subject as before, so that place and focus stay. */
    private boolean again;

    /** @param id the page's id for tests and tools */
    public Page(Composite parent, String id) {
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setData(PageWriter.ID, id);
        scroller.setData(Sections.PAGE, this);
        scroller.getVerticalBar().setIncrement(LINE);
        scroller.addListener(SWT.Resize, event -> fit());
        Painted.on(scroller, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        Painted.follow(scroller);
        whenSeen();
    }

    /** A view that comes to the front shows one of those around the page; one that was moved is at least painted. */
    private void whenSeen() {
        Listener seen = event -> {
            if (next != null && !scroller.isDisposed()) {
                scroller.getDisplay().asyncExec(this::writeIfSeen);
            }
        };
        scroller.addListener(SWT.Paint, seen);
        for (Composite around = scroller.getParent(); around != null; around = around.getParent()) {
            Composite shown = around;
            shown.addListener(SWT.Show, seen);
            scroller.addListener(SWT.Dispose, event -> {
                if (!shown.isDisposed()) {
                    shown.removeListener(SWT.Show, seen);
                }
            });
        }
    }

    public Control control() {
        return scroller;
    }

    /** Replaces what the page says about a subject with something newer; place and focus stay, as far as they can. */
    public void rewrite(Consumer<PageWriter> content) {
        ask(content, next == null || again);
        writeIfSeen();
    }

    /** Replaces what the page says, and shows it from its beginning. */
    public void write(Consumer<PageWriter> content) {
        ask(content, false);
        writeIfSeen();
    }

    /**
     * Writes as soon as no key or click waits any more and the user does not pass on at once, so that an arrow key that
     * is held down is not slowed by pages that nobody reads.
     */
    public void writeSoon(Consumer<PageWriter> content) {
        ask(content, false);
        long since = System.currentTimeMillis() - writtenAt;
        if (scroller.getContent() == null) {
            catchUp();
        } else if (scroller.isVisible()) {
            scroller.setData(WAITS, Boolean.TRUE);
            if (since < QUIET_MILLIS) {
                scroller.getDisplay().timerExec(QUIET_MILLIS, paused); // begins anew each time
            } else {
                scroller.getDisplay().asyncExec(paused);
            }
        }
    }

    private void paused() {
        if (!scroller.isDisposed()) {
            scroller.setData(WAITS, null);
            writeIfSeen();
        }
    }

    private void ask(Consumer<PageWriter> content, boolean sameSubject) {
        next = content;
        again = sameSubject;
    }

    private void writeIfSeen() {
        if (!scroller.isDisposed() && (scroller.getContent() == null || scroller.isVisible())) {
            catchUp();
        }
    }

    /** Writes at once what else would be written soon, or when the page is seen. */
    public void catchUp() {
        if (next == null || scroller.isDisposed()) {
            return;
        }
        Consumer<PageWriter> content = next;
        next = null;
        if (again) {
            writeAgain(content);
        } else {
            writeAnew(content);
        }
        writtenAt = System.currentTimeMillis();
        scroller.setData(WRITTEN, ++writings);
    }

    private void writeAgain(Consumer<PageWriter> content) {
        Point origin = scroller.getOrigin();
        Control focus = scroller.getDisplay().getFocusControl();
        Object field = focus != null && Within.is(focus, scroller) ? focus.getData(PageWriter.ID) : null;
        Point caret = focus instanceof Text text ? text.getSelection() : null;
        writeAnew(content);
        scroller.setOrigin(origin);
        if (field instanceof String id) {
            Within.find((Composite) scroller.getContent(), id).ifPresentOrElse(c -> focus(c, caret), this::setFocus);
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
        catchUp();
        Optional<Control> found = Within.find((Composite) scroller.getContent(), id);
        found.ifPresent(c -> {
            c.setFocus();
            showWithin(c);
        });
        return found.isPresent();
    }

    private void writeAnew(Consumer<PageWriter> content) {
        scroller.setRedraw(false);
        try {
            Control focus = scroller.getDisplay().getFocusControl();
            boolean focused = focus != null && Within.is(focus, scroller);
            Composite before = (Composite) scroller.getContent();
            Composite body = new Composite(scroller, SWT.NONE);
            Painted.on(body, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
            // texts with faces are made with the room that they will have
            body.setSize(Math.max(1, roomAcross() - 2 * MARGIN), 1);
            PageWriter writer = new PageWriter(body, this::grown);
            content.accept(writer);
            writer.finish();
            if (before != null) {
                before.setLayout(null); // else it would be laid out once more, as narrow as can be
            }
            body.setLayout(layout);
            show(body);
            if (before != null) {
                before.dispose();
            }
            scroller.setOrigin(0, 0);
            if (focused) {
                setFocus();
            }
        } finally {
            scroller.setRedraw(true);
        }
    }

    /** Takes the measure first, so that the bar is there or not, and all is laid out once, when it is put in place. */
    private void show(Composite body) {
        layout.forget(body);
        width = roomAcross();
        scroller.setMinSize(0, layout.fit(body, width));
        if (roomAcross() != width) {
            width = roomAcross();
            scroller.setMinSize(0, layout.fit(body, width));
        }
        scroller.setContent(body);
        scrollByPages();
    }

    private int roomAcross() {
        return Math.max(1, scroller.getClientArea().width);
    }

    /** Scrolls only as far as it has to until the control can be seen. */
    public void show(Control control) {
        scroller.showControl(control);
    }

    /** Scrolls only where it has to, and then so that what stands above the control, such as a question, is seen. */
    private void showWithin(Control control) {
        int above = TextRoom.high(ABOVE_LINES);
        int top = scroller.getDisplay().map(control, scroller.getContent(), 0, 0).y;
        int from = scroller.getOrigin().y;
        if (top - above < from || top + control.getSize().y > from + scroller.getClientArea().height) {
            scroller.setOrigin(0, Math.max(0, top - above));
        }
    }

    /** Scrolls so that the control is at the top. */
    public void reveal(Control control) {
        Point at = scroller.getDisplay().map(control, scroller.getContent(), 0, 0);
        scroller.setOrigin(0, Math.max(0, at.y - MARGIN));
    }

    public void setFocus() {
        catchUp();
        Control body = scroller.getContent();
        if (body == null || !body.setFocus()) {
            scroller.setFocus();
        }
    }

    /** Something on the page came, went or changed its text; the sizes of all else are known. */
    private void grown(Control changed) {
        Composite body = (Composite) scroller.getContent();
        // what is still being written is laid out once it is there
        if (body != null && Within.is(changed, body)) {
            body.layout(new Control[]{changed});
            measure(body);
        }
    }

    private void fit() {
        Composite body = (Composite) scroller.getContent();
        if (body != null && roomAcross() != width) {
            width = roomAcross();
            measure(body);
        }
        scrollByPages();
    }

    private void measure(Composite body) {
        scroller.setMinSize(0, body.computeSize(width, SWT.DEFAULT, false).y);
    }

    private void scrollByPages() {
        scroller.getVerticalBar().setPageIncrement(Math.max(LINE, scroller.getClientArea().height - LINE));
    }
}
