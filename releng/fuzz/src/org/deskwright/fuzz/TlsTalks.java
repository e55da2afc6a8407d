package org.deskwright.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.deskwright.certificates.tls.ProxyTunnel;
import org.deskwright.certificates.tls.StartTls;
import org.deskwright.certificates.tls.TlsPlace;

/**
 * What a server says in plain text before TLS, or a proxy before it lets through. The first byte tells which protocol.
 * Not a byte is read that is of TLS already: without the last one that was read, the talk is not over.
 */
public final class TlsTalks {
    private static final int MOST_SAID = 200;
    private static final ProxyTunnel TUNNEL = new ProxyTunnel(new TlsPlace("proxy.example.com", 8080),
            new TlsPlace("a.example.com", 443));

    private TlsTalks() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        int protocol = (data[0] & 0xFF) % (StartTls.values().length + 1);
        byte[] said = Arrays.copyOfRange(data, 1, data.length);
        int read = read(protocol, said);
        if (read >= 0) {
            Expect.same(read, read(protocol, Arrays.copyOf(said, read)), "what is read of it alone");
            Expect.same(-1, read(protocol, Arrays.copyOf(said, read - 1)), "what is read of less");
        }
    }

    /** How many bytes were read until it was done; -1 when it is not. */
    private static int read(int protocol, byte[] said) {
        ByteArrayInputStream in = new ByteArrayInputStream(said);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (protocol < StartTls.values().length) {
                StartTls.values()[protocol].ask(in, out);
            } else {
                TUNNEL.open(in, out);
            }
            return said.length - in.available();
        } catch (IOException e) {
            Expect.that(e.getMessage() != null && !e.getMessage().isBlank(), "nothing is said of what is wrong");
            return -1;
        } finally {
            Expect.that(out.size() <= MOST_SAID, "more is said than there is to say");
        }
    }

    /** A talk of each protocol as it should be, and refusals. */
    static List<byte[]> seeds() {
        byte[] ldap = {0x30, (byte) 0x84, 0, 0, 0, 0x10, 2, 1, 1, 0x78, (byte) 0x84, 0, 0, 0, 7, 0x0A, 1, 0, 4, 0, 4,
                0};
        return List.of(seed(StartTls.LDAP.ordinal(), ldap), text(StartTls.SMTP.ordinal(), """
                220-hello
                220 mail.example.com
                250-mail.example.com
                250-SIZE 1000
                250 STARTTLS
                220 go on
                """), text(StartTls.SMTP.ordinal(), "554 no\n"), text(StartTls.IMAP.ordinal(), """
                * OK hello
                * CAPABILITY IMAP4rev1
                a1 OK go on
                """), text(StartTls.IMAP.ordinal(), "* OK\na1 NO\n"), text(StartTls.values().length, """
                HTTP/1.1 200 Connection established
                Via: here

                """));
    }

    private static byte[] text(int protocol, String said) {
        return seed(protocol, said.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] seed(int protocol, byte[] said) {
        byte[] seed = new byte[said.length + 1];
        seed[0] = (byte) protocol;
        System.arraycopy(said, 0, seed, 1, said.length);
        return seed;
    }
}
