package org.deskwright.benchmarks.redaction;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Invents the logs that somebody puts into a ticket: {@code FOLDER BYTES}. Of a client, an agent and a server of DCV,
 * an event log exported as CSV, and a trace of a browser in one line. A fifth of the bytes each, users, computers and
 * addresses all over, a secret in one of 200 lines, and in one of 20 a word that could announce one and does not.
 * Always the same.
 */
public final class SupportTicket {
    private static final int SECRET = 200;
    private static final int WORD = 20;
    private static final List<String> GIVEN = List.of("kim", "lee", "uma", "sue", "jan", "ida", "tom", "ana");
    private static final List<String> FAMILY = List.of("park", "yew", "oak", "moss", "reed", "thorn", "birch", "fern");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private final Random random = new Random(20_261_128);
    private Instant time = Instant.parse("2026-03-01T08:00:00Z");

    private SupportTicket() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        long each = Long.parseLong(args[1]) / 5;
        SupportTicket ticket = new SupportTicket();
        ticket.write(folder.resolve("client.log"), each, "", ticket::client, "");
        ticket.write(folder.resolve("agent.log"), each, "", ticket::agent, "");
        ticket.write(folder.resolve("server.log"), each, "", ticket::server, "");
        ticket.write(folder.resolve("Security.csv"), each, "Level,Date and Time,Source,Event ID,Task Category\n",
                ticket::event, "");
        ticket.write(folder.resolve("sign-in.har"), each, "{\"log\":{\"version\":\"1.2\",\"entries\":[",
                ticket::request, "{}]}}\n");
    }

    private void write(Path file, long most, String head, Supplier<String> next, String end) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < most;) {
                byte[] text = next.get().getBytes(StandardCharsets.UTF_8);
                out.write(text);
                written += text.length;
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        }
    }

    private OffsetDateTime tick() {
        time = time.plus(random.nextInt(400), ChronoUnit.MILLIS);
        return time.atOffset(ZoneOffset.UTC);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String user() {
        return any(GIVEN) + "." + any(FAMILY);
    }

    private String computer() {
        return "WSAMZN-%05X".formatted(random.nextInt(400));
    }

    private String address() {
        return "10.1.%d.%d".formatted(random.nextInt(4), 1 + random.nextInt(254));
    }

    private String secret() {
        StringBuilder all = new StringBuilder("Zq");
        for (int i = 0; i < 14; i++) {
            all.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return all.append(random.nextInt(10)).toString();
    }

    private String token() {
        return "eyJhbGciOiJSUzI1NiJ9." + secret() + secret() + "." + secret() + secret();
    }

    private String id() {
        return "%08x-%04x-4000-8000-%012x".formatted(random.nextInt(), random.nextInt(65_536), random.nextInt(999_999));
    }

    private String client() {
        String begin = "%tFT%<tT.%<tLZ ".formatted(tick());
        if (random.nextInt(SECRET) == 0) {
            return begin + "{Version: \"5.24.1\"}: [ERR] sign-in of " + user() + " went on with refreshToken="
                    + secret() + "\n";
        }
        if (random.nextInt(WORD) == 0) {
            return begin + "{Version: \"5.24.1\"}: [INF] the session token was refreshed after " + random.nextInt(4000)
                    + " ms\n";
        }
        return begin + "{Version: \"5.24.1\"}: " + switch (random.nextInt(6)) {
            case 0 -> "[INF] Resolved ws-" + Long.toString(1_000_000_000L + random.nextInt(4000), 36) + "0a of "
                    + user() + " to " + address() + ":4195";
            case 1 -> "[DBG] Resources are read from C:\\Users\\" + user() + "\\AppData\\Local\\Amazon WorkSpaces";
            case 2 -> "[DBG] Health of the connection: round trip %d ms, packet loss 0.%d %%, frames %d"
                    .formatted(random.nextInt(300), random.nextInt(99), random.nextInt(60));
            case 3 -> "[INF] Window of monitor " + random.nextInt(4) + " is laid out at 2560 x 1440, scale 1.25";
            case 4 -> "[INF] User " + user() + " has signed in to CORP\\" + user() + " from " + computer();
            default -> "[DBG] GET https://skylight-cm.example.com/sessions/" + id() + " answered 200 in "
                    + random.nextInt(900) + " ms";
        } + "\n";
    }

    private String agent() {
        String begin = "%tF %<tT.%<tL ".formatted(tick());
        if (random.nextInt(SECRET) == 0) {
            return begin + "ERROR Broker - password for " + user() + " is " + secret() + "\n";
        }
        if (random.nextInt(WORD) == 0) {
            return begin + "INFO  Broker - no key was asked of the credential provider, code " + random.nextInt(99)
                    + "\n";
        }
        return begin + switch (random.nextInt(5)) {
            case 0 -> "INFO  Session - SSO: user " + user() + " has activated on " + computer();
            case 1 -> "DEBUG Monitor - heartbeat %d of %d, %d bytes sent, %d bytes received"
                    .formatted(random.nextInt(9999), 10_000, random.nextInt(65_536), random.nextInt(65_536));
            case 2 -> "INFO  Network - adapter 0A-1B-2C-3D-%02X-%02X has %s".formatted(random.nextInt(2),
                    random.nextInt(256), address());
            case 3 -> "DEBUG Policy - " + random.nextInt(40) + " settings were read in " + random.nextInt(90) + " ms";
            default -> "WARN  Profile - \\\\files01.corp.example\\profiles\\" + user() + " is slow, "
                    + random.nextInt(9000) + " ms";
        } + "\n";
    }

    private String server() {
        String begin = "%tF %<tT,%<tL000 [  %d:%d ] ".formatted(tick(), 1000 + random.nextInt(9), random.nextInt(99));
        if (random.nextInt(SECRET) == 0) {
            return begin + "DEBUG  authenticator - token " + token() + " of " + user() + "\n";
        }
        if (random.nextInt(WORD) == 0) {
            return begin + "DEBUG  authenticator - Token authentication is enabled for session console\n";
        }
        return begin + switch (random.nextInt(5)) {
            case 0 -> "INFO   session - Client " + random.nextInt(99) + " of user '" + user() + "' connected from "
                    + address() + ":" + (40_000 + random.nextInt(9999));
            case 1 -> "DEBUG  display - Frame %d encoded in %d us, %d bytes, quality %d".formatted(
                    random.nextInt(999_999), random.nextInt(20_000), random.nextInt(99_999), random.nextInt(100));
            case 2 -> "DEBUG  input - Keyboard layout of connection " + random.nextInt(99) + " is en-US";
            case 3 -> "INFO   channel - Channel audio of " + id() + " closed, reason 0";
            default -> "DEBUG  quic - path mtu " + (1200 + random.nextInt(300)) + ", congestion window "
                    + random.nextInt(99_999);
        } + "\n";
    }

    private String event() {
        String begin = "Information,%tm/%<td/%<tY %<tI:%<tM:%<tS %<Tp".formatted(tick());
        if (random.nextInt(SECRET / 10) == 0) {
            return begin
                    + ",Security-Auditing,4688,(13312),\"A new process has been created.\r\n\r\nProcess Command Line:\t"
                    + "cmdkey /add:files01 /user:CORP\\" + user() + " /pass:" + secret() + "\"\r\n";
        }
        return begin
                + ",Microsoft-Windows-Security-Auditing,4624,Logon,\"An account was successfully logged on.\r\n\r\n"
                + "Subject:\r\n\tSecurity ID:\t\tSYSTEM\r\n\tAccount Name:\t\t" + computer()
                + "$\r\n\tAccount Domain:\t\tCORP\r\n\tLogon ID:\t\t0x3E7\r\n\r\nNew Logon:\r\n\tSecurity ID:\t\tS-1-5-21-111111111-222222222-333333333-"
                + (1000 + random.nextInt(500)) + "\r\n\tAccount Name:\t\t" + user()
                + "\r\n\tAccount Domain:\t\tCORP\r\n\tLogon GUID:\t\t{" + id()
                + "}\r\n\r\nNetwork Information:\r\n\tWorkstation Name:\t" + computer()
                + "\r\n\tSource Network Address:\t" + address() + "\r\n\tSource Port:\t\t" + random.nextInt(65_536)
                + "\"\r\n";
    }

    private String request() {
        String user = user();
        String query = random.nextInt(SECRET / 20) == 0 ? "?code=" + secret() + "&state=" + secret() : "";
        return ("{\"startedDateTime\":\"%tFT%<tT.%<tLZ\",\"time\":%d,\"request\":{\"method\":\"GET\",\"url\":\"https://signin.corp.example/%s%s\","
                + "\"headers\":[{\"name\":\"Host\",\"value\":\"signin.corp.example\"},{\"name\":\"Accept\",\"value\":\"text/html,application/json\"},"
                + "{\"name\":\"Cookie\",\"value\":\"sid=%s\"}],\"headersSize\":%d},\"response\":{\"status\":200,\"content\":{\"mimeType\":\"application/json\","
                + "\"text\":\"{\\\"user\\\":{\\\"name\\\":\\\"%s\\\",\\\"mail\\\":\\\"%s@corp.example\\\"},\\\"items\\\":[1,2,3],\\\"next\\\":null}\"}},"
                + "\"serverIPAddress\":\"%s\",\"timings\":{\"wait\":%d,\"receive\":%d}},").formatted(tick(),
                        random.nextInt(900), id(), query, secret(), random.nextInt(900), user, user, address(),
                        random.nextInt(400), random.nextInt(40));
    }
}
