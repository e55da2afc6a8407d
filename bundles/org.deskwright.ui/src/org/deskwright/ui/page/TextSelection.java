package org.deskwright.ui.page;

import org.deskwright.ui.table.Clip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/**
 * Which part of a text is selected: by dragging, a double click for a word, a triple click for all, and by keys with
 * Shift, as in any text.
 */
final class TextSelection {
    private final PageText control;
    private final Paragraphs paragraphs;
    private int anchor;
    private int caret;
    private boolean dragging;
    private boolean clicked;
    private boolean byKey;

    TextSelection(PageText control, Paragraphs paragraphs) {
        this.control = control;
        this.paragraphs = paragraphs;
        control.addListener(SWT.MouseDown, this::down);
        control.addListener(SWT.MouseMove, event -> {
            if (dragging) {
                extend(control.offsetAt(event.x, event.y));
            }
        });
        control.addListener(SWT.MouseUp, event -> up());
        control.addListener(SWT.KeyDown, this::key);
        // keys that lead on to other controls do so here as well
        control.addListener(SWT.Traverse, event -> event.doit = true);
        control.addListener(SWT.FocusIn, event -> focus(!clicked));
        control.addListener(SWT.FocusOut, event -> focus(false));
    }

    /** Whether the text has the focus and the user, who came by key, has to see that. */
    boolean isMarked() {
        return byKey;
    }

    private void focus(boolean marked) {
        if (marked != byKey) {
            byKey = marked;
            control.redraw();
        }
        repaint();
    }

    /** From and to which character. */
    Point range() {
        return new Point(Math.min(anchor, caret), Math.max(anchor, caret));
    }

    String text() {
        return paragraphs.text().substring(part().x, part().y);
    }

    /** The range as far as there is a text. */
    private Point part() {
        int end = paragraphs.end();
        return new Point(Math.min(end, range().x), Math.min(end, range().y));
    }

    void all() {
        anchor = 0;
        extend(paragraphs.end());
    }

    void copy() {
        if (anchor != caret) {
            Point part = part();
            Clip.putPart(control.getDisplay(), paragraphs.text(), part.x, part.y);
        }
    }

    private void down(Event event) {
        if (event.button != 1) {
            return;
        }
        clicked = true;
        control.setFocus();
        clicked = false;
        int offset = control.offsetAt(event.x, event.y);
        if (event.count == 1) {
            dragging = true;
            if ((event.stateMask & SWT.MOD2) == 0) {
                anchor = offset;
            }
            extend(offset);
        } else if (event.count == 2) {
            int end = paragraphs.move(offset, SWT.MOVEMENT_WORD_END, true);
            anchor = paragraphs.move(end, SWT.MOVEMENT_WORD_START, false);
            extend(end);
        } else {
            all();
        }
    }

    /** What is selected can be put in elsewhere with the middle button, where the system has that. */
    private void up() {
        dragging = false;
        if (anchor != caret) {
            Point part = part();
            Clip.putSelected(control.getDisplay(), paragraphs.text(), part.x, part.y);
        }
    }

    private void key(Event event) {
        boolean shift = (event.stateMask & SWT.MOD2) != 0;
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        if (shift) {
            int next = next(event.keyCode, control);
            if (next >= 0) {
                extend(next);
            }
        } else if (control && event.keyCode == 'a') {
            all();
        } else if (control && (event.keyCode == 'c' || event.keyCode == SWT.INSERT)) {
            copy();
        }
    }

    private int next(int key, boolean far) {
        return switch (key) {
            case SWT.ARROW_LEFT -> paragraphs.move(caret, far ? SWT.MOVEMENT_WORD_START : SWT.MOVEMENT_CLUSTER, false);
            case SWT.ARROW_RIGHT -> paragraphs.move(caret, far ? SWT.MOVEMENT_WORD_END : SWT.MOVEMENT_CLUSTER, true);
            case SWT.ARROW_UP -> line(-1);
            case SWT.ARROW_DOWN -> line(1);
            case SWT.HOME -> far ? 0 : paragraphs.offsetAt(0, paragraphs.placeOf(caret).y);
            case SWT.END ->
                far ? paragraphs.end() : paragraphs.offsetAt(Integer.MAX_VALUE / 2, paragraphs.placeOf(caret).y);
            default -> -1;
        };
    }

    private int line(int step) {
        Point place = paragraphs.placeOf(caret);
        int next = paragraphs.offsetAt(place.x, place.y + step * 2 * paragraphs.middle());
        return next == caret ? step < 0 ? 0 : paragraphs.end() : next;
    }

    private void extend(int offset) {
        caret = offset;
        repaint();
    }

    private void repaint() {
        if (anchor != caret || dragging) {
            control.redraw();
        }
    }
}
