package org.deskwright.directory.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.SocketFactory;

/** The sockets of a reading, which all are cut at once: whatever waits for one of them goes on then, and fails. */
public final class Sockets extends SocketFactory implements AutoCloseable {
    /** Where hosts are. */
    @FunctionalInterface
    public interface Names {
        InetAddress address(String host) throws UnknownHostException;
    }

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Names names;
    private volatile boolean closed;

    public Sockets(Names names) {
        this.names = names;
    }

    InetAddress address(String host) throws UnknownHostException {
        return names.address(host);
    }

    @Override
    public Socket createSocket() throws SocketException {
        return kept(new Socket());
    }

    /** A socket of another making. */
    <S extends Socket> S kept(S socket) throws SocketException {
        open.removeIf(Socket::isClosed);
        open.add(socket);
        if (closed) {
            cut(socket);
            throw new SocketException("cancelled");
        }
        return socket;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(address(host), port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(Sockets::cut);
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no use any more, either way
        }
    }
}
