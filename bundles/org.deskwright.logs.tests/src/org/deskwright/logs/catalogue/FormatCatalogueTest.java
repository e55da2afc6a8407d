package org.deskwright.logs.catalogue;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.FieldReader;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.MemoryLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

class FormatCatalogueTest {
    /** The end of 2026. */
    private static final long NEWEST = 1_798_761_599_000_000L;
    private static final FormatCatalogue CATALOGUE = FormatCatalogue.bundled();

    static Stream<LogFormat> formats() {
        return CATALOGUE.formats().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatReadsItsSamplesAndNothingElse(LogFormat format) throws IOException {
        JsonObject samples = JsonParser.parseString(file(format.id())).getAsJsonObject().getAsJsonObject("samples");
        assertAll(samples.getAsJsonArray("records").asList().stream().map(JsonElement::getAsJsonObject)
                .map(sample -> () -> {
                    RecordReader reader = new RecordReader(List.of(format), NEWEST);
                    String line = sample.get("line").getAsString();
                    assertTrue(reads(reader, line), line);
                    assertEquals(Instant.parse(sample.get("time").getAsString()),
                            Instant.EPOCH.plus(reader.time(), ChronoUnit.MICROS), line);
                    assertEquals(sample.get("level").getAsString(), reader.level().name().toLowerCase(Locale.ROOT),
                            line);
                    assertEquals(sample.has("fields") ? sample.getAsJsonObject("fields").toString() : "{}",
                            fields(format, line, sample), line);
                }));
        assertAll(samples.getAsJsonArray("others").asList().stream().map(JsonElement::getAsString)
                .map(line -> () -> assertFalse(reads(new RecordReader(List.of(format), NEWEST), line), line)));
    }

    /** In the order of the sample. */
    private static String fields(LogFormat format, String line, JsonObject sample) {
        JsonObject told = new JsonObject();
        FieldReader reader = new FieldReader(format);
        Stream.concat(sample.has("fields") ? sample.getAsJsonObject("fields").keySet().stream() : Stream.empty(),
                Stream.of(Field.values()).map(Field::id)).distinct()
                .forEach(id -> reader.read(Field.valueOf(id.toUpperCase(Locale.ROOT)), line)
                        .ifPresent(value -> told.addProperty(id, value)));
        return told.toString();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFileIsAsItsSchemaSays(LogFormat format) throws IOException {
        Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(file("format.schema"), file(format.id()));
        assertTrue(result.isValid(), () -> result.getErrors().toString());
    }

    @Test
    void aStampWithoutAYearIsOfTheYearBeforeTheLogWasWrittenToLast() {
        LogFormat syslog = CATALOGUE.formats().stream().filter(f -> f.id().equals("syslog")).findFirst().orElseThrow();
        RecordReader reader = new RecordReader(List.of(syslog), micros("2027-01-02T00:00:00Z"));
        assertTrue(reads(reader, "Dec 31 23:59:59 desk07 x: a year ago"));
        assertEquals(micros("2026-12-31T23:59:59Z"), reader.time());
        assertTrue(reads(reader, "Jan  2 05:00:00 desk07 x: a clock before ours"));
        assertEquals(micros("2027-01-02T05:00:00Z"), reader.time());
        assertTrue(reads(reader, "Feb 29 05:00:00 desk07 x: the last leap day"));
        assertEquals(micros("2024-02-29T05:00:00Z"), reader.time());
    }

    private static long micros(String time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time));
    }

    @Test
    void aLogOfSeveralProgramsIsReadByTheFormatsOfAll() throws IOException {
        String log = """
                2026-02-03T04:05:06.789Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:1 RC:-504 AGENT :one
                Feb  3 04:05:06 desk07 dcvserver[126]: two
                2026-02-03T04:05:06Z INFO three
                """;
        assertEquals(List.of("pcoip-agent", "iso", "syslog"), ids(log.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void realLinesAreKnown() throws IOException {
        Path logs = Path.of(System.getProperty("deskwright.project", ".")).resolve("../../../shared/corpus/logs")
                .normalize();
        assumeTrue(Files.isDirectory(logs), "there are no real logs at " + logs);
        assertEquals(List.of("pcoip-agent"), ids(logs, "pcoip-agent-windows-teradici-20.x.log"));
        assertEquals(List.of("dcv-server"), ids(logs, "dcv-server.log"));
        assertEquals(List.of("workspaces-client-linux"), ids(logs, "workspacesclient-linux-2024.log"));
        assertEquals(List.of("iso"), ids(logs, "horizon-client-linux.log"));
    }

    private static List<String> ids(Path folder, String file) throws IOException {
        return ids(Files.readAllBytes(folder.resolve(file)));
    }

    private static List<String> ids(byte[] log) throws IOException {
        LogSource source = new MemoryLog("memory", MemorySegment.ofArray(log), Instant.EPOCH);
        return new FormatSniffer(CATALOGUE).formats(source, NEWEST).stream().map(LogFormat::id).toList();
    }

    private static boolean reads(RecordReader reader, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return reader.read(bytes, 0, bytes.length);
    }

    private static String file(String name) throws IOException {
        try (InputStream in = FormatCatalogue.class.getResourceAsStream("/formats/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
