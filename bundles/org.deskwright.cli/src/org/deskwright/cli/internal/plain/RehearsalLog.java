package org.deskwright.cli.internal.plain;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/**
 * A log with all that makes a difference to code that reads one: the compiler leaves out what the notes say never
 * happened, and has to compile again when it does.
 */
final class RehearsalLog {
    static final String PATTERNS = "patterns.txt";
    private static final int LINES = 60_000;
    private static final String[] TEXTS = {"Tx thread info: round trip time (ms) = %d, variance = %d",
            "accepting a connection from 10.%d.%d.3 on the session socket", "session %d of %d changed",
            "Stat frms: R=%06d/%06d/000000  T=000000/000000/000000 (A/I/O) Loss=0.00%%/0.00%% (R/T) and more of it"};

    private RehearsalLog() {
    }

    /** Writes the log and {@link #PATTERNS} into the folder. */
    static Path write(Path folder) throws IOException {
        Files.writeString(folder.resolve(PATTERNS), """
                the session socket overflowed
                the media channel closed by its peer
                licence server is not reachable
                """);
        Path log = folder.resolve("agent.log");
        Random random = new Random(1);
        try (Writer out = Files.newBufferedWriter(log)) {
            Instant time = Instant.parse("2026-01-02T03:04:05Z");
            for (int i = 0; i < LINES; i++) {
                time = time.plus(random.nextInt(300), ChronoUnit.MILLIS);
                out.write(line(random, time));
            }
        }
        return log;
    }

    private static String line(Random random, Instant time) {
        String stamp = time.toString();
        String text = TEXTS[random.nextInt(TEXTS.length)].formatted(random.nextInt(200), random.nextInt(200));
        return switch (random.nextInt(80)) {
            case 0, 1 -> stamp.substring(0, 10) + " " + stamp.substring(11, 19)
                    + ",123000 [  3517:3517  ] INFO  frontend - " + text + "\n";
            case 2 -> "    goes on from the line above " + text + "\r\n";
            case 3 -> stamp + " 00000000-0000-0000-0000-000000000000 > LVL:1 RC:-504 AGENT :"
                    + "licence server is not reachable, so the session socket overflowed\n";
            default -> stamp + " 00000000-0000-0000-0000-000000000000 > LVL:" + random.nextInt(1, 4)
                    + " RC:   0           AGENT :" + text + "\n";
        };
    }
}
