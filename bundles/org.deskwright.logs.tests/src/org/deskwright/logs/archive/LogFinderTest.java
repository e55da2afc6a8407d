package org.deskwright.logs.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.deskwright.logs.source.JoinedLog;
import org.deskwright.logs.source.LogSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFinderTest {
    private static final Bounds SMALL = new Bounds(4 << 20, 1 << 20, 50, 64 << 10, 3, 100);
    private static final byte[] TEXT = bytes("one\ntwo\n");

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Names and contents, and behind them what was refused. */
    private Map<String, String> read(Bounds bounds, Path... paths) throws IOException {
        try (Spool spool = Spool.open(folder.resolve("spools"), bounds.total())) {
            Found found = Found.of(List.of(paths), spool, bounds, () -> false);
            Map<String, String> all = new LinkedHashMap<>();
            for (FoundLog log : found.logs()) {
                try (LogSource source = log.open(Instant.now()); LogSource.View view = source.view(0, source.size())) {
                    all.put(shown(source.name()),
                            new String(view.bytes().toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8));
                }
            }
            found.refusals().forEach(refusal -> all.merge(shown(refusal.name()), "- " + refusal.reason(),
                    (text, reason) -> text + reason));
            return all;
        }
    }

    private String shown(String name) {
        return name.replace(folder.toString(), "").replace('\\', '/');
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putArchiveEntry(new ZipArchiveEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] tar(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
            tar.putArchiveEntry(new TarArchiveEntry("way-out", TarConstants.LF_SYMLINK));
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    @Test
    void archivesInArchivesAreReadByTheirContent() throws IOException {
        byte[] tgz = gzip(tar("agent/a.log", TEXT));
        Path ticket = file("ticket.bin", zip("client/a.log", TEXT, "old/b.log.gz", gzip(TEXT), "server.tgz", tgz,
                "deep.zip", zip("c.log", TEXT)));
        assertEquals(List.of("/ticket.bin!/client/a.log", "/ticket.bin!/old/b.log.gz!/b.log",
                "/ticket.bin!/server.tgz!/agent/a.log", "/ticket.bin!/deep.zip!/c.log",
                "/ticket.bin!/server.tgz!/way-out"), List.copyOf(read(SMALL, ticket).keySet()));
        assertEquals("one\ntwo\n", read(SMALL, ticket).get("/ticket.bin!/server.tgz!/agent/a.log"));
    }

    @Test
    void bombsAreRefusedAndTheRestIsRead() throws IOException {
        byte[] zeros = new byte[900_000];
        Map<String, String> all = read(SMALL,
                file("b.zip", zip("bomb.log", zeros, "a.log", TEXT, "deep.gz", gzip(gzip(zeros)))));
        assertTrue(all.get("/b.zip!/bomb.log").contains("a bomb"), all::toString);
        assertEquals("one\ntwo\n", all.get("/b.zip!/a.log"));
        assertTrue(all.toString().contains("deep.gz: ") || all.keySet().stream().filter(k -> k.contains("deep.gz"))
                .allMatch(k -> all.get(k).contains("a bomb")), all::toString);
        byte[] tooDeep = zip("a.log", TEXT);
        for (int i = 0; i < 5; i++) {
            tooDeep = zip("inner.zip", tooDeep);
        }
        assertTrue(read(SMALL, file("deep.zip", tooDeep)).toString().contains("packed more than 3 times"));
        Object[] many = Stream.iterate(0, i -> i + 1).limit(101).flatMap(i -> Stream.of(i + ".log", TEXT)).toArray();
        assertTrue(read(SMALL, file("many.zip", zip(many))).toString().contains("more than 100 entries"));
    }

    @Test
    void whatDoesNotFitIntoTheSpoolIsRefused() throws IOException {
        byte[] noise = new byte[600_000];
        new Random(7).nextBytes(noise);
        noise[0] = 'a';
        Bounds tight = new Bounds(500_000, 1 << 20, 50, 64 << 10, 3, 100);
        Map<String, String> all = read(tight, file("n.zip", zip("1.log", noise)));
        assertTrue(all.get("/n.zip!/1.log").contains("are used up"), all::toString);
    }

    @Test
    void entriesThatShareBytesAreABomb() throws IOException {
        byte[] zip = zip("a.log", TEXT, "b.log", TEXT);
        // the list's second entry is made to point at the first entry's bytes
        int list = indexOf(zip, new byte[]{'P', 'K', 1, 2}, 0);
        int second = indexOf(zip, new byte[]{'P', 'K', 1, 2}, list + 1);
        Arrays.fill(zip, second + 42, second + 46, (byte) 0);
        Map<String, String> all = read(SMALL, file("overlap.zip", zip));
        assertTrue(all.get("/overlap.zip!/a.log").contains("those of other entries"), all::toString);
        assertTrue(all.get("/overlap.zip!/b.log").contains("those of other entries"), all::toString);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("not there");
    }

    @Test
    void namesThatLeadOutAreRefused() throws IOException {
        Map<String, String> all = read(SMALL,
                file("slip.zip", zip("../../evil.log", TEXT, "C:\\evil.log", TEXT, "a/../../b", TEXT, "ok.log", TEXT)));
        assertEquals(3, all.values().stream().filter(text -> text.contains("leads out of the archive")).count(),
                all::toString);
        assertEquals("one\ntwo\n", all.get("/slip.zip!/ok.log"));
    }

    @Test
    void brokenEntriesAreRefusedOneByOne() throws IOException {
        byte[] zip = zip("a.log", TEXT, "b.log", bytes("three\n"));
        int crc = indexOf(zip, new byte[]{'P', 'K', 1, 2}, 0) + 16;
        zip[crc] ^= 1;
        Map<String, String> all = read(SMALL, file("crc.zip", zip));
        assertTrue(all.get("/crc.zip!/a.log").contains("checksum"), all::toString);
        assertEquals("three\n", all.get("/crc.zip!/b.log"));
        byte[] packed = gzip(bytes("line of a log\n".repeat(2000)));
        Map<String, String> cut = read(SMALL, file("cut.log.gz", Arrays.copyOf(packed, packed.length - 12)));
        assertTrue(cut.get("/cut.log.gz!/cut.log").startsWith("line of a log\n")
                && cut.get("/cut.log.gz!/cut.log").contains("ends too early"), cut::toString);
        assertTrue(read(SMALL, file("half.zip", Arrays.copyOf(zip, zip.length - 30))).toString().contains("broken"));
    }

    @Test
    void encryptedEntriesAreRefused() throws IOException {
        byte[] zip = zip("a.log", TEXT);
        zip[indexOf(zip, new byte[]{'P', 'K', 1, 2}, 0) + 8] |= 1;
        assertTrue(read(SMALL, file("secret.zip", zip)).get("/secret.zip!/a.log").contains("password"));
    }

    @Test
    void zip64IsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(Zip64Mode.Always);
            zip.putArchiveEntry(new ZipArchiveEntry("a.log"));
            zip.write(TEXT);
            zip.closeArchiveEntry();
        }
        assertEquals("one\ntwo\n", read(SMALL, file("wide.zip", out.toByteArray())).get("/wide.zip!/a.log"));
    }

    @Test
    void encodingsAreKnownAndWhatIsNoLogIsNamed() throws IOException {
        file("wide.log", "\uFEFFgr\u00fcn\nend\n".getBytes(StandardCharsets.UTF_16LE));
        file("big.log", "\uFEFFgr\u00fcn\ud800\n".replace("\ud800", "").getBytes(StandardCharsets.UTF_16BE));
        file("mark.log", bytes("\uFEFFone\n"));
        file("shot.log", new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
        file("PKI.log", bytes("PKI began\n"));
        Map<String, String> all = read(SMALL, folder.resolve("wide.log"), folder.resolve("big.log"),
                folder.resolve("mark.log"), folder.resolve("shot.log"), folder.resolve("PKI.log"));
        assertEquals("gr\u00fcn\nend\n", all.get("/wide.log"));
        assertEquals("gr\u00fcn\n", all.get("/big.log"));
        assertEquals("one\n", all.get("/mark.log"));
        assertEquals("- no log but a picture (PNG)", all.get("/shot.log"));
        assertEquals("PKI began\n", all.get("/PKI.log"));
        assertEquals(Encoding.LATIN_1, Encoding.of("gr\u00fcn und sch\u00f6n".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(Encoding.UTF_8, Encoding.of(bytes("gr\u00fcn und sch\u00f6n")));
    }

    @Test
    void anUnreadableFolderNeverEndsTheWalk() throws IOException {
        Files.createDirectories(folder.resolve("logs/closed"));
        file("logs/a.log", TEXT);
        Files.writeString(folder.resolve("logs/closed/b.log"), "hidden\n");
        Files.setPosixFilePermissions(folder.resolve("logs/closed"), PosixFilePermissions.fromString("---------"));
        try {
            Map<String, String> all = read(SMALL, folder.resolve("logs"), folder.resolve("none"));
            assertEquals("one\ntwo\n", all.get("/logs/a.log"));
            assertEquals("- there is no such file", all.get("/none"));
            assumeTrue(!Files.isReadable(folder.resolve("logs/closed")), "run by a user that may read all");
            assertTrue(all.get("/logs/closed").contains("not allowed"), all::toString);
        } finally {
            Files.setPosixFilePermissions(folder.resolve("logs/closed"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Three times as much as the spool holds, so that nothing is refused only if each is unpacked when there is room.
     */
    @Test
    void logsAreGivenOutWhileTheRestIsUnpackedIntoWhatRoomThereIs() throws IOException {
        int count = 40;
        byte[] log = new byte[80 << 10];
        new Random(1).nextBytes(log);
        Arrays.fill(log, 0, 64 << 10, (byte) 'x');
        Object[] entries = new Object[2 * count];
        for (int i = 0; i < count; i++) {
            entries[2 * i] = i + "/a.log";
            entries[2 * i + 1] = log;
        }
        Path zip = file("t.zip", zip(entries));
        try (Spool spool = Spool.open(folder.resolve("spools"), 1 << 20);
                LogFinder finder = LogFinder.open(List.of(zip), spool, SMALL, () -> false)) {
            for (int i = 0; i < count; i++) {
                Rotation next = finder.next().orElseThrow();
                assertEquals("/t.zip!/" + i + "/a.log", shown(next.name()));
                assertEquals(log.length, Files.size(next.logs().getFirst().file()));
                try (Stream<Path> unpacked = Files.list(spool.folder())) {
                    assertTrue(unpacked.count() < count / 2, "all is unpacked ahead");
                }
                finder.release(next);
            }
            assertEquals(Optional.empty(), finder.next());
            assertEquals(List.of(), finder.refusals());
            try (Stream<Path> unpacked = Files.list(spool.folder())) {
                assertEquals(0, unpacked.count());
            }
        }
    }

    @Test
    void whoEndsEarlyLeavesNoThreadAtWork() throws IOException, InterruptedException {
        byte[] log = new byte[900 << 10];
        new Random(1).nextBytes(log);
        Path zip = file("t.zip", zip("a.log", TEXT, "b.log", log, "c.log", log));
        try (Spool spool = Spool.open(folder.resolve("spools"), SMALL.total())) {
            try (LogFinder finder = LogFinder.open(List.of(zip), spool, SMALL, () -> false)) {
                finder.next().orElseThrow();
            }
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("log-unpack-")) {
                    assertTrue(thread.join(Duration.ofSeconds(30)), "a thread goes on");
                }
            }
        }
    }

    /** What one file was is one log, with an end of line where a file has none; what is packed belongs to it, too. */
    @Test
    void rotatedLogsAreOpenedAsOne() throws IOException {
        Path old = Files.createDirectories(folder.resolve("logs"));
        Files.write(old.resolve("a.log.2.gz"), gzip(bytes("one\ntwo")));
        Files.writeString(old.resolve("a.log.1"), "\uFEFFthree\n");
        Files.writeString(old.resolve("a.log"), "four");
        Files.writeString(old.resolve("a.log.3"), "");
        Files.writeString(old.resolve("b.log"), "other");
        try (Spool spool = Spool.open(folder.resolve("spools"), SMALL.total());
                LogFinder finder = LogFinder.open(List.of(old), spool, SMALL, () -> false)) {
            Rotation logs = finder.next().orElseThrow();
            assertEquals(4, logs.logs().size());
            assertEquals("/logs/a.log", shown(logs.name()));
            String all = "one\ntwo\nthree\nfour";
            try (JoinedLog log = (JoinedLog) logs.open(Instant.now())) {
                assertEquals(all.length(), log.size());
                assertEquals(List.of(0L, 8L, 14L), log.parts().stream().map(JoinedLog.Part::from).toList());
                for (int from = 0; from <= all.length(); from++) {
                    for (int to = from; to <= all.length(); to++) {
                        byte[] read = new byte[to - from];
                        log.read(from, read, read.length);
                        assertEquals(all.substring(from, to), new String(read, StandardCharsets.UTF_8));
                        try (LogSource.View view = log.view(from, to)) {
                            assertEquals(all.substring(from, to), new String(
                                    view.bytes().asSlice(from - view.from(), to - from).toArray(ValueLayout.JAVA_BYTE),
                                    StandardCharsets.UTF_8));
                        }
                    }
                }
            }
            assertEquals("/logs/b.log", shown(finder.next().orElseThrow().name()));
            assertEquals(Optional.empty(), finder.next());
        }
    }

    @Test
    void theBundleOfAWorkSpaceIsKnown() throws IOException {
        Path zip = file("bundle.zip",
                zip("C/ProgramData/a.log", TEXT, "CliXML/a.xml", TEXT, "Config/c.txt", TEXT, "ScriptLogs/s.log", TEXT));
        try (Spool spool = Spool.open(folder.resolve("spools"), 1 << 20)) {
            assertEquals(List.of(zip.toString()), Found.of(List.of(zip), spool, SMALL, () -> false).bundles());
            Path other = file("other.zip", zip("C/a.log", TEXT, "D/b.log", TEXT));
            assertEquals(List.of(), Found.of(List.of(other), spool, SMALL, () -> false).bundles());
        }
    }

    @Test
    void whatAProcessLeftInItsSpoolIsDeletedByTheNext() throws IOException {
        Path spools = folder.resolve("spools");
        Path left = Files.createDirectories(spools.resolve("left"));
        Files.writeString(left.resolve("1"), "old");
        try (Spool one = Spool.open(spools, 1000); Spool other = Spool.open(spools, 1000)) {
            assertTrue(Files.isDirectory(one.folder()) && Files.isDirectory(other.folder()) && !Files.exists(left));
        }
        try (Stream<Path> rest = Files.list(spools)) {
            assertEquals(List.of(), rest.toList());
        }
    }
}
