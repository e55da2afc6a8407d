package org.deskwright.certificates.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said in plain text before TLS, and by way of a proxy. */
class StartTlsTest {
    private static final Made SERVER = CertificateMaker.server("a.example.com", CertificateMaker.root("Root").make())
            .make();

    private TlsServer tls;

    @BeforeEach
    void start() throws Exception {
        tls = new TlsServer("TLSv1.2", SERVER);
    }

    @AfterEach
    void stop() throws Exception {
        tls.close();
    }

    private static TlsAnswer fetch(PlainServer server, StartTls first) throws TlsException {
        return TlsCapture.fetch(new TlsQuestion(new TlsPlace("127.0.0.1", server.port()), List.of(), Optional.of(first),
                Optional.empty(), Duration.ofSeconds(30)));
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Test
    void aMailServerGoesOverToTls() throws Exception {
        try (PlainServer server = new PlainServer(tls.port(), (in, out) -> {
            say(out, "220-hello\r\n220 mail.example.com\r\n");
            assertEquals("EHLO deskwright.invalid", Talk.line(in));
            say(out, "250-mail.example.com\r\n250-SIZE 1000\r\n250 STARTTLS\r\n");
            assertEquals("STARTTLS", Talk.line(in));
            say(out, "220 go on\r\n");
            return true;
        })) {
            assertEquals(List.of(SERVER.certificate()), fetch(server, StartTls.SMTP).certificates());
        }
    }

    @Test
    void aMailBoxGoesOverToTls() throws Exception {
        try (PlainServer server = new PlainServer(tls.port(), (in, out) -> {
            say(out, "* OK hello\r\n");
            assertEquals("a1 STARTTLS", Talk.line(in));
            say(out, "* CAPABILITY IMAP4rev1\r\na1 OK go on\r\n");
            return true;
        })) {
            assertEquals(List.of(SERVER.certificate()), fetch(server, StartTls.IMAP).certificates());
        }
    }

    /** As domain controllers write it: lengths in four bytes where one would do. */
    @Test
    void aDirectoryGoesOverToTls() throws Exception {
        try (PlainServer server = new PlainServer(tls.port(), (in, out) -> {
            ldapRequest(in);
            out.write(HexFormat.of().parseHex("308400000010" + "020101" + "788400000007" + "0a01000400" + "0400"));
            out.flush();
            return true;
        })) {
            assertEquals(List.of(SERVER.certificate()), fetch(server, StartTls.LDAP).certificates());
        }
    }

    private static void ldapRequest(InputStream in) throws IOException {
        String asked = new String(Talk.value(in), StandardCharsets.ISO_8859_1);
        assertTrue(asked.endsWith("\u0080\u00161.3.6.1.4.1.1466.20037"), asked);
    }

    @Test
    void aDirectoryWithoutACertificateSaysNo() throws Exception {
        try (PlainServer server = new PlainServer(tls.port(), (in, out) -> {
            ldapRequest(in);
            // unavailable, which is what a controller without a certificate answers
            out.write(HexFormat.of().parseHex("300c020101" + "7807" + "0a0134" + "0400" + "0400"));
            out.flush();
            return false;
        })) {
            TlsException e = assertThrows(TlsException.class, () -> fetch(server, StartTls.LDAP));
            assertTrue(e.getMessage().contains("does not go over to TLS by ldap: result 52"), e.line());
        }
    }

    @Test
    void otherAnswersAreToldAndDoNotHang() throws Exception {
        for (String said : List.of("* BYE\r\n", "554 no\r\n", "HTTP/1.1 400 Bad\r\n\r\n", "x".repeat(20_000), "")) {
            for (StartTls first : StartTls.values()) {
                try (PlainServer server = new PlainServer(tls.port(), (in, out) -> {
                    say(out, said);
                    return false;
                })) {
                    assertThrows(TlsException.class, () -> fetch(server, first), first + " " + said);
                }
            }
        }
    }

    @Test
    void anAnswerWithoutEndOrLettersIsToldShortly() {
        for (StartTls first : List.of(StartTls.SMTP, StartTls.IMAP)) {
            String endless = (first == StartTls.SMTP ? "220-more\r\n" : "* OK more\r\n").repeat(1000);
            assertEquals("its answer does not end", said(first, endless));
            assertEquals("an empty line", said(first, "\r\n"));
            assertEquals("a b", said(first, "a\u0007b" + " ".repeat(5000) + "c\r\n"));
        }
    }

    private static String said(StartTls first, String answer) {
        return assertThrows(IOException.class,
                () -> first.ask(new ByteArrayInputStream(answer.getBytes(StandardCharsets.US_ASCII)),
                        OutputStream.nullOutputStream()))
                .getMessage();
    }

    @Test
    void aProxyLeadsToTheServer() throws Exception {
        StringBuilder asked = new StringBuilder();
        try (PlainServer proxy = new PlainServer(tls.port(), (in, out) -> {
            asked.append(Talk.status(in));
            say(out, "HTTP/1.1 200 Connection established\r\nVia: here\r\n\r\n");
            return true;
        })) {
            TlsAnswer answer = TlsCapture.fetch(through(proxy));
            assertEquals(List.of(SERVER.certificate()), answer.certificates());
            assertEquals("CONNECT a.example.com:443 HTTP/1.1", asked.toString());
        }
        try (PlainServer proxy = new PlainServer(tls.port(), (in, out) -> {
            Talk.status(in);
            say(out, "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
            return false;
        })) {
            TlsException e = assertThrows(TlsException.class, () -> TlsCapture.fetch(through(proxy)));
            assertTrue(e.getMessage().contains("407"), e.line());
        }
    }

    private static TlsQuestion through(PlainServer proxy) {
        return new TlsQuestion(new TlsPlace("a.example.com", 443), List.of(), Optional.empty(),
                Optional.of(new TlsPlace("127.0.0.1", proxy.port())), Duration.ofSeconds(30));
    }

    @Test
    void placesAreReadAsPeopleWriteThem() {
        assertEquals(Optional.of(new TlsPlace("a.example.com", 443)), TlsPlace.of(" a.example.com ", 443));
        assertEquals("[::1]:389", TlsPlace.of("[::1]", 389).orElseThrow().toString());
        assertEquals(Optional.of(new TlsPlace("a", 8443)), TlsPlace.of("a:8443", 443));
        for (String none : List.of("", "https://a/", "a:0", "a:65536", "a:b", "::1")) {
            assertEquals(Optional.empty(), TlsPlace.of(none, 443), none);
        }
    }
}
