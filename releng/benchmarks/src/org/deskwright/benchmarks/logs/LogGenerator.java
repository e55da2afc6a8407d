package org.deskwright.benchmarks.logs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Invents a log of a PCoIP agent, with lines of DCV between, and messages to look for in it: {@code FILE BYTES FOLDER}.
 * The folder gets {@code 60.txt} and {@code 500.txt}; about one line of 50,000 holds one of the messages. Always the
 * same.
 */
public final class LogGenerator {
    private static final List<String> SUBJECTS = List.of("media channel", "session socket", "client certificate",
            "licence server", "display topology", "USB redirection", "audio stream", "clipboard channel",
            "smart card reader", "print queue", "encoder queue", "frame buffer", "domain controller", "time service",
            "network adapter", "registry key", "session broker", "security gateway", "host driver", "agent service",
            "virtual channel", "keyboard filter", "user profile", "disk volume", "name lookup");
    private static final List<String> PREDICATES = List.of("closed by its peer", "timed out after 30 s",
            "refused the credentials", "is not reachable", "ran out of memory", "returned garbage",
            "lost its configuration", "was restarted too often", "has no free slot", "failed its self test",
            "is of an unknown version", "rejected the handshake", "stopped without a reason", "could not be opened",
            "is locked by another process", "overflowed", "sent an invalid length", "was throttled",
            "expired yesterday", "did not answer the probe");
    private static final String[] COMPONENTS = {"           AGENT", " MGMT_PCOIP_DATA", "           VGMAC",
            "        MGMT_IMG", "          SERVER", "       MGMT_SSIG", "          COMMON"};

    private final Random random = new Random(20_261_126);
    private final List<String> messages;
    private Instant time = Instant.parse("2026-03-01T00:00:00Z");
    private String session = "0a1b2c3d-1111-1038-a745-000000000001";

    private LogGenerator() {
        List<String> all = new ArrayList<>();
        SUBJECTS.forEach(subject -> PREDICATES.forEach(predicate -> all.add(subject + " " + predicate)));
        Collections.shuffle(all, random);
        messages = List.copyOf(all);
    }

    public static void main(String[] args) throws IOException {
        LogGenerator generator = new LogGenerator();
        Path folder = Path.of(args[2]);
        Files.write(folder.resolve("60.txt"), generator.messages.subList(0, 60));
        Files.write(folder.resolve("500.txt"), generator.messages);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 20)) {
            generator.write(out, Long.parseLong(args[1]));
        }
    }

    private void write(OutputStream out, long most) throws IOException {
        for (long written = 0; written < most;) {
            byte[] line = (line() + "\n").getBytes(StandardCharsets.US_ASCII);
            out.write(line);
            written += line.length;
        }
    }

    private String line() {
        time = time.plus(random.nextInt(60), ChronoUnit.MILLIS);
        if (random.nextInt(20_000) == 0) {
            session = "%08x-2222-1038-a745-%012x".formatted(random.nextInt(), random.nextInt());
        }
        int level = random.nextInt(100) < 3 ? 1 : random.nextInt(3) == 0 ? 3 : 2;
        String stamp = "%tFT%<tT.%<tLZ".formatted(time.atOffset(ZoneOffset.UTC));
        if (random.nextInt(40) == 0) {
            return stamp.substring(0, 10) + " " + stamp.substring(11, 19) + "," + stamp.substring(20, 23)
                    + "000 [  3517:3517  ] INFO  frontend - " + text();
        }
        return stamp + " " + session + " > LVL:" + level + " RC:" + (random.nextInt(50) == 0 ? "-504" : "   0") + " "
                + COMPONENTS[random.nextInt(COMPONENTS.length)] + " :" + text();
    }

    private String text() {
        if (random.nextInt(50_000) == 0) {
            return "the " + messages.get(random.nextInt(messages.size())) + ", ending";
        }
        return switch (random.nextInt(6)) {
            case 0 -> "Tx thread info: round trip time (ms) = %d, variance = %d, rto = %d, last = %d, max = %d"
                    .formatted(random.nextInt(300), random.nextInt(20), random.nextInt(200), random.nextInt(300),
                            random.nextInt(900));
            case 1 -> "Stat frms: R=%06d/%06d/%06d  T=%06d/%06d/%06d (A/I/O) Loss=0.%02d%%/0.%02d%% (R/T)".formatted(
                    random.nextInt(999_999), random.nextInt(999_999), random.nextInt(999_999), random.nextInt(999_999),
                    random.nextInt(999_999), random.nextInt(999_999), random.nextInt(100), random.nextInt(100));
            case 2 -> "log (SoftIPC): tbl %d fps %d.%02d quality %d".formatted(random.nextInt(5), random.nextInt(30),
                    random.nextInt(100), random.nextInt(100));
            case 3 -> "SESSION CHANGE: session ID %d, message: WTS_SESSION_LOCK, server running: NO"
                    .formatted(random.nextInt(9));
            case 4 -> "accepting a connection from 10.%d.%d.%d:%d on the session socket".formatted(random.nextInt(255),
                    random.nextInt(255), random.nextInt(255), random.nextInt(65_535));
            default -> "transition from CONNECTING --(CONNECTION_COMPLETE [%d])--> CONNECTED handle=0x%x"
                    .formatted(random.nextInt(300), random.nextInt());
        };
    }
}
