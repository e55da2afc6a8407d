package org.deskwright.aws.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

import org.deskwright.aws.internal.Refresh.Setting;
import org.deskwright.aws.internal.access.Access;
import org.deskwright.aws.internal.access.Clients;
import org.deskwright.aws.internal.access.Http;
import org.deskwright.aws.internal.access.Reason;
import org.deskwright.estate.account.ConnectionException;
import org.deskwright.estate.account.ConnectionReport;
import org.deskwright.estate.account.OrganizationAccount;
import org.deskwright.estate.account.SignInDialog;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveSource;

/** Gets into accounts: what {@link org.deskwright.estate.account.AwsAccounts} asks AWS for. */
public final class Accounts {
    private final Setting setting;
    private final Pacers pacers;

    public Accounts(Setting setting, Pacers pacers) {
        this.setting = setting;
        this.pacers = pacers;
    }

    public void signIn(String profile, Optional<URI> endpoint, SignInDialog dialog) throws ConnectionException {
        guarded(profile, () -> {
            try (Http http = setting.http()) {
                new Access(new Clients(http, setting.profiles(), endpoint), setting.access()).resolve(profile, dialog);
                return null;
            }
        });
    }

    public ConnectionReport test(LiveSource source, SignInDialog dialog) throws ConnectionException {
        return with(source, dialog, sessions -> new ConnectionCheck(pacers).run(sessions));
    }

    public List<OrganizationAccount> organization(LiveSource source, SignInDialog dialog) throws ConnectionException {
        return with(source, dialog, sessions -> OrganizationList.of(sessions.getFirst()));
    }

    private <R> R with(LiveSource source, SignInDialog dialog, Function<List<Session>, R> work)
            throws ConnectionException {
        String profile = source.profile();
        List<String> regions = source.regions().isEmpty() ? setting.profiles().regions(profile) : source.regions();
        return guarded(profile, () -> {
            try (Http http = setting.http()) {
                Clients clients = new Clients(http, setting.profiles(), source.endpoint());
                Access access = new Access(clients, setting.access());
                access.resolve(profile, dialog);
                if (regions.isEmpty()) {
                    throw new ConnectionException(State.FAILED,
                            "no Region is given, and the profile '" + profile + "' names none");
                }
                RenewedCredentials credentials = new RenewedCredentials(() -> access.provider(profile));
                List<Session> sessions = regions.stream().distinct()
                        .map(region -> new Session(profile, credentials, region, clients, setting.limits().attempt()))
                        .toList();
                try {
                    return work.apply(sessions);
                } finally {
                    sessions.forEach(Session::close);
                }
            }
        });
    }

    private interface Work<R> {
        R run() throws ConnectionException;
    }

    /**
     * A request can be broken off in a virtual thread alone. The SDK looks for classes by name; they can be seen from
     * here alone. Nothing but one line comes out.
     */
    private static <R> R guarded(String profile, Work<R> work) throws ConnectionException {
        FutureTask<R> task = new FutureTask<>(work::run);
        Thread thread = Thread.ofVirtual().unstarted(task);
        thread.setContextClassLoader(Accounts.class.getClassLoader());
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConnectionException known) {
                throw known;
            }
            Reason reason = Reason.of(e.getCause());
            throw new ConnectionException(reason.state(),
                    reason.text().contains("profile '")
                            ? reason.text()
                            : "profile '" + profile + "': " + reason.text());
        }
    }
}
