package org.deskwright.directory.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.ssl.SSLSocketFactory;

/** Makes sockets with TLS that are cut with the others of their reading. */
final class CuttableTls extends SSLSocketFactory {
    private final SSLSocketFactory tls;
    private final Sockets sockets;

    CuttableTls(SSLSocketFactory tls, Sockets sockets) {
        this.tls = tls;
        this.sockets = sockets;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return sockets.kept(tls.createSocket());
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean close) throws IOException {
        return sockets.kept(tls.createSocket(below, host, port, close));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return sockets.kept(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets.kept(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return sockets.kept(tls.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return sockets.kept(tls.createSocket(host, port, local, localPort));
    }
}
