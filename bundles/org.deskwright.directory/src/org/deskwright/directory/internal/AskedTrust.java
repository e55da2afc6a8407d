package org.deskwright.directory.internal;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

import org.deskwright.policy.live.ServerCertificate;

/**
 * Trusts what this machine trusts and is of the host that was asked, and beyond that what was accepted. What it refused
 * last can be asked about.
 */
final class AskedTrust extends X509ExtendedTrustManager {
    private final String host;
    private final String server;
    private final Predicate<String> accepted;
    private volatile ServerCertificate refused;

    /** @param accepted whether the fingerprint of the server's certificate was accepted */
    AskedTrust(String host, String server, Predicate<String> accepted) {
        this.host = host;
        this.server = server;
        this.accepted = accepted;
    }

    /** The certificate that ended the last attempt. */
    Optional<ServerCertificate> refused() {
        return Optional.ofNullable(refused);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        refused = null;
        String wrong = wrong(chain, type);
        String fingerprint = fingerprint(chain[0]);
        if (!wrong.isEmpty() && !accepted.test(fingerprint)) {
            refused = new ServerCertificate(server, chain[0].getSubjectX500Principal().getName(),
                    chain[0].getIssuerX500Principal().getName(), chain[0].getNotBefore().toInstant(),
                    chain[0].getNotAfter().toInstant(), fingerprint, wrong);
            throw new CertificateException(wrong);
        }
    }

    private String wrong(X509Certificate[] chain, String type) throws CertificateException {
        try {
            chain[0].checkValidity();
        } catch (CertificateException e) {
            return "it is not valid at the date of this machine";
        }
        if (!ServerNames.matches(chain[0], host)) {
            return "it is not made for " + host;
        }
        try {
            ofMachine("").checkServerTrusted(chain, type);
            return "";
        } catch (CertificateException e) {
            return windows(chain, type) ? "" : "nobody that this machine trusts signed it";
        }
    }

    /** Certificates that the domain gave to a machine with Windows are in its store, not in Java's. */
    private static boolean windows(X509Certificate[] chain, String type) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return false;
        }
        try {
            ofMachine("Windows-ROOT").checkServerTrusted(chain, type);
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    private static X509TrustManager ofMachine(String store) throws CertificateException {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            KeyStore keys = null;
            if (!store.isEmpty()) {
                keys = KeyStore.getInstance(store);
                keys.load(null, null);
            }
            factory.init(keys);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager one) {
                    return one;
                }
            }
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new CertificateException("the certificates of this machine cannot be read", e);
        }
        throw new CertificateException("this machine has no certificates");
    }

    static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.ofDelimiter(":").withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new CertificateException("the certificate cannot be read", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("no client is expected: " + Arrays.toString(chain));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
