package org.deskwright.logs.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

class FormatCatalogueTest {
    static Stream<FormatFile> files() {
        return FormatCatalogue.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFormatReadsItsSamplesAndNothingElse(FormatFile file) {
        assertEquals(Optional.empty(), SampleCheck.problem(file), file.format().id());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everySampleIsReadByItsOwnFormatAmongAll(FormatFile file) {
        List<LogFormat> formats = FormatCatalogue.bundled().formats();
        for (FormatFile.Sample sample : file.records()) {
            RecordReader reader = new RecordReader(formats, 0);
            assertTrue(SampleCheck.read(reader, sample.line()), sample.line());
            assertEquals(file.format().id(), formats.get(reader.format()).id(), sample.line());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsAsItsSchemaSays(FormatFile file) throws IOException {
        Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(text("format.schema"), text(file.format().id()));
        assertTrue(result.isValid(), () -> result.getErrors().toString());
    }

    @Test
    void theIndexIsAsItsSchemaSays() throws IOException {
        Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(text("index.schema"), text("index"));
        assertTrue(result.isValid(), () -> result.getErrors().toString());
    }

    @Test
    void theCatalogueIsReadOnceAndGenericFormatsAreLast() {
        assertSame(FormatCatalogue.bundled().formats(), FormatCatalogue.bundled().formats());
        List<Boolean> generic = FormatCatalogue.bundled().formats().stream().map(LogFormat::generic).toList();
        List<Boolean> sorted = new ArrayList<>(generic);
        sorted.sort(null);
        assertEquals(sorted, generic);
    }

    @Test
    void whatARecordIsReadByDoesNotDependOnWhatWasReadBefore() {
        List<LogFormat> formats = FormatCatalogue.bundled().formats();
        List<String> lines = files().flatMap(
                file -> Stream.concat(file.records().stream().map(FormatFile.Sample::line), file.others().stream()))
                .toList();
        List<String> alone = lines.stream().map(line -> found(new RecordReader(formats, 0), line)).toList();
        for (String before : lines) {
            RecordReader reader = new RecordReader(formats, 0);
            for (int i = 0; i < lines.size(); i++) {
                SampleCheck.read(reader, before);
                assertEquals(alone.get(i), found(reader, lines.get(i)), lines.get(i) + "\nbehind\n" + before);
            }
        }
    }

    private static String found(RecordReader reader, String line) {
        return SampleCheck.read(reader, line)
                ? reader.stamp() + " " + reader.time() + " " + reader.level() + " " + reader.stampEnd()
                : "";
    }

    @Test
    void aStampWithoutAYearIsOfTheYearBeforeTheLogWasWrittenToLast() {
        LogFormat syslog = FormatCatalogue.bundled().formats().stream().filter(f -> f.id().equals("syslog")).findFirst()
                .orElseThrow();
        RecordReader reader = new RecordReader(List.of(syslog), micros("2027-01-02T00:00:00Z"));
        assertTrue(SampleCheck.read(reader, "Dec 31 23:59:59 desk07 x: a year ago"));
        assertEquals(micros("2026-12-31T23:59:59Z"), reader.time());
        assertTrue(SampleCheck.read(reader, "Jan  2 05:00:00 desk07 x: a clock before ours"));
        assertEquals(micros("2027-01-02T05:00:00Z"), reader.time());
        assertTrue(SampleCheck.read(reader, "Feb 29 05:00:00 desk07 x: the last leap day"));
        assertEquals(micros("2024-02-29T05:00:00Z"), reader.time());
        assertFalse(syslog.stamps().getFirst().tellsYear());
    }

    private static long micros(String time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = FormatCatalogue.class.getResourceAsStream("/formats/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
