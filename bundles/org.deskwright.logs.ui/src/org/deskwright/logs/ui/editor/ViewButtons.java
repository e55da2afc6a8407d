package org.deskwright.logs.ui.editor;

import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** How a log is shown: broken at the edge of the window or not, and whether its end is followed. */
final class ViewButtons {
    private static final Texts TEXTS = Texts.beside(ViewButtons.class);

    private final LogPane pane;
    private final ToolItem wrap;
    private final ToolItem follow;

    ViewButtons(Composite parent, LogPane pane, GoTo goTo) {
        this.pane = pane;
        ToolBar bar = new ToolBar(parent, SWT.FLAT);
        item(bar, SWT.PUSH, Icon.PREVIOUS_PROBLEM, "previous-problem", () -> goTo.problem(false));
        item(bar, SWT.PUSH, Icon.NEXT_PROBLEM, "next-problem", () -> goTo.problem(true));
        new ToolItem(bar, SWT.SEPARATOR);
        wrap = item(bar, SWT.CHECK, Icon.WRAP, "wrap", () -> wrap(isWrapping()));
        follow = item(bar, SWT.CHECK, Icon.FOLLOW, "follow", () -> follow(isFollowing()));
    }

    private static ToolItem item(ToolBar bar, int style, Icon icon, String name, Runnable action) {
        ToolItem item = new ToolItem(bar, style);
        item.setImage(icon.image());
        item.setToolTipText(TEXTS.get("button." + name));
        item.setData(PageWriter.ID, "log." + name);
        item.addListener(SWT.Selection, e -> action.run());
        return item;
    }

    boolean isWrapping() {
        return wrap.getSelection();
    }

    boolean isFollowing() {
        return follow.getSelection();
    }

    void wrap(boolean on) {
        wrap.setSelection(on);
        pane.wrap(on);
    }

    void follow(boolean on) {
        follow.setSelection(on);
        if (on) {
            pane.toEnd();
            goOn(true);
        }
    }

    /** Whoever follows still does, although rows that came meanwhile have the end no longer in sight. */
    void goOn(boolean following) {
        if (following) {
            follow.setSelection(true);
        }
    }

    /** Who scrolls back wants to read: the end is not followed any more. */
    void scrolled() {
        if (isFollowing() && !pane.isAtEnd()) {
            follow.setSelection(false);
        }
    }

    void moved() {
        scrolled();
    }
}
