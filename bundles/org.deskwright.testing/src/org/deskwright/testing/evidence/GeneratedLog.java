package org.deskwright.testing.evidence;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A log as a client writes it, made to measure: a record each second, every tenth a warning, every hundredth an error
 * with two lines that continue it.
 */
public final class GeneratedLog {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 11, 20, 8, 0);
    private static final int WARNING = 10;
    private static final int ERROR = 100;

    private GeneratedLog() {
    }

    /** Writes so many records, the first with that number. */
    public static void write(Path file, int from, int records) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int i = from; i < from + records; i++) {
                out.write(record(i));
            }
        }
    }

    private static String record(int number) {
        String begin = BEGIN.plusSeconds(number).format(STAMP) + " ";
        if (number % ERROR == ERROR - 1) {
            return begin + "ERROR Session.Connect: connection " + number + " was refused by 10.0.0." + number % 200
                    + "\n    at session.Connector.open(Connector.java:" + number % 900 + ")\n\tat session.Main.run\n";
        }
        return number % WARNING == WARNING - 1
                ? begin + "WARN  Network.Probe: round trip took " + 100 + number % 77 + " ms\n"
                : begin + "INFO  Session.Heartbeat: session s-" + number % 7 + " is alive, frame " + number + "\n";
    }

    /** How many lines so many records have. */
    public static long lines(int records) {
        return records + 2L * (records / ERROR);
    }
}
