package org.deskwright.certificates.tls;

import java.net.Socket;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Keeps what was sent and lets the handshake go on: the connection carries nothing, so nothing needs to be trusted. */
final class SentChain extends X509ExtendedTrustManager {
    private volatile X509Certificate[] sent = {};

    X509Certificate[] sent() {
        return sent.clone();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
        sent = chain.clone();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
        sent = chain.clone();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        sent = chain.clone();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        throw new UnsupportedOperationException();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
