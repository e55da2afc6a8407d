package org.deskwright.logs.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogShelfTest {
    private static final int MOST = 3;

    @TempDir
    Path folder;

    private final LogShelf shelf = new LogShelf(MOST);

    private LogSource log(int number) throws IOException {
        Path file = Files.writeString(folder.resolve(number + ".log"), "line " + number + "\n");
        return shelf.add(file, () -> ReadLog.open(file));
    }

    private static String text(LogSource log) throws IOException {
        byte[] bytes = new byte[(int) log.size()];
        log.read(0, bytes, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void fewAreOpenAndAllAreRead() throws IOException {
        List<LogSource> logs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            logs.add(log(i));
        }
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < logs.size(); i++) {
                assertEquals("line " + i + "\n", text(logs.get(i)));
                assertTrue(shelf.open() <= MOST, shelf.open() + " are open");
            }
        }
        logs.forEach(LogSource::close);
        assertEquals(0, shelf.open());
    }

    @Test
    void whatIsLookedAtStaysOpen() throws IOException {
        LogSource first = log(0);
        try (LogSource.View view = first.view(0, first.size())) {
            for (int i = 1; i < 10; i++) {
                text(log(i));
            }
            assertArrayEquals("line 0\n".getBytes(StandardCharsets.UTF_8), view.bytes().toArray(ValueLayout.JAVA_BYTE));
        }
        assertEquals(MOST, shelf.open());
    }

    @Test
    void anotherFileInItsPlaceIsNotTakenForIt() throws IOException {
        LogSource first = log(0);
        for (int i = 1; i <= MOST; i++) {
            log(i);
        }
        Path file = folder.resolve("0.log");
        Files.move(Files.writeString(folder.resolve("other"), "wrong 0\n"), file, StandardCopyOption.REPLACE_EXISTING);
        IOException told = assertThrows(IOException.class, () -> text(first));
        assertTrue(told.getMessage().contains("another file has taken its place"), told.getMessage());
    }

    @Test
    void oneThatWasCutOffIsTold() throws IOException {
        LogSource first = log(0);
        for (int i = 1; i <= MOST; i++) {
            log(i);
        }
        Files.newByteChannel(folder.resolve("0.log"), StandardOpenOption.WRITE).truncate(2).close();
        IOException told = assertThrows(IOException.class, () -> text(first));
        assertTrue(told.getMessage().contains("cut off"), told.getMessage());
    }

    @Test
    void whatIsClosedIsNotOpenedAgain() throws IOException {
        LogSource first = log(0);
        first.close();
        assertThrows(IOException.class, () -> text(first));
        assertEquals(0, shelf.open());
    }
}
