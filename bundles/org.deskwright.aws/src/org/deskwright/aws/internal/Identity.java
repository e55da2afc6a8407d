package org.deskwright.aws.internal;

import java.time.Duration;
import java.time.Instant;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.ApiCall;
import org.deskwright.estate.live.LiveListener;

/** Asks whose the credentials of a session are. All else hangs on it, so that what may pass is asked again. */
final class Identity {
    static final String KIND = "aws.sts.get-caller-identity";
    static final String PERMISSION = "sts:GetCallerIdentity";

    private static final int ATTEMPTS = 3;

    private final Session session;
    private final PaceClock clock;
    private final LiveListener listener;

    Identity(Session session, PaceClock clock, LiveListener listener) {
        this.session = session;
        this.clock = clock;
        this.listener = listener;
    }

    /** The account; what is thrown is that of the last attempt. Where nothing answers at all, one is enough. */
    String account() throws InterruptedException {
        for (int attempt = 1;; attempt++) {
            try {
                return ask(attempt);
            } catch (RuntimeException | LinkageError e) {
                Failure failure = Failure.of(e);
                if (attempt == ATTEMPTS || !failure.passing() || failure.isSilence()) {
                    throw e;
                }
                clock.rest(Duration.ofSeconds(attempt));
            }
        }
    }

    /** Logged like any other request. */
    private String ask(int attempt) {
        Instant sent = clock.instant();
        String result = "OK";
        String requestId = "";
        String account = "";
        try {
            var identity = session.sts.get().getCallerIdentity(_ -> {});
            account = identity.account();
            requestId = identity.responseMetadata().requestId();
            return account;
        } catch (RuntimeException | LinkageError e) {
            result = Failure.of(e).code();
            throw e;
        } finally {
            listener.called(new ApiCall(sent, session.profile(), new Scope(account, session.region()), PERMISSION, "{}",
                    requestId, Duration.between(sent, clock.instant()), attempt, result));
        }
    }
}
