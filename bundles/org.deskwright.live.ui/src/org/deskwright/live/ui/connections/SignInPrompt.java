package org.deskwright.live.ui.connections;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import org.deskwright.estate.account.SignInDialog;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Asks the user what AWS wants of a person. */
public final class SignInPrompt implements SignInDialog {
    private static final Texts TEXTS = Texts.beside(SignInPrompt.class);

    private final Shell shell;
    private final Display display;
    private final Runnable giveUp;
    private ApprovalDialog open;

    /**
     * @param shell before which it asks
     * @param giveUp what to do when the user does not want to sign in
     */
    public SignInPrompt(Shell shell, Runnable giveUp) {
        this.shell = shell;
        this.giveUp = giveUp;
        this.display = shell.getDisplay();
    }

    @Override
    public void approve(Approval approval) {
        later(() -> {
            if (open != null) {
                open.close();
            }
            open = new ApprovalDialog(shell, approval, giveUp);
            open.open();
        });
    }

    /** It is over, approved or not. */
    public void close() {
        later(() -> {
            if (open != null) {
                open.close();
                open = null;
            }
        });
    }

    private void later(Runnable action) {
        try {
            display.asyncExec(() -> {
                if (!shell.isDisposed()) {
                    action.run();
                }
            });
        } catch (SWTException e) {
            // the workbench is closing: nobody is left to be asked
            return;
        }
    }

    @Override
    public Optional<String> mfaCode(String profile, String serial) {
        CompletableFuture<Optional<String>> code = new CompletableFuture<>();
        AtomicReference<InputDialog> shown = new AtomicReference<>();
        later(() -> {
            InputDialog dialog = new InputDialog(shell, TEXTS.get("mfa.title"), TEXTS.get("mfa.text", profile, serial),
                    "", text -> text.strip().matches("\\d{6}") ? null : TEXTS.get("mfa.wrong"));
            shown.set(dialog);
            boolean given = dialog.open() == Window.OK;
            code.complete(given ? Optional.of(dialog.getValue().strip()) : Optional.empty());
        });
        try {
            return code.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            later(() -> Optional.ofNullable(shown.get()).ifPresent(InputDialog::close));
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
