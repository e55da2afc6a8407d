package org.deskwright.policy.ui.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.domain.KeptPasswords;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Deletes what was read of domains, and kept passwords, after a question. */
public final class ForgetHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(ForgetHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<Path> readings;
        try {
            readings = Readings.all();
        } catch (IOException e) {
            throw new ExecutionException(Readings.area().toString(), e);
        }
        int passwords = KeptPasswords.ofUser().count();
        if (readings.isEmpty() && passwords == 0) {
            MessageDialog.openInformation(window.getShell(), TEXTS.get("forget.title"), TEXTS.get("forget.none"));
        } else if (MessageDialog.openConfirm(window.getShell(), TEXTS.get("forget.title"),
                TEXTS.get("forget.text", readings.size(), passwords))) {
            PolicyDesk desk = window.getService(PolicyDesk.class);
            new Errand<Boolean>(TEXTS.get("forget.job"), Errand.LONG, monitor -> delete(readings, desk))
                    .icon(Icon.REMOVE).start(window.getShell().getDisplay());
        }
        return null;
    }

    private static boolean delete(List<Path> readings, PolicyDesk desk) throws LoadException {
        for (Path reading : readings) {
            desk.remove(reading);
            try {
                Readings.delete(reading);
            } catch (IOException e) {
                throw new LoadException(TEXTS.get("refused", reading, e.getMessage()), TEXTS.get("forget.advice"));
            }
        }
        try {
            KeptPasswords.ofUser().forget();
        } catch (IOException e) {
            throw new LoadException(e.getMessage(), TEXTS.get("forget.advice"));
        }
        return true;
    }
}
