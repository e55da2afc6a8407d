package org.deskwright.ui.internal.session;

import java.util.concurrent.CompletableFuture;

import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.settings.Confirmation;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Asks what is to become of unsaved changes before the case gives way to something else. */
final class Leaving {
    private static final Texts TEXTS = Texts.beside(Leaving.class);
    private static final String SAMPLE = "org.deskwright.ui.leaveSample";
    private static final int SAVE = 0;
    private static final int DISCARD = 1;

    private final WorkbenchSession session;
    /** What was asked for last, while the dialog stands; display thread only. */
    private Runnable next;

    Leaving(WorkbenchSession session) {
        this.session = session;
    }

    /** Goes on at once when nothing is changed, else once it is saved or may be lost; or never. */
    void then(Runnable goOn) {
        CompletableFuture<Boolean> saving = session.saves().running();
        if (!saving.isDone()) {
            saving.thenRun(() -> then(goOn));
        } else if (session.current().isChanged() && PlatformUI.isWorkbenchRunning()) {
            onDisplay(() -> ask(goOn));
        } else {
            goOn.run();
        }
    }

    private void ask(Runnable goOn) {
        if (next != null) {
            next = goOn;
            return;
        }
        next = goOn;
        int answer = answer(session.current());
        Runnable then = next;
        next = null;
        if (answer == DISCARD) {
            then.run();
        } else if (answer == SAVE) {
            Places.save(session, shell()).thenAccept(saved -> {
                if (saved) {
                    then.run();
                }
            });
        }
    }

    private static int answer(OpenCase current) {
        String text = TEXTS.get("leave.question", current.title()) + "\n\n" + TEXTS.get("leave.lost");
        String[] answers = {TEXTS.get("leave.save"), TEXTS.get("leave.discard"), TEXTS.get("leave.cancel")};
        if (current.origin().sample()) {
            return Confirmation.of(SAMPLE).put(shell(), TEXTS.get("leave.title"), text, DISCARD, answers);
        }
        return new MessageDialog(shell(), TEXTS.get("leave.title"), null, text, MessageDialog.QUESTION, SAVE, answers)
                .open();
    }

    private static Shell shell() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? null : window.getShell();
    }

    private static void onDisplay(Runnable action) {
        try {
            Display display = PlatformUI.getWorkbench().getDisplay();
            if (Display.getCurrent() == display) {
                action.run();
            } else {
                display.asyncExec(action);
            }
        } catch (SWTException e) {
            return; // the workbench is gone, and the unsaved changes are kept for the next start
        }
    }
}
