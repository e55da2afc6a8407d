package org.deskwright.logs.query;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.FieldReader;
import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.format.Stamp;

import com.google.re2j.Pattern;

/** The simplest way to find the same: line by line, test by test. */
final class NaiveSearch {
    private final List<LogFormat> formats;
    private final String name;

    /** A line or record with what its record tells. */
    private static final class Piece {
        int line;
        String text;
        boolean inRecord;
        long time;
        Level level = Level.NONE;
        String head = "";
        int format;
        Stamp stamp;
    }

    NaiveSearch(String name, List<LogFormat> formats) {
        this.name = name;
        this.formats = formats;
    }

    List<Long> find(LogQuery query, Unit unit, String log) {
        return pieces(log, unit).stream().filter(piece -> holds(query, piece)).map(piece -> (long) piece.line).toList();
    }

    private List<Piece> pieces(String log, Unit unit) {
        List<Piece> pieces = new ArrayList<>();
        Piece record = null;
        String[] lines = log.split("\n", -1);
        int count = log.isEmpty() ? 0 : log.endsWith("\n") ? lines.length - 1 : lines.length;
        RecordReader reader = new RecordReader(formats, 0);
        for (int i = 0; i < count; i++) {
            byte[] bytes = lines[i].getBytes(StandardCharsets.UTF_8);
            boolean begins = reader.read(Arrays.copyOf(bytes, bytes.length + 128), 0, Math.min(512, bytes.length));
            if (!begins && unit == Unit.RECORD && record != null) {
                record.text += "\n" + lines[i];
                continue;
            }
            Piece piece = new Piece();
            piece.line = i;
            piece.text = lines[i];
            if (begins) {
                piece.inRecord = true;
                piece.time = reader.time();
                piece.level = reader.level();
                piece.format = reader.format();
                piece.stamp = FormatStamp.of(formats).get(reader.stamp()).stamp();
                piece.head = lines[i];
                record = piece;
            } else if (record != null) {
                piece.inRecord = true;
                piece.time = record.time;
                piece.level = record.level;
                piece.format = record.format;
                piece.stamp = record.stamp;
                piece.head = record.head;
            }
            pieces.add(piece);
        }
        for (Piece piece : pieces) {
            piece.text = piece.text.endsWith("\r") ? piece.text.substring(0, piece.text.length() - 1) : piece.text;
        }
        return pieces;
    }

    private boolean holds(LogQuery query, Piece piece) {
        return switch (query) {
            case LogQuery.All(var parts) -> parts.stream().allMatch(part -> holds(part, piece));
            case LogQuery.Any(var parts) -> parts.stream().anyMatch(part -> holds(part, piece));
            case LogQuery.Not(var part) -> !holds(part, piece);
            case LogQuery.Literal(var text, var rule) -> isIn(Pattern.quote(text), rule, piece);
            case LogQuery.Regex(var pattern, var rule) -> isIn(pattern, rule, piece);
            case LogQuery.Levels(var levels) -> levels.contains(piece.level);
            case LogQuery.Times(var from, var until) -> piece.inRecord && from <= piece.time && piece.time < until;
            case LogQuery.Moments(var from, var until, var clock) ->
                piece.inRecord && within(from, until, clock.moment(piece.time, piece.stamp)
                        .map(at -> ChronoUnit.MICROS.between(Instant.EPOCH, at)).orElse(piece.time));
            case LogQuery.Source(var glob) ->
                name.substring(name.lastIndexOf('/') + 1).matches(glob.replace(".", "\\.").replace("*", ".*"));
            case LogQuery.FieldIs(var field, var glob) ->
                piece.inRecord && read(field, piece)
                        .filter(value -> value.toLowerCase(Locale.ROOT)
                                .matches(glob.toLowerCase(Locale.ROOT).replace("*", ".*").replace("?", ".")))
                        .isPresent();
        };
    }

    private static boolean within(long from, long until, long time) {
        return from <= time && time < until;
    }

    private Optional<String> read(Field field, Piece piece) {
        byte[] head = piece.head.getBytes(StandardCharsets.UTF_8);
        RecordReader record = new RecordReader(formats, 0);
        record.read(Arrays.copyOf(head, head.length + 128), 0, head.length);
        FieldReader reader = new FieldReader(formats.get(piece.format));
        return reader.read(field, head, record.stampEnd(), head.length)
                ? Optional.of(new String(head, reader.start(), reader.end() - reader.start(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static boolean isIn(String pattern, TextRule rule, Piece piece) {
        String whole = rule.wholeWord() ? "(^|[^\\pL\\p{Nd}_])(" + pattern + ")($|[^\\pL\\p{Nd}_])" : pattern;
        return Pattern.compile(whole, Pattern.MULTILINE | (rule.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0))
                .matcher(piece.text).find();
    }
}
