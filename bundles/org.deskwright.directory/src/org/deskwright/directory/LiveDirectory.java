package org.deskwright.directory;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.deskwright.directory.internal.KnownCertificates;
import org.deskwright.directory.internal.Reading;
import org.deskwright.directory.internal.Sockets;
import org.deskwright.policy.live.DomainDialog;
import org.deskwright.policy.live.DomainException;
import org.deskwright.policy.live.DomainReading;
import org.deskwright.policy.live.DomainSource;
import org.deskwright.policy.live.LiveDomain;
import org.osgi.service.component.annotations.Component;

/** Reads domains with LDAP and SMB. Each reading has a thread of its own, whose connections are cut to cancel it. */
@Component(service = LiveDomain.class)
public final class LiveDirectory implements LiveDomain {
    /** After its connections were cut, a reading has nothing to wait for. */
    private static final long GRACE_SECONDS = 5;
    private final KnownCertificates known;
    private final Sockets.Names names;

    public LiveDirectory() {
        this(KnownCertificates.ofThisUser(), InetAddress::getByName);
    }

    /** @param known where certificates are kept that were accepted for good */
    LiveDirectory(KnownCertificates known, Sockets.Names names) {
        // smbj logs through SLF4J, which has nowhere to log to here and would say so on the standard error
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        this.known = known;
        this.names = names;
    }

    @Override
    public DomainReading read(DomainSource source, DomainDialog dialog, Path folder) throws DomainException {
        try (Sockets sockets = new Sockets(names)) {
            ExecutorService one = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("deskwright-directory-" + source.host()).factory());
            Future<DomainReading> reading = one.submit(() -> new Reading(source, dialog, sockets, known).into(folder));
            try {
                return reading.get();
            } catch (InterruptedException e) {
                // first of all, for the reading goes by this whether it was cancelled
                sockets.close();
                reading.cancel(true);
                one.shutdownNow();
                await(one);
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException("cancelled").initCause(e);
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            } finally {
                one.shutdownNow();
            }
        }
    }

    /** Nothing is written any more once the caller goes on. */
    private static void await(ExecutorService one) {
        try {
            one.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static DomainException failure(Throwable cause) {
        return switch (cause) {
            case DomainException known -> known;
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            default -> new DomainException(String.valueOf(cause.getMessage()), "try again", cause);
        };
    }
}
