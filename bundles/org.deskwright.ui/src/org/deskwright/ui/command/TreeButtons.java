package org.deskwright.ui.command;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IActionBars;

/**
 * Opening and closing all branches from the tool bar of a view. Buttons for the commands would be greyed out as long as
 * another view is active; these work at the first click.
 */
public final class TreeButtons {
    private static final Texts TEXTS = Texts.beside(TreeButtons.class);

    private TreeButtons() {
    }

    public static void add(IActionBars bars, Runnable expand, Runnable collapse) {
        IToolBarManager bar = bars.getToolBarManager();
        bar.add(new Separator());
        bar.add(button("expand", Icon.EXPAND_ALL, expand));
        bar.add(button("collapse", Icon.COLLAPSE_ALL, collapse));
    }

    private static Action button(String text, Icon icon, Runnable action) {
        return new Action(TEXTS.get(text), icon.descriptor()) {
            @Override
            public void run() {
                action.run();
            }
        };
    }
}
