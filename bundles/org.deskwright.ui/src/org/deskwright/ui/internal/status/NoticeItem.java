package org.deskwright.ui.internal.status;

import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.session.StatusNotice;
import org.deskwright.ui.session.StatusNotice.Said;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;

/** What goes on beside the case that is open. While there is nothing to tell it takes no room. */
final class NoticeItem {
    private final ToolBar bar;
    private final IWorkbenchWindow window;
    private final Runnable fit;
    private Said said = StatusNotice.NOTHING;
    private ToolItem item;

    /** @param fit is run when it needs another width */
    NoticeItem(ToolBar bar, IWorkbenchWindow window, Runnable fit) {
        this.bar = bar;
        this.window = window;
        this.fit = fit;
    }

    /** Begins to tell, where there is anybody who knows. */
    void watch() {
        StatusNotice notice = window.getService(StatusNotice.class);
        if (notice != null) {
            SessionWatch.on(bar, notice, now -> {
                if (!now.equals(said)) {
                    said = now;
                    place(notice);
                    fit.run();
                }
            });
        }
    }

    private void place(StatusNotice notice) {
        if (said.isEmpty() && item != null) {
            item.dispose();
            item = null;
        } else if (!said.isEmpty() && item == null) {
            // before the mark at the end
            item = new ToolItem(bar, SWT.PUSH, bar.getItemCount() - 1);
            item.addListener(SWT.Selection, e -> notice.open(window));
        }
    }

    /** @param room whether there is any for words */
    void show(boolean room) {
        if (item != null) {
            item.setImage(said.icon().image());
            item.setForeground((said.bad() ? ThemeColor.WARNING : ThemeColor.PAGE_TEXT).color());
            CaseStatus.say(item, room ? said.text() : "", said.tip());
        }
    }
}
