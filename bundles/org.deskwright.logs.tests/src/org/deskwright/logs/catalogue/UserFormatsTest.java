package org.deskwright.logs.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.index.FormatPrint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserFormatsTest {
    private static final String GOOD = """
            {
              "id": "broker", "title": "Broker", "source": "our own", "generic": false,
              "stamps": [{"columns": "dd.MM.yyyy HH:mm:ss", "zone": "local", "after": " | "}],
              "level": {"within": 20, "names": {"Fehler": "error"}},
              "fields": {"component": {"after": "(", "within": 40, "end": ")"}},
              "samples": {
                "records": [{"line": "03.02.2026 04:05:06 | Fehler (Vermittler) x", "time": "2026-02-03T04:05:06",
                  "level": "error", "fields": {"component": "Vermittler"}}],
                "others": ["2026-02-03 04:05:06 | x"]
              }
            }
            """;

    @TempDir
    Path folder;

    /**
     * Else an index that was made by other formats would be taken for one of these. With
     * {@code -Ddeskwright.golden.update=true} it is written.
     */
    @Test
    void thePrintOfFormatsIsKnownWithoutReadingThem() throws IOException {
        String print = FormatPrint.of(FormatCatalogue.bundled().formats());
        if (Boolean.getBoolean("deskwright.golden.update")) {
            Files.writeString(Path.of(System.getProperty("deskwright.project"))
                    .resolveSibling("org.deskwright.logs/formats/print.txt"), print + "\n");
        }
        assertEquals(print, FormatCatalogue.bundledPrint(), "formats were changed: write the new one into print.txt");
        assertEquals(print, new KnownFormats(folder.resolve("none")).print());
        KnownFormats broken = new KnownFormats(Files.writeString(folder.resolve("x.json"), "{").getParent());
        assertEquals(1, broken.problems().size());
        assertEquals(print, broken.print());
        KnownFormats known = new KnownFormats(Files.writeString(folder.resolve("x.json"), GOOD).getParent());
        assertEquals(FormatPrint.of(known.formats()), known.print());
        assertNotEquals(print, known.print());
    }

    private UserFormats read(String... files) throws IOException {
        for (int i = 0; i < files.length; i++) {
            Files.writeString(folder.resolve(i + ".json"), files[i]);
        }
        return UserFormats.read(FormatCatalogue.bundled(), folder);
    }

    @Test
    void aFormatOfTheUserIsKnownBesideTheOthers() throws IOException {
        UserFormats formats = read(GOOD);
        assertEquals(List.of(), formats.problems());
        assertEquals("broker", formats.catalogue().formats().getFirst().id());
        assertEquals(FormatCatalogue.bundled().formats().size() + 1, formats.catalogue().formats().size());
    }

    @Test
    void aFormatWithTheIdOfABundledOneTakesItsPlaceAndTheSecondOfTwoIsNamed() throws IOException {
        UserFormats formats = read(GOOD.replace("\"broker\"", "\"syslog\""), GOOD.replace("\"broker\"", "\"syslog\""));
        assertEquals(List.of("Broker"), formats.catalogue().formats().stream().filter(f -> f.id().equals("syslog"))
                .map(LogFormat::title).toList());
        assertEquals(List.of(folder.resolve("1.json") + ": another file before it has the id syslog"),
                formats.problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            "id": "broker"        # "id": "../broker"         # 'id' must begin with a letter
            "generic": false,     # ''                        # 'generic' is missing
            "generic": false,     # "generic": false, "x": 1, # there is no member 'x'; known are $schema, fields,
            "local"               # "here"                    # stamps[0]: 'zone' may be utc, offset, local, utc-uns
            HH:mm:ss              # HH:mm                     # stamps[0]: a stamp must have month, day
            HH:mm:ss              # HH:mm:ss:mm:ss            # stamps[0]: the numbers of a stamp are
            "error"}},            # "bad"}},                  # level.names: 'Fehler' may be critical
            "end": ")"            # "end": ""                 # fields.component: a field must end somewhere
            "within": 20          # "within": 2000            # level: 'within' is 2000; it must be from 0 to 256
            "within": 20          # "within": "x"             # level: 'within' must be a number
            04:05:06",            # 04:05:07",                # samples: time is read as 2026-02-03T04:05:06, not 2026
            "level": "error",     # "level": "info",          # samples: level is read as error, not info
            ["2026-               # ["03.02.2026 04:05:06 | x # samples: taken for a record
            {                     # [                         # not JSON
            """)
    void whatIsWrongIsSaidInOneLineAndTheRestIsRead(String part, String with, String reason) throws IOException {
        String bad = GOOD.replace(part.replace("''", ""), with.replace("''", ""));
        UserFormats formats = read(bad, GOOD);
        assertEquals(1, formats.problems().size(), formats.problems().toString());
        String problem = formats.problems().getFirst();
        assertTrue(problem.startsWith(folder.resolve("0.json") + ": " + reason), problem);
        assertEquals(1, problem.lines().count());
        assertTrue(formats.catalogue().formats().stream().anyMatch(f -> f.id().equals("broker")));
    }

    @Test
    void aFolderThatIsNotThereHoldsNone() {
        UserFormats formats = UserFormats.read(FormatCatalogue.bundled(), folder.resolve("none"));
        assertEquals(List.of(), formats.problems());
        assertEquals(FormatCatalogue.bundled(), formats.catalogue());
    }

    @Test
    void bytesThatAreNoTextAreNamed() throws IOException {
        Files.write(folder.resolve("a.json"), "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of(folder.resolve("a.json") + ": not written in UTF-8"), read().problems());
    }
}
