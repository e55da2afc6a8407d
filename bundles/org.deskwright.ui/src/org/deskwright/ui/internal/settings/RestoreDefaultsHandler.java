package org.deskwright.ui.internal.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.settings.SettingsPart;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes all settings as they come, after showing what that would change. */
public final class RestoreDefaultsHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(RestoreDefaultsHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
        new Errand<>(TEXTS.get("defaults.job"), Errand.SHORT, monitor -> changes()).icon(Icon.REVERT).then(changes -> {
            if (!shell.isDisposed()) {
                new ChangesDialog(shell, ChangesDialog.Purpose.DEFAULTS, changes).open();
            }
        }).start(shell.getDisplay());
        return null;
    }

    private static List<PartChange> changes() {
        List<SettingsPart> parts = SettingsParts.all().stream().filter(part -> !part.isWork()).toList();
        Map<String, String> defaults = new TreeMap<>();
        parts.forEach(part -> defaults.put(part.id(), SettingsPart.DEFAULTS));
        return PartChange.of(parts, defaults);
    }
}
