package org.deskwright.certificates.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.deskwright.certificates.der.DerReader;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.DerWriter;
import org.deskwright.certificates.der.Tags;

/** Protocols that begin in plain text and go over to TLS when asked to; their names are those of openssl s_client. */
public enum StartTls {
    /** RFC 4511 4.14. */
    LDAP(389) {
        @Override
        public void ask(InputStream in, OutputStream out) throws IOException {
            byte[] name = "1.3.6.1.4.1.1466.20037".getBytes(StandardCharsets.US_ASCII);
            out.write(DerWriter.sequence(DerWriter.integer(java.math.BigInteger.ONE),
                    DerWriter.value(EXTENDED_REQUEST, DerWriter.value(REQUEST_NAME, name))));
            out.flush();
            DerValue answer = DerReader.read(Talk.value(in)).part(1);
            int result = answer.tag() == EXTENDED_RESPONSE
                    ? answer.part(0).expect(Tags.ENUMERATED, "the result").smallInteger()
                    : -1;
            if (result != 0) {
                throw new Refusal(result < 0 ? "answers something else" : "result " + result + " of LDAP");
            }
        }
    },
    /** RFC 3207. */
    SMTP(25) {
        @Override
        public void ask(InputStream in, OutputStream out) throws IOException {
            reply(in, "220");
            send(out, "EHLO deskwright.invalid");
            reply(in, "250");
            send(out, "STARTTLS");
            reply(in, "220");
        }

        private static void reply(InputStream in, String wanted) throws IOException {
            String line = Talk.lastLine(in, wanted + "-");
            if (!line.startsWith(wanted)) {
                throw new Refusal(line);
            }
        }
    },
    /** RFC 9051 6.2.1. */
    IMAP(143) {
        @Override
        public void ask(InputStream in, OutputStream out) throws IOException {
            String greeting = Talk.line(in);
            if (!greeting.toUpperCase(Locale.ROOT).startsWith("* OK")) {
                throw new Refusal(greeting);
            }
            send(out, "a1 STARTTLS");
            String line = Talk.lastLine(in, "* ");
            if (!line.toUpperCase(Locale.ROOT).startsWith("A1 OK")) {
                throw new Refusal(line);
            }
        }
    };

    private static final int EXTENDED_REQUEST = 0x77;
    private static final int EXTENDED_RESPONSE = 0x78;
    private static final int REQUEST_NAME = 0x80;

    private final int port;

    StartTls(int port) {
        this.port = port;
    }

    /** Where servers listen for it as a rule. */
    public int port() {
        return port;
    }

    /** As openssl calls it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns when the next byte is of TLS.
     *
     * @throws IOException when the server says something else, no end of it, or nothing
     */
    public abstract void ask(InputStream in, OutputStream out) throws IOException;

    private static void send(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The server does not go over to TLS. */
    static final class Refusal extends IOException {
        private static final long serialVersionUID = 1L;

        Refusal(String said) {
            super(Talk.told(said));
        }
    }
}
