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

    /** Whose last line has 40 letters, as keys of AWS have. */
    @Test
    void noLineIsTakenForASecret() throws IOException {
        String text = """
                -----BEGIN CERTIFICATE-----
                MIIB+jCCAYCgAwIBAgIIDT4SezbngikwCgYIKoZIzj0EAwMwGDEWMBQGA1UEAxMN
                UHJveHkgb2YgQ29ycDAeFw0yNjExMjcxMDExMjJaFw0yNzAyMjUxMDExMjJaMCcx
                JTAjBgNVBAMTHGNsaWVudHMuYW1hem9ud29ya3NwYWNlcy5jb20wdjAQBgcqhkjO
                PQIBBgUrgQQAIgNiAAQA/P/2zsPjPFohcMoKZnlwwdtzYJGs2vXlnVnHLbvKEL0g
                jaRspq8JuxVD5AJTSgYX2j3h2VkrEPVTL89FtqfXI9aFWXB3Zy3yAOUWE7z/iWzY
                nsIKnOCdKKYl4XNQmnijgYcwgYQwHQYDVR0OBBYEFNDoB88YonnMD0BBy9Fvh22D
                8OBZMC0GA1UdEQQmMCSCHGNsaWVudHMuYW1hem9ud29ya3NwYWNlcy5jb22HBH8A
                AAEwHwYDVR0jBBgwFoAUpBeIjcwrBhVtsCNIKTPeU3ggTDkwEwYDVR0lBAwwCgYI
                KwYBBQUHAwEwCgYIKoZIzj0EAwMDaAAwZQIwFLBWZGlzc8N6lohirHDdj4AUQgH5
                TgspLXK6ZeVpZFaBaUK4AfojHEz66hMUTbGaAjEAkAyDrvaOzTRDy9xjrVcoQVmo
                jE8lt/AWoAeLIp5f6SK7d/RaIF9t1dvyQPE8Ht//
                -----END CERTIFICATE-----
                """;
        Files.writeString(folder.resolve("server.pem"), text);
        assertEquals(text, run("certs", "show", "server.pem", "--format", "pem", "--output", "again.pem").out());
        assertEquals(text, Files.readString(folder.resolve("again.pem")));
    }
}
