package org.deskwright.certificates.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A way through a proxy of HTTP (RFC 9110 9.3.6).
 *
 * @param proxy that is asked
 * @param place where it leads to
 */
public record ProxyTunnel(TlsPlace proxy, TlsPlace place) {
    /**
     * Returns when the next byte comes from the place.
     *
     * @throws TlsException when the proxy does not let through
     */
    public void open(InputStream in, OutputStream out) throws IOException {
        out.write(
                ("CONNECT " + place + " HTTP/1.1\r\nHost: " + place + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String status = Talk.status(in);
        if (!status.matches("HTTP/1\\.[01] 2\\d\\d.*")) {
            throw new TlsException(
                    "the proxy " + proxy + " does not let through to " + place + ": " + Talk.told(status),
                    "ask whoever runs the proxy, or name another one", null);
        }
    }
}
