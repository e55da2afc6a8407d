package org.deskwright.logs.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.deskwright.logs.source.LogSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingTextTest {
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @Test
    void whereverItIsCutTheTextIsTheSame() throws IOException {
        try (Spool spool = Spool.open(folder.resolve("spools"), 1 << 20)) {
            for (int round = 0; round < 60; round++) {
                List<Charset> charsets = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE);
                Charset charset = charsets.get(round % charsets.size());
                grows(new GrowingText(spool), text(), round % 2 == 0 ? "\ufeff" : "\ufeff\n", charset);
            }
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder("\n");
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(List.of("a", "\n", "\u00fc", "\u9700", "\ud83d\ude00", "\r\n").get(random.nextInt(6)));
        }
        return text.toString();
    }

    private void grows(GrowingText growing, String text, String mark, Charset charset) throws IOException {
        byte[] bytes = (mark + text).getBytes(charset);
        byte[] whole = (mark + text).substring(1).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("a.log");
        for (int size = 0; size < bytes.length; size += 1 + random.nextInt(7)) {
            Files.write(file, Arrays.copyOf(bytes, size));
            byte[] now = read(growing, file, size);
            assertTrue(now.length <= whole.length && Arrays.equals(now, Arrays.copyOf(whole, now.length)),
                    "seed " + seed);
        }
        Files.write(file, bytes);
        Path moved = Files.copy(file, folder.resolve("a.log.1"));
        assertEquals(new String(whole, StandardCharsets.UTF_8),
                new String(read(growing, moved, bytes.length), StandardCharsets.UTF_8), "seed " + seed);
        Files.delete(moved);
        growing.forget();
        Files.writeString(file, "another");
        assertEquals("another", new String(read(growing, file, 7), StandardCharsets.UTF_8));
        growing.forget();
    }

    private static byte[] read(GrowingText growing, Path file, long size) throws IOException {
        try (LogSource log = growing.open(file, size)) {
            long known = Math.min(log.size(), growing.size(size));
            try (LogSource.View view = log.view(0, known)) {
                return view.bytes().toArray(ValueLayout.JAVA_BYTE);
            }
        }
    }
}
