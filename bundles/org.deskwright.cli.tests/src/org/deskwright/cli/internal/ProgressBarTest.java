package org.deskwright.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

import org.deskwright.cli.Console;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    private ProgressBar bar(boolean terminal) {
        Console console = new Console(OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, terminal, 60, false, Path.of(""),
                InstantSource.system(), false);
        return new ProgressBar(console, nanos::get);
    }

    @Test
    void itIsDrawnAtMostTenTimesASecond() {
        try (ProgressBar bar = bar(true)) {
            for (int i = 0; i < 1000; i++) {
                bar.show("reading a.json", i, 1000);
                nanos.addAndGet(1_000_000);
            }
        }
        String shown = err.toString(StandardCharsets.UTF_8);
        assertEquals(10 + 1, shown.split("\r", -1).length - 1, "ten times in this second, and once to wipe it");
        assertTrue(shown.endsWith("\r\u001b[K"));
    }

    @Test
    void whereNobodyLooksNothingIsShown() {
        try (ProgressBar bar = bar(false)) {
            bar.show("reading a.json", 1, 2);
        }
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }
}
