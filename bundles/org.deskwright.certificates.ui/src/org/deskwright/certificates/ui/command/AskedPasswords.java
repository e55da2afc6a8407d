package org.deskwright.certificates.ui.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import org.deskwright.certificates.check.KeyStorePasswords;
import org.deskwright.certificates.file.Password;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;

/**
 * Asks for the passwords of key stores among the evidence, one after the other. What was given is kept in memory, since
 * evidence is read again and again; it goes when the workbench does.
 */
@Component(service = KeyStorePasswords.class)
public final class AskedPasswords implements KeyStorePasswords {
    private final Map<String, Password> given = new HashMap<>();

    @Override
    public synchronized Optional<Password> of(String file, boolean again) {
        if (again) {
            given.remove(file);
        } else if (given.containsKey(file)) {
            return Optional.of(given.get(file));
        }
        Optional<Password> asked = PlatformUI.isWorkbenchRunning() ? ask(file, again) : Optional.empty();
        asked.ifPresent(password -> given.put(file, password));
        return asked;
    }

    /** Reading may be stopped while the dialog is open; that closes it. */
    private static Optional<Password> ask(String file, boolean again) {
        CompletableFuture<Optional<Password>> answer = new CompletableFuture<>();
        AtomicReference<PasswordDialog> shown = new AtomicReference<>();
        Display display = PlatformUI.getWorkbench().getDisplay();
        try {
            display.asyncExec(() -> {
                Shell shell = PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
                PasswordDialog dialog = PasswordDialog.ofEvidence(shell, file, again);
                shown.set(dialog);
                answer.complete(answer.isDone() ? Optional.empty() : dialog.ask());
            });
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.complete(Optional.empty());
            close(display, shown);
            return Optional.empty();
        } catch (ExecutionException | SWTException e) {
            // the workbench is closing: nobody is left to be asked
            return Optional.empty();
        }
    }

    private static void close(Display display, AtomicReference<PasswordDialog> shown) {
        try {
            display.asyncExec(() -> {
                if (shown.get() != null) {
                    shown.get().close();
                }
            });
        } catch (SWTException e) {
            // it is closed with the workbench
            return;
        }
    }
}
