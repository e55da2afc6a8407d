package org.deskwright.live.ui.internal.session;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.account.ConnectionException;
import org.deskwright.live.ui.connections.SignInPrompt;
import org.deskwright.live.ui.session.LiveSession;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Signs in again in the middle of a refresh. */
final class Renewal {
    private Renewal() {
    }

    /**
     * Waits for the user; tells whether they signed in.
     *
     * @param giveUp what to do when the user does not want to
     */
    static boolean signIn(LiveSession session, String profile, Runnable giveUp) {
        Optional<AwsAccounts> accounts = session.accounts();
        Optional<Shell> shell = shell();
        if (accounts.isEmpty() || shell.isEmpty()) {
            return false;
        }
        Optional<URI> endpoint = session.current().connections().stream().filter(c -> c.profile().equals(profile))
                .map(Connection::endpoint).flatMap(Optional::stream).findFirst();
        SignInPrompt prompt = new SignInPrompt(shell.get(), giveUp);
        try {
            accounts.get().signIn(profile, endpoint, prompt);
            return true;
        } catch (ConnectionException e) {
            ILog.of(Renewal.class).info(e.getMessage());
            return false;
        } catch (CancellationException e) {
            return false;
        } finally {
            prompt.close();
        }
    }

    private static Optional<Shell> shell() {
        AtomicReference<Shell> found = new AtomicReference<>();
        try {
            PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
                IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
                found.set(windows.length == 0 ? null : windows[0].getShell());
            });
        } catch (SWTException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(found.get());
    }
}
