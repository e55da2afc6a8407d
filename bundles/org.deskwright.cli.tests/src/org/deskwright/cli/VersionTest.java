package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonParser;

class VersionTest {
    @TempDir
    Path folder;

    @Test
    void theVersionIsToldInBothWays() {
        assertTrue(Session.run(folder, "version").out().startsWith("Deskwright 1.0.0\n"));
        assertEquals("Deskwright 1.0.0\n", Session.run(folder, "--version").out());
        assertEquals("1.0.0", JsonParser.parseString(Session.run(folder, "version", "--format", "json").out())
                .getAsJsonObject().get("version").getAsString());
    }

    @Test
    void theVersionWaitsForNothing() {
        Toolbox broken = new Toolbox("1.0.0", VersionTest::unwanted, VersionTest::unwanted, VersionTest::unwanted,
                VersionTest::unwanted, VersionTest::unwanted, VersionTest::unwanted);
        Console console = new Console(OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false, false, 80, false,
                folder, InstantSource.system(), false);
        assertEquals(0, DeskwrightCommand.run(new String[]{"version"}, console, broken));
    }

    private static <T> T unwanted() {
        throw new AssertionError("nobody needs this for the version");
    }

    @Test
    void anUnexpectedErrorIsOneLineUnlessMoreIsAskedFor() {
        List<org.deskwright.core.intake.EvidenceReader> readers = List.of();
        Session brief = Session.run(folder, readers, null, false, "diagnose", ".");
        assertEquals(70, brief.exit());
        assertTrue(brief.errLine().contains("--verbose"), brief.err());
        Session verbose = Session.run(folder, readers, null, false, "diagnose", ".", "--verbose");
        assertTrue(verbose.err().contains("at org.deskwright"), verbose.err());
    }
}
