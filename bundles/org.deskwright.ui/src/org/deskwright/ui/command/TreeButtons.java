package org.deskwright.ui.command;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
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
        new NamedAction(TEXTS, "expand", Icon.EXPAND_ALL, expand).in(bar);
        new NamedAction(TEXTS, "collapse", Icon.COLLAPSE_ALL, collapse).in(bar);
    }
}
