package org.deskwright.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Passes everything on and back, with another date in the answers: the server of the JDK writes its own in each. */
final class DatedRelay implements AutoCloseable {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'",
            Locale.ROOT);
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI target;
    private volatile Duration skew = Duration.ZERO;

    DatedRelay(URI target) throws IOException {
        this.target = target;
        Thread.startVirtualThread(() -> {
            try {
                while (true) {
                    serve(door.accept());
                }
            } catch (IOException e) {
                // the test is over
            }
        });
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    void skew(Duration ahead) {
        skew = ahead;
    }

    private void serve(Socket client) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target.getPort());
        pump(client, server, false);
        pump(server, client, true);
    }

    private void pump(Socket from, Socket to, boolean dated) {
        Thread.startVirtualThread(() -> {
            try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
                byte[] bytes = new byte[1 << 16];
                for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                    // byte by byte as long as before: what is no text stays what it is
                    String text = new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
                    out.write((dated ? dated(text) : text).getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
            } catch (IOException e) {
                // the other side has gone
            }
        });
    }

    private String dated(String text) {
        return text.replaceFirst("(?i)(\r\nDate: )[^\r]{29}",
                "$1" + FORM.format(Instant.now().plus(skew).atOffset(ZoneOffset.UTC)));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
