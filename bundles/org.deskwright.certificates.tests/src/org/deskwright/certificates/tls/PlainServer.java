package org.deskwright.certificates.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server on this computer that says something in plain text, and hands on what follows to another one. */
final class PlainServer implements AutoCloseable {
    /** What is said first. */
    interface Prelude {
        /** Whether the other server is to follow. */
        boolean speak(InputStream in, OutputStream out) throws IOException;
    }

    private final ServerSocket door;
    private final int behind;
    private final Prelude prelude;

    PlainServer(int behind, Prelude prelude) throws IOException {
        this.behind = behind;
        this.prelude = prelude;
        door = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket peer = door.accept()) {
                if (prelude.speak(peer.getInputStream(), peer.getOutputStream())) {
                    try (Socket next = new Socket("127.0.0.1", behind)) {
                        Thread.ofVirtual().start(() -> pour(next, peer));
                        peer.getInputStream().transferTo(next.getOutputStream());
                    }
                }
            } catch (IOException e) {
                // the next one
            }
        }
    }

    private static void pour(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of them hung up
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
