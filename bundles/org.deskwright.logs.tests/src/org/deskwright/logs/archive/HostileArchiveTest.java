package org.deskwright.logs.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that somebody made to do harm, or that are packed as no one here can unpack. */
class HostileArchiveTest {
    private static final Bounds SMALL = new Bounds(64 << 20, 16 << 20, 50, 1 << 20, 3, 100);
    private static final byte[] TEXT = "one\ntwo\n".getBytes(StandardCharsets.US_ASCII);
    private static final int TAR_BLOCK = 512;
    private static final int METHOD = 8;
    private static final int CENTRAL_METHOD = 10;

    @TempDir
    Path folder;

    private Found find(Path... files) throws IOException {
        try (Spool spool = Spool.open(folder.resolve("spools"), SMALL.total())) {
            return Found.of(List.of(files), spool, SMALL, () -> false);
        }
    }

    private static String reasons(Found found) {
        return found.refusals().stream().map(Refusal::line).toList().toString();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(TEXT);
            }
        }
        return out.toByteArray();
    }

    /** As some programs pack, with a library that is not ours: the reader of zips would look for its classes. */
    @Test
    void whatIsPackedInOtherWaysIsRefusedAndTheRestIsRead() throws IOException {
        for (int method : new int[]{1, 6, 12, 14, 20, 93, 95, 97, 98}) {
            byte[] zip = zip("a.log", "b.log");
            ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
            bytes.putShort(METHOD, (short) method);
            int central = bytes.getInt(zip.length - 22 + 16);
            bytes.putShort(central + CENTRAL_METHOD, (short) method);
            Found found = find(Files.write(folder.resolve(method + ".zip"), zip));
            assertTrue(found.logs().stream().anyMatch(log -> log.name().endsWith("b.log")), method + reasons(found));
            assertTrue(reasons(found).contains("a.log: "), method + reasons(found));
        }
    }

    @Test
    void aListOfVeryManyEntriesIsNotTakenIntoMemory() throws IOException {
        byte[] zip = zip("a.log");
        int end = zip.length - 22;
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int central = bytes.getInt(end + 16);
        byte[] entry = Arrays.copyOfRange(zip, central, end);
        Path file = folder.resolve("many.zip");
        int entries = 200;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(zip, 0, central);
            for (int i = 0; i < entries; i++) {
                out.write(entry);
            }
            bytes.putInt(end + 12, entries * entry.length);
            out.write(zip, end, 22);
        }
        RefusedException refused = assertThrows(RefusedException.class, () -> ZipDirectory.check(file, 100));
        assertTrue(refused.getMessage().contains("more than 100 entries"), refused.getMessage());
        assertTrue(reasons(find(file)).contains("more than 100 entries"));
    }

    private static byte[] header(String name, char type, long size) {
        byte[] header = new byte[TAR_BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 124, "%011o\0".formatted(size));
        put(header, 136, "00000000000\0");
        header[156] = (byte) type;
        put(header, 257, type == 'L' || type == 'S' ? "ustar  \0" : "ustar\00000");
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static byte[] summed(byte[] header) {
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte one : header) {
            sum += one & 0xff;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        return header;
    }

    private Path tar(String name, byte[]... blocks) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] block : blocks) {
                out.write(block);
            }
            out.write(new byte[2 * TAR_BLOCK]);
        }
        return file;
    }

    @Test
    void namesAndHeadersOfATarAreBounded() throws IOException {
        byte[] long32 = new byte[32 << 20];
        Arrays.fill(long32, (byte) 'a');
        byte[] first = summed(header("a.log", '0', TAR_BLOCK));
        byte[] text = Arrays.copyOf(TEXT, TAR_BLOCK);
        for (char type : new char[]{'L', 'K', 'x', 'g'}) {
            byte[] record = long32.clone();
            put(record, 0, long32.length + " path=");
            record[record.length - 1] = '\n';
            Found found = find(tar(type + ".tar", first, text, summed(header("name", type, record.length)), record,
                    summed(header("b.log", '0', TAR_BLOCK)), text));
            assertEquals(1, found.logs().size(), type + reasons(found));
            assertTrue(reasons(found).contains("header of its entries"), type + reasons(found));
        }
    }

    @Test
    void aLargeEntryThatIsPassedOverDoesNotCountAsAHeader() throws IOException {
        Found found = find(tar("large.tar", summed(header("../../out.log", '0', 4 << 20)), new byte[4 << 20],
                summed(header("b.log", '0', TAR_BLOCK)), Arrays.copyOf(TEXT, TAR_BLOCK)));
        assertEquals(1, found.logs().size(), reasons(found));
    }

    @Test
    void holesInATarAreNotFilledWithoutBounds() throws IOException {
        byte[] sparse = header("a.log", 'S', TAR_BLOCK);
        // one piece of 512 bytes behind a hole of a terabyte
        put(sparse, 386, "%011o\0".formatted((1L << 33) - 1024));
        put(sparse, 398, "%011o\0".formatted(TAR_BLOCK));
        put(sparse, 483, "%011o\0".formatted((1L << 33) - 512));
        Found found = find(tar("sparse.tar", summed(sparse), Arrays.copyOf(TEXT, TAR_BLOCK),
                summed(header("b.log", '0', TAR_BLOCK)), Arrays.copyOf(TEXT, TAR_BLOCK)));
        assertTrue(found.logs().stream().anyMatch(log -> log.name().endsWith("b.log")), reasons(found));
        assertTrue(reasons(found).contains("bomb"), reasons(found));
    }

    @Test
    void headersOfGzipAreBounded() throws IOException {
        Path file = folder.resolve("named.gz");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[]{0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0});
            byte[] name = new byte[1 << 20];
            Arrays.fill(name, (byte) 'a');
            for (int i = 0; i < 32; i++) {
                out.write(name);
            }
        }
        assertTrue(reasons(find(file)).contains("its header is longer"), () -> reasons(uncheckedFind(file)));
    }

    private Found uncheckedFind(Path file) {
        try {
            return find(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As a logger makes them that ends its archive and begins another with each write. */
    @Test
    void aGzipOfVeryManyPiecesIsRead() throws IOException {
        Path file = folder.resolve("pieces.gz");
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(piece)) {
            gzip.write("a line of a log\n".getBytes(StandardCharsets.US_ASCII));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 40_000; i++) {
                out.write(piece.toByteArray());
            }
        }
        try (Spool spool = Spool.open(folder.resolve("spools"), SMALL.total())) {
            Found found = Found.of(List.of(file), spool, SMALL, () -> false);
            assertEquals(40_000 * 16, Files.size(found.logs().getFirst().file()), reasons(found));
        }
    }

    @Test
    void copyingOfALargeLogIsCancelled() throws IOException {
        byte[] wide = new byte[8 << 20];
        wide[0] = -1;
        wide[1] = -2;
        wide[2] = 'a';
        for (Path file : List.of(Files.write(folder.resolve("wide.log"), wide),
                tar("large.tar", summed(header("a.log", '0', wide.length)), wide))) {
            AtomicInteger asked = new AtomicInteger();
            try (Spool spool = Spool.open(folder.resolve("spools"), SMALL.total())) {
                assertThrows(CancellationException.class,
                        () -> Found.of(List.of(file), spool, SMALL, () -> asked.incrementAndGet() > 6),
                        file.toString());
            }
        }
    }

    /** In containers the process has the same number each time. */
    @Test
    void aSpoolOfAnEarlierProcessOfTheSameNumberIsDeleted() throws IOException {
        Path spools = folder.resolve("spools");
        Path left = Files.createDirectories(spools.resolve(ProcessHandle.current().pid() + "-left"));
        Files.writeString(left.resolve("1"), "old");
        try (Spool one = Spool.open(spools, 1000)) {
            assertFalse(Files.exists(left));
            Path own = one.folder();
            Spool.open(spools, 1000).close();
            assertTrue(Files.isDirectory(own), "that of this process stays");
        }
        try (Stream<Path> rest = Files.list(spools)) {
            assertEquals(List.of(), rest.toList());
        }
    }
}
