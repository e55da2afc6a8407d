package org.deskwright.logs.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.deskwright.logs.format.LogFormat.Guard;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
    private static final LogFormat ZONED = format(
            new Stamp("yyyy-MM-ddTHH:mm:ss", ".,", new Stamp.Digits(0, 9), Stamp.Zone.OFFSET, ""),
            new Stamp("yyyy-MM-ddTHH:mm:ss", ".,", new Stamp.Digits(0, 9), Stamp.Zone.LOCAL, ""));
    private static final LogFormat SPACED = format(
            new Stamp("yyyy-MM-dd HH:mm:ss", ",", new Stamp.Digits(3, 6), Stamp.Zone.LOCAL, " ["));
    private static final LogFormat SHORT = format(
            new Stamp("MMM _d HH:mm:ss", "", new Stamp.Digits(0, 0), Stamp.Zone.LOCAL, " "));
    private static final String[] DAYS = {"2026-02-03T", "2026-02-04 ", "Feb  3 ", "Feb 13 ", "2026-02-30T"};
    private static final String[] TIMES = {"04:05:06", "04:05:59", "04:06:60", "04:05:61", "04:05:6x", "24:05:06"};
    private static final String[] FRACTIONS = {"", ".1", ".123", ",123", ",1234567", ".123456", ".123456789",
            ".1234567890", ",12:"};
    private static final String[] ZONES = {"", "Z", "+09:00", "-0330", "+0900", "+1900", "Zulu"};
    private static final String[] RESTS = {"", " ", " [", " INFO x", " INFOS ERROR", " [ERROR]", " a_WARN b WARN",
            "WARN", " WAR", "0 INFO"};
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());

    /** Letters of the line before are remembered; what is read must not depend on them. */
    @Test
    void whatIsReadDependsOnTheLineAlone() {
        Random random = new Random(seed);
        List<LogFormat> formats = List.of(SPACED, SHORT, ZONED);
        RecordReader old = new RecordReader(formats, 1_800_000_000_000_000L);
        String line = "";
        for (int i = 0; i < 30_000; i++) {
            line = random.nextInt(3) == 0 ? changed(random, line) : line(random);
            assertEquals(read(new RecordReader(formats, 1_800_000_000_000_000L), line), read(old, line),
                    line + ", seed " + seed);
        }
    }

    /** Of a crash, and of a log that was joined to another. */
    @Test
    void zeroesAndAMarkBeforeARecordAreNoneOfIt() {
        RecordReader reader = new RecordReader(List.of(ZONED), 1_800_000_000_000_000L);
        String record = "2026-02-03T04:05:06Z INFO x";
        for (String lead : List.of("", "\0", "\0".repeat(200), "\u00ef\u00bb\u00bf", "\0\0\u00ef\u00bb\u00bf")) {
            byte[] line = (lead + record + "\n" + "\0".repeat(64)).getBytes(StandardCharsets.ISO_8859_1);
            assertTrue(reader.read(line, 0, lead.length() + record.length()), "behind " + lead.length() + " bytes");
            assertEquals(micros("2026-02-03T04:05:06Z"), reader.time());
            assertEquals(Level.INFO, reader.level());
            assertEquals(lead.length() + 20, reader.stampEnd());
        }
        for (String other : List.of("\0", "\0".repeat(40), "\u00ef\u00bb2026-02-03T04:05:06Z", "\0x", "\u00ef")) {
            byte[] line = (other + "\n" + "\0".repeat(64)).getBytes(StandardCharsets.ISO_8859_1);
            assertFalse(reader.read(line, 0, other.length()), other);
        }
    }

    private static boolean reads(RecordReader reader, String line) {
        byte[] bytes = (line + "\n" + "\0".repeat(64)).getBytes(StandardCharsets.ISO_8859_1);
        return reader.read(bytes, 0, line.length());
    }

    /** With the device's own time; a line that tells nothing of who wrote it stays the relay's. */
    @Test
    void aLineThatWasSentBySyslogIsWhatItIsByItself() {
        LogFormat device = new LogFormat("device", "Device", "", false,
                List.of(new Stamp("yyyy-MM-ddTHH:mm:ss", ".", new Stamp.Digits(0, 3), Stamp.Zone.UTC, "> LVL:")),
                Guard.NONE, LevelRule.NONE);
        LogFormat relay = new LogFormat("relay", "Relay", "", true, SHORT.stamps(), Guard.NONE, LevelRule.NONE);
        LogFormat iso = new LogFormat("any", "Any", "", true, ZONED.stamps(), Guard.NONE, LevelRule.NONE);
        String line = "2026-02-03T04:05:06.78Z> LVL:2 x";
        for (List<LogFormat> formats : List.of(List.of(device), List.of(device, iso, relay))) {
            RecordReader reader = new RecordReader(formats, 1_800_000_000_000_000L);
            for (String header : List.of("", "Feb  3 05:05:06 10.0.0.5 ", "<30>Feb  3 05:05:06 zero ",
                    "2026-02-03T05:05:06.123+00:00 zero ", "2026-02-03T05:05:06Z zero ",
                    "<190>2026-02-03T05:05:06+0100 z ")) {
                assertTrue(reads(reader, header + line), header);
                assertEquals(micros("2026-02-03T04:05:06.780Z"), reader.time(), header);
                assertEquals(0, reader.format());
                assertEquals(header.length() + line.indexOf('2', 10 + 10), reader.stampEnd(), header);
            }
            for (String other : List.of("Feb  3 05:05:06 10.0.0.5 PCoIP: LVL:2 x",
                    "Feb  3 05:05:06 10.0.0.5 zero " + line, "Feb  3 05:05:06 host 2026-02-03T04:05:06Z x",
                    "Feb  3 05:05:06 host", "Feb  3 05:05:06 host ")) {
                boolean read = reads(reader, other);
                assertEquals(formats.size() > 1, read, other);
                assertEquals(read ? micros("2026-02-03T05:05:06Z") : RecordReader.NO_TIME, reader.time(), other);
            }
        }
    }

    /** As a relay of syslog keeps it. */
    @Test
    void aDayPaddedByABlankIsReadBehindALeadAndWithoutAYear() {
        LogFormat relayed = format(new Stamp("MMM _d HH:mm:ss", "", new Stamp.Digits(0, 0), Stamp.Zone.UTC_UNSAID, " ",
                new Lead(List.of("<"), ">", 5)));
        long newest = micros("2026-02-03T12:00:00Z");
        RecordReader reader = new RecordReader(List.of(relayed), newest);
        assertEquals(micros("2026-02-03T04:05:06Z") + " INFO 0", read(reader, "<34>Feb  3 04:05:06 desk07 x: INFO"));
        assertEquals(micros("2025-12-13T04:05:06Z") + " NONE 0", read(reader, "<165>Dec 13 04:05:06 desk07"));
        for (String other : List.of("<34>Feb 3 04:05:06 x", "<34>Feb 03x04:05:06 x", "<34>Feb   04:05:06 x",
                "<34>Feb  13 04:05:06 x", "<34>Feb 30 04:05:06 x", "<34>Feb ")) {
            assertEquals("none", read(reader, other), other);
        }
        LogFormat loose = format(
                new Stamp("_d/MMM/yyyy H:mm:ss", "", new Stamp.Digits(0, 0), Stamp.Zone.UTC_UNSAID, ""));
        reader = new RecordReader(List.of(loose), newest);
        assertEquals(micros("2024-02-03T04:05:06Z") + " NONE 0", read(reader, " 3/Feb/2024 4:05:06"));
        assertEquals(micros("2024-02-29T14:05:06Z") + " NONE 0", read(reader, "29/Feb/2024 14:05:06"));
    }

    /** Only of as many digits as such a count has in our time; a fraction may stand behind seconds. */
    @Test
    void timesAreCountedFrom1970On() {
        RecordReader reader = new RecordReader(
                List.of(format(new Stamp("milliseconds", "", new Stamp.Digits(0, 0), Stamp.Zone.EPOCH, " "),
                        new Stamp("seconds", ".", new Stamp.Digits(0, 9), Stamp.Zone.EPOCH, " "),
                        new Stamp("nanoseconds", "", new Stamp.Digits(0, 0), Stamp.Zone.EPOCH, ""))),
                0);
        String at = "2026-02-03T04:05:06";
        assertEquals(micros(at + ".789Z") + " INFO 0", read(reader, "1770091506789 INFO"));
        assertEquals(micros(at + ".5Z") + " NONE 0", read(reader, "1770091506.5 x"));
        assertEquals(micros(at + "Z") + " NONE 0", read(reader, "1770091506 x"));
        assertEquals(micros(at + ".123456Z") + " NONE 0", read(reader, "1770091506123456789"));
        for (String other : List.of("177009150 x", "17700915067 x", "1770091506", "0770091506 x", "177009150x x",
                "17700915061234567890", "177009150612345678x", "1770091506.x y", "")) {
            assertEquals("none", read(reader, other), other);
        }
        assertThrows(IllegalArgumentException.class,
                () -> new Stamp("minutes", "", new Stamp.Digits(0, 0), Stamp.Zone.EPOCH, ""));
    }

    private static long micros(String time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time));
    }

    private static String line(Random random) {
        return one(random, DAYS) + one(random, TIMES) + one(random, FRACTIONS) + one(random, ZONES)
                + one(random, RESTS);
    }

    private static String changed(Random random, String line) {
        if (line.isEmpty()) {
            return line;
        }
        int at = random.nextInt(line.length());
        String alphabet = "0123456789:.,Z+ [T";
        return line.substring(0, at) + alphabet.charAt(random.nextInt(alphabet.length())) + line.substring(at + 1);
    }

    private static String one(Random random, String[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** Behind it stands a line that begins as the line may go on. */
    private static String read(RecordReader reader, String line) {
        byte[] bytes = (line + "\n4567 INFO ERROR").getBytes(StandardCharsets.ISO_8859_1);
        return reader.read(bytes, 0, line.length())
                ? reader.time() + " " + reader.level() + " " + reader.format()
                : "none";
    }

    private static LogFormat format(Stamp... stamps) {
        return new LogFormat("x", "", "", true, List.of(stamps), Guard.NONE, new LevelRule("", 0, 64,
                Map.of("ERROR", Level.ERROR, "WARN", Level.WARNING, "WARNING", Level.WARNING, "INFO", Level.INFO)));
    }
}
