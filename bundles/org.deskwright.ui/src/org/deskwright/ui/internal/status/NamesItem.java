package org.deskwright.ui.internal.status;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.names.NamesSwitch;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Tells that names leave as pseudonyms. While they do not it takes no room. */
final class NamesItem {
    private static final Texts TEXTS = Texts.beside(NamesItem.class);

    private final ToolBar bar;
    private final Runnable fit;
    private ToolItem item;

    /** @param fit is run when it needs another width */
    NamesItem(ToolBar bar, Runnable fit) {
        this.bar = bar;
        this.fit = fit;
    }

    void watch() {
        place();
        NamesSwitch.onChange(bar, () -> {
            place();
            fit.run();
        });
    }

    private void place() {
        boolean on = NamesSwitch.isOn();
        if (!on && item != null) {
            item.dispose();
            item = null;
        } else if (on && item == null) {
            // before the mark at the end
            item = new ToolItem(bar, SWT.PUSH, bar.getItemCount() - 1);
            item.setImage(Icon.PSEUDONYMS.image());
            item.setData(PageWriter.ID, "status.pseudonyms");
            item.addListener(SWT.Selection, e -> NamesSwitch.turn(false));
        }
    }

    /** @param room whether there is any for words */
    void show(boolean room) {
        if (item != null) {
            CaseStatus.say(item, room ? TEXTS.get("pseudonyms") : "", TEXTS.get("pseudonyms.tip"));
        }
    }
}
