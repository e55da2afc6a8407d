package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

class RedactedFilesTest {
    private static final String SECRET = "4f1c9d3e-secret";
    private static final String LOG = "INFO user=kim\r\nDEBUG --auth-token " + SECRET + "\r\nlast \u00fc";
    private final Redactor redactor = Redactor.ofSecrets();

    private byte[] copied(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RedactedFiles(redactor, FileForms.NONE).copy(new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void aTextLosesItsSecretsAndNothingElseInWhateverEncoding() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            String mark = charset.name().startsWith("UTF-16") ? "\uFEFF" : "";
            assertEquals(mark + LOG.replace(SECRET, "[removed]"),
                    new String(copied((mark + LOG).getBytes(charset)), charset), charset.name());
        }
        byte[] neither = {(byte) 0xC3, '(', '\n', (byte) 0xFF, '\r', '\n'};
        assertArrayEquals(neither, copied(neither));
    }

    /** Such as a trace of a browser, which is one line of megabytes. */
    @Test
    void aLineOfAnyLengthLosesItsSecretsAndNothingElse() throws IOException {
        StringBuilder trace = new StringBuilder("{\"log\":{\"entries\":[");
        for (int i = 0; trace.length() < 3_000_000; i++) {
            trace.append("{\"n\":").append(i).append(",\"cookies\":[{\"name\":\"a\",\"value\":\"").append(SECRET)
                    .append("\"},{\"name\":\"b\",\"value\":\"").append(SECRET).append("\"}],\"headers\":[{\"value\":\"")
                    .append(SECRET)
                    .append("\",\"name\":\"X-Api-Key\"},{\"name\":\"Accept\",\"value\":\"text/html\"}],\"text\":\"")
                    .append("blank ".repeat(i % 40)).append("\"},");
        }
        String text = trace.append("{}]}}").toString();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            String mark = charset == StandardCharsets.UTF_8 ? "" : "\uFEFF";
            String clean = new String(copied((mark + text).getBytes(charset)), charset);
            assertFalse(clean.contains(SECRET), charset.name());
            assertFalse(clean.contains("left out"), charset.name());
            assertEquals(
                    (mark + text).replace(SECRET, "[removed]").replace("\"name\":\"a\"", "\"name\":\"[removed]\"")
                            .replace("\"name\":\"b\"", "\"name\":\"[removed]\""),
                    clean.replace("\"name\":\"a\"", "\"name\":\"[removed]\"").replace("\"name\":\"b\"",
                            "\"name\":\"[removed]\""));
        }
        String blanks = "word ".repeat(500_000);
        assertEquals(blanks, new String(copied(blanks.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
    }

    @Test
    void whatIsPackedIsLookedInto() throws IOException {
        byte[] nested = copied(zip("logs.zip", zip("a/client.log.gz", gzip(LOG.getBytes(StandardCharsets.UTF_8)))));
        ZipInputStream outer = new ZipInputStream(new ByteArrayInputStream(nested));
        assertEquals("logs.zip", outer.getNextEntry().getName());
        ZipInputStream inner = new ZipInputStream(outer);
        assertEquals("a/client.log.gz", inner.getNextEntry().getName());
        assertEquals(LOG.replace(SECRET, "[removed]"),
                new String(new GZIPInputStream(inner).readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(Map.of("password", 1), redactor.removed());
    }

    @Test
    void inAFileOfAnotherFormNothingMoves() throws IOException {
        byte[] eight = ("\0\1\2 --auth-token " + SECRET + "\0\7").getBytes(StandardCharsets.ISO_8859_1);
        byte[] sixteen = ("\u0001\u0007password=" + SECRET + "\u0001").getBytes(StandardCharsets.UTF_16LE);
        byte[] filler = new byte[(1 << 20) - 40];
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(eight);
        all.write(filler);
        all.write(sixteen);
        String clean = new String(copied(all.toByteArray()), StandardCharsets.ISO_8859_1);
        String masked = "*".repeat(SECRET.length());
        String expected = new String(all.toByteArray(), StandardCharsets.ISO_8859_1).replace(SECRET, masked).replace(
                new String(SECRET.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
                new String(masked.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        assertEquals(expected, clean);
    }

    @Test
    void aFileThatIsOneLineIsCutNowhereInASecret() throws IOException {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; json.length() < 300_000; i++) {
            json.append("{\"n\":\"").append("x".repeat(i % 97)).append("\",\"password\":\"").append(SECRET)
                    .append("\"},");
        }
        String clean = new String(copied(json.append("0]").toString().getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
        assertFalse(clean.contains("4f1c"));
        assertEquals(json.toString().replace(SECRET, "[removed]"), clean);
    }

    @Test
    void damagedArchivesEndWhereTheyAreDamaged() throws IOException {
        byte[] whole = gzip(LOG.repeat(5000).getBytes(StandardCharsets.UTF_8));
        String clean = new String(
                new GZIPInputStream(new ByteArrayInputStream(copied(java.util.Arrays.copyOf(whole, whole.length / 2))))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        assertTrue(clean.startsWith("INFO user=kim") && !clean.contains(SECRET));
    }

    /** However its reader tells that: the sum of a file that does not fit, or a moment that there is not. */
    @Test
    void aDamagedArchiveStopsNothing() throws IOException {
        byte[] log = LOG.repeat(500).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("a.log", "b.log")) {
                ZipEntry entry = new ZipEntry(name);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(log.length);
                CRC32 sum = new CRC32();
                sum.update(log);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(log);
            }
        }
        byte[] undated = out.toByteArray();
        java.util.Arrays.fill(undated, 10, 14, (byte) 0);
        ZipInputStream whole = new ZipInputStream(new ByteArrayInputStream(copied(undated)));
        assertEquals("a.log", whole.getNextEntry().getName());
        assertEquals(LOG.repeat(500).replace(SECRET, "[removed]"),
                new String(whole.readAllBytes(), StandardCharsets.UTF_8));
        assertEquals("b.log", whole.getNextEntry().getName());

        byte[] wrong = zip("a.log", "INFO user=kim\n".repeat(500).getBytes(StandardCharsets.UTF_8));
        wrong[6] = 0; // no sum behind the file
        java.util.Arrays.fill(wrong, 14, 18, (byte) 7);
        wrong[18] = 60;
        wrong[22] = 100;
        RedactedFiles files = new RedactedFiles(redactor, FileForms.NONE);
        files.copy(new ByteArrayInputStream(wrong), new ByteArrayOutputStream());
        assertEquals("a.log", files.unread().getFirst().name());
        LearnedNames.of(new ByteArrayInputStream(wrong), redactor, FileForms.NONE);
    }

    @Test
    void aFileThatCannotBeReadIsNoDamage() throws IOException {
        byte[] packed = zip("a.log", LOG.repeat(50_000).getBytes(StandardCharsets.UTF_8));
        InputStream failing = new SequenceInputStream(new ByteArrayInputStream(packed, 0, packed.length / 2),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }
                });
        RedactedFiles files = new RedactedFiles(redactor, FileForms.NONE);
        assertEquals("the disk is gone",
                assertThrows(IOException.class, () -> files.copy(failing, OutputStream.nullOutputStream()))
                        .getMessage());
    }

    /** What is no secret stays: evidence must say after saving what it said before. */
    @Test
    void theSampleHasNothingToHide() throws IOException {
        Path sample = Path.of(System.getProperty("deskwright.project")).resolveSibling("org.deskwright.sample/sample");
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                assertArrayEquals(bytes, copied(bytes), file.toString());
            }
        }
        assertEquals(Map.of(), redactor.removed());
    }

    private static final String NAMES = "INFO user CORP\\j\u00f6rg.sch\u00e4fer came\nINFO contrase\u00f1a: Geheim77x\n"
            + "INFO j\u00f6rg.sch\u00e4fer went\n";
    private static final String WITHOUT = "INFO user domain-1\\user-1 came\nINFO contrase\u00f1a: [removed]\nINFO user-1 went\n";

    private final Redactor names = Redactor.ofSecretsAndNames(Map.of());

    @Test
    void whatMayHoldPackedThingsBehindItsBeginningIsNotGoneThrough() {
        for (String hex : List.of("504b0708504b0304", "504b3030504b0304", "255044462d312e34", "4d5a900003000000")) {
            byte[] head = java.util.Arrays.copyOf(java.util.HexFormat.of().parseHex(hex), 100);
            assertTrue(new RedactedFiles(redactor, FileForms.NONE).refusal(head).isPresent(), hex);
        }
        byte[] text = "MZ is a text, and PK too".getBytes(StandardCharsets.UTF_8);
        assertTrue(new RedactedFiles(redactor, FileForms.NONE).refusal(text).isEmpty());
    }

    @Test
    void inWhatIsNoLogNothingIsLookedFor() throws IOException {
        for (String hex : List.of("d0cf11e0a1b11ae1", "53514c69746520666f726d6174203300", "89504e470d0a1a0a",
                "ffd8ffe0", "474946383961", "474946383761", "424d3664000000000000360000002800", "00000100010010100000",
                "7f454c460201", "4d444d5093a70000")) {
            byte[] file = java.util.Arrays.copyOf(java.util.HexFormat.of().parseHex(hex), 100);
            RedactedFiles some = new RedactedFiles(redactor, FileForms.NONE);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            some.copy(new ByteArrayInputStream(file), out);
            assertEquals(0, out.size(), hex);
            assertEquals(1, some.unread().size(), hex);
        }
        for (String text : List.of("BM is a text, as long as any other", "GIF87 and MDMP are words",
                "SQLite format 3.1")) {
            assertEquals(text, new String(copied(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsKeptThoughItIsNoLogHasItsTextsMasked() throws IOException {
        byte[] file = ("%PDF-1.4\n\0\1 --auth-token " + SECRET + "\0").getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RedactedFiles keeping = RedactedFiles.keepingUnread(redactor, FileForms.NONE);
        keeping.copy(new ByteArrayInputStream(file), out);
        assertEquals(new String(file, StandardCharsets.ISO_8859_1).replace(SECRET, "*".repeat(SECRET.length())),
                out.toString(StandardCharsets.ISO_8859_1));
        assertEquals(1, keeping.unread().size());
    }

    @Test
    void anEmptyLineEndsATable() throws IOException {
        String text = "Name  Password\n----  --------\nkim   Zq01Xyz\n\nnext   is another text\n";
        assertEquals(text.replace("Zq01Xyz", "[removed]"),
                new String(copied(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
    }

    private final RedactedFiles files = new RedactedFiles(names, FileForms.NONE);

    private byte[] named(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.copy(new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    @Test
    void namesAndSecretsGoWhateverTheEncodingAndWhateverItIsMarkedWith() throws IOException {
        for (String each : List.of("UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-32LE",
                "UTF-32BE")) {
            Charset charset = Charset.forName(each);
            for (String mark : each.startsWith("UTF")
                    ? each.endsWith("8") || each.contains("16") ? List.of("", "\uFEFF") : List.of("\uFEFF")
                    : List.of("")) {
                assertArrayEquals((mark + WITHOUT).getBytes(charset), named((mark + NAMES).getBytes(charset)), each);
            }
        }
        assertEquals(List.of(), files.unread());
    }

    /** As a crash leaves them, or a file that was made long before it was written. */
    @Test
    void zeroesMakeALogNoLessOne() throws IOException {
        String log = NAMES + "\0".repeat(64) + "\n" + NAMES;
        assertEquals(WITHOUT + "\0".repeat(64) + "\n" + WITHOUT,
                new String(named(log.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
    }

    @Test
    void aLineInAnotherEncodingIsReadInThat() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write(NAMES.getBytes(StandardCharsets.UTF_8));
        mixed.write(NAMES.getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.write(WITHOUT.getBytes(StandardCharsets.UTF_8));
        expected.write(WITHOUT.getBytes(StandardCharsets.ISO_8859_1));
        assertArrayEquals(expected.toByteArray(), named(mixed.toByteArray()));
    }

    /** Such as a program wrote, PowerShell went on with, and a crash left zeroes in. */
    @Test
    void eachPartOfATextLosesThemInItsOwnEncoding() throws IOException {
        List<Charset> charsets = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
        for (Charset first : charsets) {
            for (Charset second : charsets) {
                for (String mark : List.of("", "\uFEFF")) {
                    for (int zeroes : new int[]{0, 201}) {
                        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
                        ByteArrayOutputStream expected = new ByteArrayOutputStream();
                        String begin = first.equals(StandardCharsets.UTF_8) ? "" : "\uFEFF";
                        mixed.write((begin + NAMES).getBytes(first));
                        expected.write((begin + WITHOUT).getBytes(first));
                        mixed.write(new byte[zeroes]);
                        expected.write(new byte[zeroes]);
                        mixed.write((mark + NAMES + NAMES).getBytes(second));
                        expected.write((mark + WITHOUT + WITHOUT).getBytes(second));
                        assertEquals(new String(expected.toByteArray(), StandardCharsets.ISO_8859_1),
                                new String(named(mixed.toByteArray()), StandardCharsets.ISO_8859_1),
                                first + " and " + second + ", zeroes " + zeroes + ", marked " + !mark.isEmpty());
                    }
                }
            }
        }
    }

    /** What one part tells of names is known in the other. */
    @Test
    void namesAreLearnedOfEachPart() throws IOException {
        for (Charset second : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            ByteArrayOutputStream mixed = new ByteArrayOutputStream();
            mixed.write("INFO start\r\n".getBytes(StandardCharsets.UTF_8));
            mixed.write("INFO user CORP\\lee.han came\r\n".getBytes(second));
            Redactor learner = Redactor.ofSecretsAndNames(Map.of());
            LearnedNames.of(new ByteArrayInputStream(mixed.toByteArray()), learner, FileForms.NONE);
            assertTrue(learner.learned().containsKey("lee.han"), second + ": " + learner.learned());
        }
    }

    @Test
    void whatCannotBeGoneThroughIsLeftOutAndSaid() throws IOException {
        byte[] binary = "ElfFile\0\1\2\3\0\0CORP\\kim.park\0\1".getBytes(StandardCharsets.ISO_8859_1);
        byte[] xz = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0, 4};
        for (byte[] file : List.of(binary, xz, "BZh91AY&SY".getBytes(StandardCharsets.ISO_8859_1))) {
            assertTrue(files.refusal(file).isPresent());
            assertEquals(0, named(file).length);
            assertEquals(1, files.unread().size());
        }
        assertTrue(new RedactedFiles(redactor, FileForms.NONE).refusal(binary).isEmpty(),
                "its secrets are overwritten");
        assertTrue(new RedactedFiles(redactor, FileForms.NONE).refusal(xz).isPresent());
        byte[] deep = NAMES.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 6; i++) {
            deep = zip("in.zip", deep);
        }
        byte[] clean = named(deep);
        assertEquals("in.zip!/in.zip!/in.zip!/in.zip", files.unread().getFirst().name());
        assertTrue(clean.length > 0 && clean.length < deep.length);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        RedactedFiles keeping = RedactedFiles.keepingUnread(redactor, FileForms.NONE);
        keeping.copy(new ByteArrayInputStream(xz), kept);
        assertArrayEquals(xz, kept.toByteArray());
        assertEquals(1, keeping.unread().size());
    }

    /** Core has no reader of these. */
    @Test
    void aTarThatNobodyCanGoThroughIsLeftOutAndSaid() throws IOException {
        byte[] tar = new byte[1024];
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        assertEquals(0, named(tar).length);
        assertEquals("packed with tar, which is not looked into; unpack it first", files.unread().getFirst().reason());
        assertTrue(new RedactedFiles(redactor, FileForms.NONE).refusal(tar).isPresent());
    }

    @Test
    void whatGrowsBeyondAllMeasureEndsThere() throws IOException {
        byte[] block = new byte[1 << 20];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream bomb = new GZIPOutputStream(out)) {
            for (int i = 0; i < 300; i++) {
                bomb.write(block);
            }
        }
        byte[] clean = named(out.toByteArray());
        assertTrue(files.unread().getFirst().reason().startsWith("grows to more than 250 times"), "it is said");
        long left = new GZIPInputStream(new ByteArrayInputStream(clean)).transferTo(OutputStream.nullOutputStream());
        assertTrue(left >= 64 << 20 && left < 200 << 20, left + " bytes");
    }
}
