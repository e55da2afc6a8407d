package org.deskwright.logs.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.FieldReader;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.format.Stamp;

/** Holds a format against its own samples. */
final class SampleCheck {
    /** The end of 2026, of which samples are whose stamps tell no year. */
    private static final long NEWEST = 1_798_761_599_000_000L;

    private final FormatFile file;

    private SampleCheck(FormatFile file) {
        this.file = file;
    }

    /** What is wrong first, in words for who wrote the format. */
    static Optional<String> problem(FormatFile file) {
        if (file.records().isEmpty() || file.others().isEmpty()) {
            return Optional.of("samples: at least one line that begins a record and one that does not are needed");
        }
        SampleCheck check = new SampleCheck(file);
        return Stream.concat(file.records().stream().map(check::record), file.others().stream().map(check::other))
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<String> record(FormatFile.Sample sample) {
        LogFormat format = file.format();
        RecordReader reader = new RecordReader(List.of(format), NEWEST);
        byte[] line = line(sample.line());
        if (!read(reader, line)) {
            return Optional.of("samples: not read as a record: " + sample.line());
        }
        Instant time = Instant.EPOCH.plus(reader.time(), ChronoUnit.MICROS);
        Stamp stamp = format.stamps().get(reader.stamp());
        String told = stamp.isUptime()
                ? Duration.between(Instant.EPOCH, time).toString()
                : stamp.tellsZone() ? time.toString() : time.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
        String expected = expected(sample.time());
        if (expected.isEmpty()) {
            return Optional.of("samples: no time as in ISO 8601: " + sample.time());
        }
        return different("time", expected, told, sample).or(
                () -> different("level", FormatFile.called(sample.level()), FormatFile.called(reader.level()), sample))
                .or(() -> different("fields", sample.fields().toString(), fields(reader, line).toString(), sample));
    }

    /** Written as it is read, so that a fraction may be written with zeros at its end; empty when it is no time. */
    private static String expected(String time) {
        try {
            if (time.startsWith("P")) {
                return Duration.parse(time).toString();
            }
            return time.endsWith("Z") ? Instant.parse(time).toString() : LocalDateTime.parse(time).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    private Map<Field, String> fields(RecordReader reader, byte[] line) {
        Map<Field, String> found = new EnumMap<>(Field.class);
        FieldReader value = new FieldReader(file.format());
        for (Field field : Field.values()) {
            if (value.read(field, line, reader.stampEnd(), line.length)) {
                found.put(field, new String(line, value.start(), value.end() - value.start(), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    private static Optional<String> different(String what, String expected, String found, FormatFile.Sample sample) {
        return expected.equals(found)
                ? Optional.empty()
                : Optional.of("samples: " + what + " is read as " + found + ", not " + expected + ": " + sample.line());
    }

    private Optional<String> other(String text) {
        return read(new RecordReader(List.of(file.format()), NEWEST), line(text))
                ? Optional.of("samples: taken for a record: " + text)
                : Optional.empty();
    }

    private static byte[] line(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static boolean read(RecordReader reader, String line) {
        return read(reader, line(line));
    }

    private static boolean read(RecordReader reader, byte[] line) {
        return reader.read(line, 0, line.length);
    }
}
