package org.deskwright.ui.page;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/** How a control stands on a page, and how high it was when it was last measured. */
final class PageLine {
    /** What stands beside a control has no line of its own. */
    static final Object BESIDE = new Object();

    static final int GAP = 5;

    private int indent;
    private int above;
    private boolean natural;
    private int high;
    private Control mark;
    private int markWidth;
    private boolean stretched;
    private Control tail;
    private int width = -1;
    private int height;

    /** The line of a control that lies in a {@link PageLayout}. */
    static PageLine of(Control control) {
        if (control.getLayoutData() instanceof PageLine line) {
            return line;
        }
        PageLine line = new PageLine();
        control.setLayoutData(line);
        return line;
    }

    /** How far from the left edge it begins. */
    PageLine indent(int pixels) {
        indent = pixels;
        return this;
    }

    /** How much more than usual lies between it and what is above it. */
    PageLine above(int pixels) {
        above = pixels;
        return this;
    }

    /** It is as wide as it likes to be, rather than as the page. */
    PageLine natural() {
        natural = true;
        return this;
    }

    /** It is so high, whatever its width. */
    PageLine high(int pixels) {
        high = pixels;
        return this;
    }

    /** Something that stands before it, at the right of so many pixels; when there are none, as wide as it likes. */
    PageLine mark(Control control, int pixels) {
        mark = control;
        markWidth = pixels;
        control.setLayoutData(BESIDE);
        return this;
    }

    /** A bar before it that is as high as itself. */
    PageLine bar(Control control, int pixels) {
        mark(control, pixels);
        stretched = true;
        return this;
    }

    /** Something at the right edge behind it. */
    PageLine tail(Control control) {
        tail = control;
        control.setLayoutData(BESIDE);
        return this;
    }

    int above() {
        return above;
    }

    void forget() {
        width = -1;
    }

    /** Puts the control at a height of the page, and gives how high it is itself with what stands beside it. */
    int place(Control control, int x, int y, int pageWidth) {
        int left = x + indent;
        int right = x + pageWidth;
        Point before = size(mark);
        Point behind = size(tail);
        int start = left;
        if (mark != null) {
            start += (markWidth == 0 ? before.x : markWidth) + GAP;
        }
        int room = Math.max(1, right - start - (tail == null ? 0 : behind.x + GAP));
        int own = heightAt(control, room);
        int all = Math.max(own, Math.max(stretched ? 0 : before.y, behind.y));
        // a text of one line stands in the middle of a higher box
        int lowered = mark != null && !stretched ? Math.max(0, (before.y - own) / 2) : 0;
        control.setBounds(start, y + lowered, natural ? control.computeSize(SWT.DEFAULT, SWT.DEFAULT, false).x : room,
                own);
        if (mark != null) {
            int across = stretched || markWidth == 0 ? left : left + Math.max(0, markWidth - before.x);
            mark.setBounds(across, y, stretched ? markWidth : before.x, stretched ? all : before.y);
        }
        if (tail != null) {
            tail.setBounds(right - behind.x, y, behind.x, behind.y);
        }
        return all;
    }

    private static Point size(Control control) {
        return control == null ? new Point(0, 0) : control.computeSize(SWT.DEFAULT, SWT.DEFAULT, false);
    }

    private int heightAt(Control control, int room) {
        if (high > 0) {
            return high;
        }
        if (room != width) {
            width = room;
            height = control instanceof PageText text
                    ? text.height(room)
                    : control.computeSize(natural ? SWT.DEFAULT : room, SWT.DEFAULT, true).y;
        }
        return height;
    }
}
