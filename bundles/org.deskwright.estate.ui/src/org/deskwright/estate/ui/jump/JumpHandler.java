package org.deskwright.estate.ui.jump;

import java.util.Optional;

import org.deskwright.estate.lookup.Hit;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.FrameworkUtil;

/** Asks where to go, and goes there. */
public final class JumpHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<Hit> hit = new JumpDialog(window.getShell(), JumpSource.lookup(), settings()).ask();
        hit.ifPresent(h -> Going.to(h.target(), window));
        return null;
    }

    private static IDialogSettings settings() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(JumpHandler.class))
                .getDialogSettings();
        IDialogSettings own = all.getSection("jump");
        return own == null ? all.addNewSection("jump") : own;
    }
}
