package org.deskwright.live.ui.internal.session;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

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

    /** Does not hold up the display when the workbench ends, which interrupts. */
    private static Optional<Shell> shell() {
        CompletableFuture<Optional<Shell>> found = new CompletableFuture<>();
        try {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> found.complete(Stream
                    .of(PlatformUI.getWorkbench().getWorkbenchWindows()).findFirst().map(IWorkbenchWindow::getShell)));
            return found.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (SWTException | ExecutionException e) {
            return Optional.empty();
        }
    }
}
