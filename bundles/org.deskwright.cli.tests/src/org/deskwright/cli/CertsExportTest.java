package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Certificates in files of their own, and what to type about them. */
class CertsExportTest {
    private static final String SHA1 = "8da7f965ec5efc37910f1c6e59fdc1cc6a6ede16";
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        KnownFiles.write(folder.resolve("two.pem"), "starfield-class-2", "amazon-root-ca-1");
    }

    private Session run(String... words) {
        return Session.run(folder, words);
    }

    @Test
    void oneBecomesDerAndPemAgainByteForByte() throws IOException {
        Session der = run("certs", "show", "two.pem", "--hash", SHA1, "--output", "one.cer");
        assertEquals(0, der.exit(), der.err());
        assertFalse(der.out().contains("Starfield"), der.out());
        assertArrayEquals(KnownFiles.certificate("amazon-root-ca-1").encoded(),
                Files.readAllBytes(folder.resolve("one.cer")));
        assertEquals(0, run("certs", "show", "one.cer", "--output", "one.pem").exit());
        KnownFiles.write(folder.resolve("wanted.pem"), "amazon-root-ca-1");
        assertEquals(Files.readString(folder.resolve("wanted.pem")), Files.readString(folder.resolve("one.pem")));
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        Session several = run("certs", "show", "two.pem", "--output", "all.der");
        assertEquals(2, several.exit());
        assertTrue(several.errLine().contains("takes one certificate, not 2"), several.err());
        assertFalse(Files.exists(folder.resolve("all.der")));
        assertEquals(2, run("certs", "show", "two.pem", "--output", ".").exit());
        assertEquals(2, run("certs", "show", "two.pem", "--hash", "none").exit());
        Session none = run("certs", "show", "two.pem", "--hash", "abcdef");
        assertEquals(1, none.exit());
        assertTrue(none.out().contains("No certificate"), none.out());
    }

    @Test
    void commandsAndBytesStandInTheJsonToo() throws IOException {
        KnownFiles.write(folder.resolve("my root.pem"), "amazon-root-ca-1");
        JsonObject one = JsonParser
                .parseString(run("certs", "show", "my root.pem", "--commands", "--asn1", "--format", "json").out())
                .getAsJsonObject().getAsJsonArray("certificates").get(0).getAsJsonObject();
        assertEquals("openssl x509 -in 'my root.pem' -noout -text",
                one.getAsJsonArray("commands").get(0).getAsJsonObject().get("text").getAsString());
        JsonObject first = one.getAsJsonArray("asn1").get(0).getAsJsonObject();
        assertEquals("SEQUENCE", first.get("type").getAsString());
        assertEquals(KnownFiles.certificate("amazon-root-ca-1").encoded().length, first.get("end").getAsInt());
    }

    @Test
    void theSecondOfAFileIsTakenOutFirst() {
        String text = run("certs", "show", "two.pem", "--commands").out();
        assertTrue(text.contains("deskwright certs show two.pem --hash "
                + KnownFiles.certificate("amazon-root-ca-1").digest("SHA-256") + " --output amazon-root-ca-1.pem"),
                text);
    }
}
