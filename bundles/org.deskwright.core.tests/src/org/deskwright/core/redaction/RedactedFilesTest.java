package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        new RedactedFiles(redactor).copy(new ByteArrayInputStream(file), out);
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
}
