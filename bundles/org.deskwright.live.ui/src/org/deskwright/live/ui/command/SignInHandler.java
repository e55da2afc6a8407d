package org.deskwright.live.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.account.ConnectionException;
import org.deskwright.live.ui.connections.SignInPrompt;
import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Interruption;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.progress.IProgressConstants;

/** Signs in with the profiles of the selected connections, then reads them. */
public final class SignInHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(SignInHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
        List<?> chosen = HandlerUtil.getCurrentStructuredSelection(event).toList();
        List<Connection> connections = chosen.stream()
                .flatMap(e -> e instanceof LivePlace place ? Stream.of(place.connection()) : Stream.empty()).distinct()
                .toList();
        Optional<AwsAccounts> accounts = Live.session().accounts();
        if (accounts.isEmpty()) {
            MessageDialog.openInformation(shell, TEXTS.get("sign-in.title"), TEXTS.get("sign-in.absent"));
            return null;
        }
        new SignInJob(shell, accounts.get(), connections).schedule();
        return null;
    }

    /** Waits for the person; stopping it gives up. */
    private static final class SignInJob extends Job {
        private final Shell shell;
        private final AwsAccounts accounts;
        private final List<Connection> connections;
        private final Interruption interruption = new Interruption();

        SignInJob(Shell shell, AwsAccounts accounts, List<Connection> connections) {
            super(TEXTS.get("sign-in.job", String.join(", ", connections.stream().map(Connection::label).toList())));
            this.shell = shell;
            this.accounts = accounts;
            this.connections = connections;
            setProperty(IProgressConstants.ICON_PROPERTY, Icon.USER.descriptor());
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            interruption.begin(monitor);
            SignInPrompt prompt = new SignInPrompt(shell, this::cancel);
            List<Connection> signedIn = new ArrayList<>();
            try {
                // one after the other: those of one session need a person once
                for (Connection connection : connections) {
                    try {
                        accounts.signIn(connection.profile(), connection.endpoint(), prompt);
                        signedIn.add(connection);
                    } catch (ConnectionException e) {
                        Live.session().complain(TEXTS.get("sign-in.failed", connection.label(), e.getMessage()));
                    }
                    prompt.close();
                }
                return Status.OK_STATUS;
            } catch (CancellationException e) {
                return Status.CANCEL_STATUS;
            } finally {
                prompt.close();
                interruption.end();
                if (!signedIn.isEmpty()) {
                    Live.session().refresh(signedIn);
                }
            }
        }

        @Override
        protected void canceling() {
            interruption.interrupt();
        }
    }
}
