package org.deskwright.benchmarks.logs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.deskwright.logs.signature.SignatureCatalogue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Invents what somebody puts into a ticket, a log of a PCoIP server: {@code FILE BYTES}. Four fifths are the statistics
 * of each minute, of which one in 200 is of a bad connection, one line in 300 tells a step of a session and one in
 * 1,000 a failure, as the samples of rules and signatures have them. Always the same.
 */
public final class TicketGenerator {
    private static final int STEPS = 300;
    private static final int FAILURES = 1000;
    private static final int BAD = 200;
    private static final String RECORD = "LVL:";

    private final Random random = new Random(20_261_127);
    private final List<String> steps = samples("/sessions/pcoip.json", "markers");
    private final List<String> failures = samples("/signatures/pcoip.json", "signatures");
    private Instant time = Instant.parse("2026-03-01T00:00:00Z");
    private String session = "0a1b2c3d-1111-1038-a745-000000000001";

    private TicketGenerator() {
    }

    public static void main(String[] args) throws IOException {
        TicketGenerator generator = new TicketGenerator();
        long most = Long.parseLong(args[1]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 20)) {
            for (long written = 0; written < most;) {
                byte[] line = (generator.line() + "\n").getBytes(StandardCharsets.UTF_8);
                out.write(line);
                written += line.length;
            }
        }
    }

    /** What stands behind the stamp in lines that the rules or signatures of a file bring. */
    private static List<String> samples(String file, String list) {
        List<String> texts = new ArrayList<>();
        try (InputStream in = SignatureCatalogue.class.getResourceAsStream(file)) {
            JsonObject all = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            for (JsonElement one : all.getAsJsonArray(list)) {
                one.getAsJsonObject().getAsJsonObject("samples").getAsJsonArray("match").forEach(sample -> {
                    String line = sample.isJsonPrimitive() ? sample.getAsString() : "";
                    if (line.contains(RECORD)) {
                        texts.add(line.substring(line.indexOf(RECORD)).lines().findFirst().orElseThrow());
                    }
                });
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (texts.isEmpty()) {
            throw new IllegalStateException(file + " has no samples");
        }
        return texts;
    }

    private String line() {
        time = time.plus(random.nextInt(2000), ChronoUnit.MILLIS);
        if (random.nextInt(20_000) == 0) {
            session = "%08x-2222-1038-a745-%012x".formatted(random.nextInt(), random.nextInt());
        }
        if (random.nextInt(100) == 0) {
            return "    and what belongs to the line above";
        }
        return "%tFT%<tT.%<tLZ ".formatted(time.atOffset(ZoneOffset.UTC)) + session + " > " + text();
    }

    private String text() {
        if (random.nextInt(STEPS) == 0) {
            return any(steps);
        }
        if (random.nextInt(FAILURES) == 0) {
            return any(failures);
        }
        return random.nextInt(5) > 0 ? statistics() : other();
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private String statistics() {
        int worse = random.nextInt(BAD) == 0 ? 10 : 1;
        return switch (random.nextInt(5)) {
            case 0 ->
                "LVL:2 RC:   0 MGMT_PCOIP_DATA :Tx thread info: round trip time (ms) = %d, variance = %d, rto = %d, last = %d, max = %d"
                        .formatted(worse * (15 + random.nextInt(60)), worse * random.nextInt(15),
                                100 + random.nextInt(99), 15 + random.nextInt(60), random.nextInt(900));
            case 1 ->
                "LVL:2 RC:   0 MGMT_PCOIP_DATA :Tx thread info: bw limit = %d, avg tx = %d.%d, avg rx = %d.%d (KBytes/s)"
                        .formatted(random.nextInt(9000), random.nextInt(900), random.nextInt(10), random.nextInt(90),
                                random.nextInt(10));
            case 2 ->
                "LVL:2 RC:   0           VGMAC :Stat frms: R=%06d/%06d/%06d  T=%06d/%06d/%06d (A/I/O) Loss=0.%02d%%/0.%02d%% (R/T)"
                        .formatted(random.nextInt(999_999), random.nextInt(999_999), random.nextInt(999_999),
                                random.nextInt(999_999), random.nextInt(999_999), random.nextInt(999_999),
                                worse * random.nextInt(8), worse * random.nextInt(8));
            case 3 -> "LVL:2 RC:   0        MGMT_IMG :log (SoftIPC): tbl %d fps %d.%02d quality %d"
                    .formatted(random.nextInt(5), random.nextInt(30), random.nextInt(100), random.nextInt(100));
            default ->
                "LVL:2 RC:   0        MGMT_IMG :log (SoftIPC): bits/pixel - %d.%02d, bits/sec - %d.40, MPix/sec - 0.%02d"
                        .formatted(random.nextInt(3), random.nextInt(100), random.nextInt(999_999),
                                random.nextInt(100));
        };
    }

    private String other() {
        return switch (random.nextInt(3)) {
            case 0 -> "LVL:2 RC:   0          SERVER :display %d has %d x %d pixels".formatted(random.nextInt(4),
                    random.nextInt(4000), random.nextInt(3000));
            case 1 -> "LVL:3 RC:   0        MGMT_USB :device 0x%x is left to the client".formatted(random.nextInt());
            default -> "LVL:2 RC:   0           AGENT :%d bytes of the clipboard were kept back"
                    .formatted(random.nextInt(65_535));
        };
    }
}
