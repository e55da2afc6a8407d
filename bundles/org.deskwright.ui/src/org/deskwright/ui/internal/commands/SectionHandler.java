package org.deskwright.ui.internal.commands;

import org.deskwright.ui.page.Sections;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;

/**
 * Goes to the next section of the page that has the focus, or to the one before: by the Tab key alone the remedies of a
 * topic are far away.
 */
public final class SectionHandler extends AbstractHandler implements IExecutableExtension {
    private static final String BACK = "previous";

    private boolean back;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        back = BACK.equals(data);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Sections.go(back);
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(Sections.areAtHand());
    }
}
