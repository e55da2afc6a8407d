package org.deskwright.ui.internal.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.ui.settings.SettingsPart;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes all settings as they come, after showing what that would change. */
public final class RestoreDefaultsHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(RestoreDefaultsHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
        Job.create(TEXTS.get("defaults.job"), monitor -> {
            List<SettingsPart> parts = SettingsParts.all().stream().filter(part -> !part.isWork()).toList();
            Map<String, String> defaults = new TreeMap<>();
            parts.forEach(part -> defaults.put(part.id(), SettingsPart.DEFAULTS));
            List<PartChange> changes = PartChange.of(parts, defaults);
            shell.getDisplay().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    new ChangesDialog(shell, ChangesDialog.Purpose.DEFAULTS, changes).open();
                }
            });
            return Status.OK_STATUS;
        }).schedule();
        return null;
    }
}
