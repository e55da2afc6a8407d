package org.deskwright.ui.command;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IContributionManager;

/**
 * Something to do in a tool bar or a menu. Its words stand in the texts of whoever makes it: under its name, and those
 * of the tool tip, where it has one of its own, under {@code name.tooltip}.
 */
public final class NamedAction extends Action {
    private final Runnable what;

    public NamedAction(Texts texts, String name, Icon icon, Runnable what) {
        super(texts.get(name), icon.descriptor());
        this.what = what;
        if (texts.has(name + ".tooltip")) {
            setToolTipText(texts.get(name + ".tooltip"));
        }
    }

    /** Adds it at the end. */
    public NamedAction in(IContributionManager place) {
        place.add(this);
        return this;
    }

    @Override
    public void run() {
        what.run();
    }
}
