package org.deskwright.policy.live;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A domain controller and how to ask it.
 *
 * @param user who signs in, as {@code user@domain}, {@code DOMAIN\\user} or a distinguished name; with Kerberos it may
 *     be empty, and then the tickets of this machine's session count
 * @param accounts names of the users and computers to read with their groups; {@link #ALL} for everybody
 * @param files whether to read the files of the GPOs, too
 * @param limits how long to wait
 */
public record DomainSource(String host, int port, Security security, Method method, String user, List<String> accounts,
        boolean files, Limits limits) {
    /** Instead of the names of accounts. */
    public static final String ALL = "*";
    private static final int LDAP = 389;
    private static final int LDAPS = 636;
    private static final int MOST_PORT = 65_535;

    /** How the connection is kept from others. */
    public enum Security {
        LDAPS,
        START_TLS,
        /** Only what Kerberos encrypts by itself: a password never goes this way. */
        NONE
    }

    /** How to sign in. */
    public enum Method {
        SIMPLE, KERBEROS
    }

    /**
     * @param connect until there is a connection
     * @param answer until an answer begins, or goes on
     */
    public record Limits(Duration connect, Duration answer) {
        public static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60));

        public Limits {
            Objects.requireNonNull(connect, "connect");
            Objects.requireNonNull(answer, "answer");
        }
    }

    public DomainSource {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(limits, "limits");
        accounts = List.copyOf(accounts);
    }

    /**
     * At an address such as {@code ldaps://dc1.example.com} or {@code ldap://dc1.example.com:389}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static DomainSource at(String address, boolean startTls) {
        URI uri = URI.create(address);
        boolean tls = "ldaps".equalsIgnoreCase(uri.getScheme());
        String host = uri.getHost();
        boolean more = !(uri.getPath() == null || uri.getPath().matches("/?")) || uri.getQuery() != null
                || uri.getUserInfo() != null || uri.getFragment() != null;
        if (!tls && !"ldap".equalsIgnoreCase(uri.getScheme()) || host == null || more || uri.getPort() > MOST_PORT) {
            throw new IllegalArgumentException("'" + address + "' is no address like ldaps://dc1.example.com");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? LDAPS : LDAP;
        Security security = tls ? Security.LDAPS : startTls ? Security.START_TLS : Security.NONE;
        return new DomainSource(host.replaceAll("[\\[\\]]", ""), port, security, Method.KERBEROS, "", List.of(), true,
                Limits.USUAL);
    }

    public DomainSource signingIn(Method how, String who) {
        return new DomainSource(host, port, security, how, who, accounts, files, limits);
    }

    public DomainSource withAccounts(List<String> names) {
        return new DomainSource(host, port, security, method, user, names, files, limits);
    }

    public DomainSource withFiles(boolean wanted) {
        return new DomainSource(host, port, security, method, user, accounts, wanted, limits);
    }

    public DomainSource within(Limits others) {
        return new DomainSource(host, port, security, method, user, accounts, files, others);
    }

    public String server() {
        return host + ":" + port;
    }
}
