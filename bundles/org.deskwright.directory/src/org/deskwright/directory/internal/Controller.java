package org.deskwright.directory.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

import org.deskwright.policy.live.DomainCall;
import org.deskwright.policy.live.DomainDialog;
import org.deskwright.policy.live.DomainException;
import org.deskwright.policy.live.DomainSource;
import org.deskwright.policy.live.DomainSource.Method;
import org.deskwright.policy.live.DomainSource.Security;
import org.deskwright.policy.live.ServerCertificate;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.GSSAPIBindRequest;
import com.unboundid.ldap.sdk.GSSAPIBindRequestProperties;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.NameResolver;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SASLQualityOfProtection;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;

/** Opens a connection to a domain controller, and signs in. */
final class Controller {
    private static final int MOST_BYTES = 32 << 20;
    private final DomainSource source;
    private final DomainDialog dialog;
    private final Sockets sockets;
    private final KnownCertificates known;
    private final Set<String> once = new HashSet<>();

    Controller(DomainSource source, DomainDialog dialog, Sockets sockets, KnownCertificates known) {
        this.source = source;
        this.dialog = dialog;
        this.sockets = sockets;
        this.known = known;
    }

    /** With a connection that is kept from others as was asked for; asks about the certificate where it has to. */
    LDAPConnection connect() throws DomainException {
        if (source.method() == Method.SIMPLE && source.security() == Security.NONE) {
            throw new DomainException("the password would go to " + source.server() + " for everybody to read",
                    "use ldaps:// or StartTLS, or sign in with Kerberos");
        }
        AskedTrust trust = new AskedTrust(source.host(), source.server(),
                fingerprint -> once.contains(fingerprint) || known.has(source.server(), fingerprint));
        while (true) {
            Instant at = Instant.now();
            try {
                LDAPConnection connection = opened(trust);
                called(at, "connect", "OK");
                return connection;
            } catch (LDAPException | GeneralSecurityException e) {
                called(at, "connect", e instanceof LDAPException ldap ? ldap.getResultCode().getName() : "no TLS");
                if (sockets.isClosed()) {
                    throw new DomainException("cancelled", "", e);
                }
                Optional<ServerCertificate> refused = trust.refused();
                if (refused.isPresent()) {
                    ask(refused.get());
                } else if (e instanceof LDAPException ldap) {
                    throw Failure.of(ldap, source.server()).exception(e);
                } else {
                    throw new DomainException("TLS does not work here: " + e.getMessage(),
                            "look at the Java that runs Deskwright", e);
                }
            }
        }
    }

    private LDAPConnection opened(AskedTrust trust) throws LDAPException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[]{trust}, null);
        SSLSocketFactory tls = new CuttableTls(context.getSocketFactory(), sockets);
        LDAPConnection connection = new LDAPConnection(source.security() == Security.LDAPS ? tls : sockets, options(),
                source.host(), source.port());
        if (source.security() != Security.START_TLS) {
            return connection;
        }
        try {
            ExtendedResult answer = connection.processExtendedOperation(new StartTLSExtendedRequest(tls));
            if (answer.getResultCode().equals(ResultCode.SUCCESS)) {
                return connection;
            }
            throw new LDAPException(answer);
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }

    private LDAPConnectionOptions options() {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(Math.toIntExact(source.limits().connect().toMillis()));
        options.setResponseTimeoutMillis(source.limits().answer().toMillis());
        options.setMaxMessageSize(MOST_BYTES);
        options.setFollowReferrals(false);
        options.setAllowConcurrentSocketFactoryUse(true);
        options.setNameResolver(new NameResolver() {
            @Override
            public InetAddress getByName(String host) throws java.net.UnknownHostException {
                return sockets.address(host);
            }

            @Override
            public InetAddress[] getAllByName(String host) throws java.net.UnknownHostException {
                return new InetAddress[]{sockets.address(host)};
            }

            @Override
            public void toString(StringBuilder text) {
                text.append("names of the reading");
            }
        });
        return options;
    }

    private void ask(ServerCertificate certificate) throws DomainException {
        DomainDialog.Trust answer = dialog.certificate(certificate);
        if (answer == DomainDialog.Trust.NO) {
            throw new DomainException(
                    "the certificate of " + source.server() + " is not trusted: " + certificate.reason(),
                    "compare its fingerprint " + certificate.fingerprint()
                            + " with that on the domain controller, and accept it; or have this machine trust who signed it");
        }
        once.add(certificate.fingerprint());
        if (answer == DomainDialog.Trust.ALWAYS) {
            try {
                known.add(source.server(), certificate.fingerprint());
            } catch (IOException e) {
                throw new DomainException("the certificate cannot be kept as accepted: " + e.getMessage(),
                        "accept it once, or look at the folder", e);
            }
        }
    }

    void signIn(LDAPConnection connection, Optional<Secret> secret) throws DomainException {
        Instant at = Instant.now();
        try {
            connection.bind(request(secret));
            called(at, "bind " + who(), "OK");
        } catch (LDAPException e) {
            called(at, "bind " + who(), e.getResultCode().getName());
            if (sockets.isClosed()) {
                throw new DomainException("cancelled", "", e);
            }
            if (source.method() == Method.KERBEROS && !e.getResultCode().equals(ResultCode.STRONG_AUTH_REQUIRED)) {
                throw new DomainException("Kerberos does not get in: " + Failure.oneLine(e.getMessage()),
                        "name the domain controller as its certificate does; look at the ticket with klist", e);
            }
            throw Failure.of(e, source.server()).exception(e);
        }
    }

    private String who() {
        return source.method().name().toLowerCase(Locale.ROOT) + " " + source.user();
    }

    private BindRequest request(Optional<Secret> secret) throws LDAPException, DomainException {
        if (source.method() == Method.SIMPLE) {
            if (secret.isEmpty() || secret.get().isEmpty()) {
                throw new DomainException("there is no password for " + source.user(), "enter it when asked");
            }
            return new SimpleBindRequest(source.user(), secret.get().bytes());
        }
        String principal = source.user().isEmpty() ? null : KerberosLogin.principal(source.user());
        GSSAPIBindRequestProperties kerberos = new GSSAPIBindRequestProperties(principal,
                secret.map(Secret::bytes).orElse(null));
        if (source.security() == Security.NONE) {
            kerberos.setAllowedQoP(SASLQualityOfProtection.AUTH_CONF, SASLQualityOfProtection.AUTH_INT);
        } else {
            // Active Directory takes no second layer within TLS
            kerberos.setAllowedQoP(SASLQualityOfProtection.AUTH);
        }
        kerberos.setUseTicketCache(secret.isEmpty());
        kerberos.setRequireCachedCredentials(secret.isEmpty());
        kerberos.setRefreshKrb5Config(true);
        return new GSSAPIBindRequest(kerberos);
    }

    void called(Instant at, String request, String result) {
        dialog.called(new DomainCall(at, source.server(), request, Duration.between(at, Instant.now()), 0, result));
    }
}
