package org.deskwright.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.deskwright.logs.source.Growth;
import org.deskwright.logs.source.Growth.Look;
import org.deskwright.logs.source.ReadLog;

/**
 * A file that is written to, cut off, replaced and deleted while it is followed: who reads what each look tells has
 * what is in the file. Files stay so small that all their bytes are compared.
 */
public final class LogGrowth {
    private static final int MOST = 4 << 10;
    private static final int MOST_CHANGES = 40;
    private static Path folder;

    private final Path file = folder.resolve("a.log");
    private byte[] seen = new byte[0];

    private LogGrowth() {
    }

    /** Each change is a byte that tells what is done, with its size, and the bytes it takes. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("fuzz");
        }
        new LogGrowth().follow(data);
    }

    private void follow(byte[] data) throws IOException {
        Files.deleteIfExists(folder.resolve("a.log.1"));
        Files.write(file, seen);
        Growth growth = Growth.of(file);
        int at = 0;
        for (int changes = 0; at < data.length && changes < MOST_CHANGES; changes++) {
            int what = data[at++] & 0xff;
            int length = Math.min(what >> 3, data.length - at);
            change(what & 7, Arrays.copyOfRange(data, at, at + length));
            at += length;
            if ((what & 0x80) == 0 || at == data.length) {
                read(growth.look());
            }
        }
    }

    private void change(int what, byte[] bytes) throws IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        switch (what) {
            case 0 -> Files.write(file, bytes);
            case 1 -> {
                if (size > 0) {
                    Files.move(file, folder.resolve("a.log.1"), StandardCopyOption.REPLACE_EXISTING);
                }
                Files.write(file, bytes);
            }
            case 2 -> Files.deleteIfExists(file);
            case 3 -> Files.move(Files.write(folder.resolve("new"), bytes), file, StandardCopyOption.ATOMIC_MOVE);
            default -> {
                if (size + bytes.length <= MOST) {
                    Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            }
        }
    }

    private void read(Look look) throws IOException {
        byte[] now = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        Expect.same((long) now.length, look.size(), look + ": size");
        switch (look.kind()) {
            case UNCHANGED -> Expect.same((long) seen.length, look.size(), "size of what is unchanged");
            case GREW -> {
                Expect.same((long) seen.length, look.from(), "where it grew from");
                Expect.that(look.size() > look.from(), "grew by nothing");
            }
            case GONE -> Expect.that(!Files.exists(file), "is there");
            case CUT_OFF, REPLACED -> Expect.same(0L, look.from(), "where another begins");
        }
        int known = look.kind() == Growth.Kind.UNCHANGED || look.kind() == Growth.Kind.GREW ? seen.length : 0;
        byte[] read = Arrays.copyOf(seen, (int) look.size());
        if (look.size() > known) {
            byte[] rest = new byte[(int) look.size() - known];
            try (ReadLog log = ReadLog.open(file)) {
                log.read(known, rest, rest.length);
            }
            System.arraycopy(rest, 0, read, known, rest.length);
        }
        Expect.that(Arrays.equals(now, read), look + " does not tell what is in it");
        seen = read;
    }
}
