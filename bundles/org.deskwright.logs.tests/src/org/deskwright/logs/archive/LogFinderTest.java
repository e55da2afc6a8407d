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
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
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

    @Test
    void archivesInArchivesAreReadByTheirContent() throws IOException {
        byte[] tgz = Packed.gzip(Packed.tar("agent/a.log", TEXT));
        Path ticket = file("ticket.bin", Packed.zip("client/a.log", TEXT, "old/b.log.gz", Packed.gzip(TEXT),
                "server.tgz", tgz, "deep.zip", Packed.zip("c.log", TEXT)));
        assertEquals(List.of("/ticket.bin!/client/a.log", "/ticket.bin!/old/b.log.gz!/b.log",
                "/ticket.bin!/server.tgz!/agent/a.log", "/ticket.bin!/deep.zip!/c.log",
                "/ticket.bin!/server.tgz!/way-out"), List.copyOf(read(SMALL, ticket).keySet()));
        assertEquals("one\ntwo\n", read(SMALL, ticket).get("/ticket.bin!/server.tgz!/agent/a.log"));
    }

    @Test
    void ofASavedCaseOnlyTheEvidenceIsRead() throws IOException {
        byte[] saved = Packed.zip("case.json", TEXT, "marks.json", TEXT, "evidence/a.log", TEXT,
                "evidence/deskwright.json", TEXT, "reports/1.json", TEXT);
        assertEquals(List.of("/kim.dwcase!/evidence/a.log"),
                List.copyOf(read(SMALL, file("kim.dwcase", saved)).keySet()));
        assertEquals(5, read(SMALL, file("kim.zip", saved)).size(), "of others nothing is left out");
    }

    /** Wherever the folder lies in what is opened. */
    @Test
    void ofACaseSavedAsAFolderOnlyTheEvidenceIsRead() throws IOException {
        byte[] info = "{\n  \"schema\": \"deskwright.case/1\"\n}\n".getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("kim", "other")) {
            for (String part : List.of("evidence/client", "reports")) {
                Files.createDirectories(folder.resolve("cases/" + name + "/" + part));
            }
            file("cases/" + name + "/case.json", name.equals("kim") ? info : TEXT);
            for (String part : List.of("notes.md", "evidence/client/a.log", "evidence/client/deskwright.json",
                    "reports/1.json")) {
                file("cases/" + name + "/" + part, TEXT);
            }
        }
        Path cases = folder.resolve("cases");
        assertEquals(
                List.of("/cases/kim/evidence/client/a.log", "/cases/other/case.json",
                        "/cases/other/evidence/client/a.log", "/cases/other/evidence/client/deskwright.json",
                        "/cases/other/notes.md", "/cases/other/reports/1.json"),
                List.copyOf(read(SMALL, cases).keySet()));
        assertEquals(List.of("/cases/kim/evidence/client/a.log"),
                List.copyOf(read(SMALL, cases.resolve("kim")).keySet()));
    }

    @Test
    void bombsAreRefusedAndTheRestIsRead() throws IOException {
        byte[] zeros = new byte[900_000];
        Map<String, String> all = read(SMALL, file("b.zip",
                Packed.zip("bomb.log", zeros, "a.log", TEXT, "deep.gz", Packed.gzip(Packed.gzip(zeros)))));
        assertTrue(all.get("/b.zip!/bomb.log").contains("a bomb"), all::toString);
        assertEquals("one\ntwo\n", all.get("/b.zip!/a.log"));
        assertTrue(all.toString().contains("deep.gz: ") || all.keySet().stream().filter(k -> k.contains("deep.gz"))
                .allMatch(k -> all.get(k).contains("a bomb")), all::toString);
        byte[] tooDeep = Packed.zip("a.log", TEXT);
        for (int i = 0; i < 5; i++) {
            tooDeep = Packed.zip("inner.zip", tooDeep);
        }
        assertTrue(read(SMALL, file("deep.zip", tooDeep)).toString().contains("packed more than 3 times"));
        Object[] many = Stream.iterate(0, i -> i + 1).limit(101).flatMap(i -> Stream.of(i + ".log", TEXT)).toArray();
        assertTrue(read(SMALL, file("many.zip", Packed.zip(many))).toString().contains("more than 100 entries"));
    }

    @Test
    void whatDoesNotFitIntoTheSpoolIsRefused() throws IOException {
        byte[] noise = new byte[600_000];
        new Random(7).nextBytes(noise);
        noise[0] = 'a';
        Bounds tight = new Bounds(500_000, 1 << 20, 50, 64 << 10, 3, 100);
        Map<String, String> all = read(tight, file("n.zip", Packed.zip("1.log", noise)));
        assertTrue(all.get("/n.zip!/1.log").contains("are used up"), all::toString);
    }

    @Test
    void entriesThatShareBytesAreABomb() throws IOException {
        byte[] zip = Packed.zip("a.log", TEXT, "b.log", TEXT);
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
        Map<String, String> all = read(SMALL, file("slip.zip",
                Packed.zip("../../evil.log", TEXT, "C:\\evil.log", TEXT, "a/../../b", TEXT, "ok.log", TEXT)));
        assertEquals(3, all.values().stream().filter(text -> text.contains("leads out of the archive")).count(),
                all::toString);
        assertEquals("one\ntwo\n", all.get("/slip.zip!/ok.log"));
    }

    @Test
    void brokenEntriesAreRefusedOneByOne() throws IOException {
        byte[] zip = Packed.zip("a.log", TEXT, "b.log", bytes("three\n"));
        int crc = indexOf(zip, new byte[]{'P', 'K', 1, 2}, 0) + 16;
        zip[crc] ^= 1;
        Map<String, String> all = read(SMALL, file("crc.zip", zip));
        assertTrue(all.get("/crc.zip!/a.log").contains("checksum"), all::toString);
        assertEquals("three\n", all.get("/crc.zip!/b.log"));
        byte[] packed = Packed.gzip(bytes("line of a log\n".repeat(2000)));
        Map<String, String> cut = read(SMALL, file("cut.log.gz", Arrays.copyOf(packed, packed.length - 12)));
        String[] shown = cut.get("/cut.log.gz!/cut.log").split("- broken: ");
        assertTrue(shown[0].startsWith("line of a log\n".repeat(1900)), "no piece of it is lost");
        assertEquals(
                "it ends too early, behind byte " + shown[0].length() + " of what was packed; what came before is read",
                shown[1]);
        byte[] random = new byte[200_000];
        new Random(1).nextBytes(random);
        byte[] damaged = Packed.gzip(HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 64, (byte) 0xff);
        String told = read(SMALL, file("bad.log.gz", damaged)).get("/bad.log.gz!/bad.log");
        assertTrue(told.startsWith(HexFormat.of().formatHex(random, 0, 1000)), "what came before it");
        assertTrue(told.matches("(?s).*it is damaged \\(.+\\), behind byte \\d{5,6} of what was packed; .*"),
                () -> told.substring(told.length() - 200));
        assertTrue(read(SMALL, file("half.zip", Arrays.copyOf(zip, zip.length - 30))).toString().contains("broken"));
    }

    @Test
    void encryptedEntriesAreRefused() throws IOException {
        byte[] zip = Packed.zip("a.log", TEXT);
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
        file("unmarked.log", "an error of the year 2026, gr\u00fcn\nend\n".getBytes(StandardCharsets.UTF_16LE));
        file("wide.log", "\uFEFFgr\u00fcn\nend\n".getBytes(StandardCharsets.UTF_16LE));
        file("big.log", "\uFEFFgr\u00fcn\ud800\n".replace("\ud800", "").getBytes(StandardCharsets.UTF_16BE));
        file("mark.log", bytes("\uFEFFone\n"));
        file("shot.log", new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
        file("PKI.log", bytes("PKI began\n"));
        Map<String, String> all = read(SMALL, folder.resolve("wide.log"), folder.resolve("big.log"),
                folder.resolve("unmarked.log"), folder.resolve("mark.log"), folder.resolve("shot.log"),
                folder.resolve("PKI.log"));
        assertEquals("gr\u00fcn\nend\n", all.get("/wide.log"));
        assertEquals("an error of the year 2026, gr\u00fcn\nend\n", all.get("/unmarked.log"));
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

    @Test
    void theBundleOfAWorkSpaceIsKnownPartByPart() throws IOException {
        Path zip = file("bundle.zip",
                Packed.zip("C/ProgramData/Teradici/a.log", TEXT, "C/Windows/x/System.evtx", TEXT, "CliXML/a.xml", TEXT,
                        "Config/c.txt", TEXT, "ScriptLogs/s.log", TEXT, "C/other.txt", TEXT, "C/more.txt", TEXT));
        try (Spool spool = Spool.open(folder.resolve("spools"), 1 << 20)) {
            WorkSpaceBundle bundle = Found.of(List.of(zip), spool, SMALL, () -> false).bundles().getFirst();
            assertEquals(zip.toString(), bundle.name());
            assertEquals(
                    List.of("C/*.evtx 1", "C/*Teradici/* 1", "C/* 2", "CliXML/* 1", "Config/* 1", "ScriptLogs/* 1"),
                    bundle.parts().stream().map(part -> part.files() + " " + part.count()).toList());
            assertEquals(List.of("logs of the services by which WorkSpaces manages the computer"),
                    bundle.missing().stream().map(WorkSpaceBundle.Missing::holds).toList());
            Path other = file("other.zip", Packed.zip("C/a.log", TEXT, "D/b.log", TEXT));
            assertEquals(List.of(), Found.of(List.of(other), spool, SMALL, () -> false).bundles());
        }
    }

    /** As tickets are: what was attached is packed once more, or unpacked beside others. */
    @Test
    void aBundleIsKnownWhereverItLies() throws IOException {
        Object[] parts = {"C/NICE/dcv/a.log", TEXT, "CliXML/a.xml", TEXT, "Config/", new byte[0], "ScriptLogs/",
                new byte[0]};
        Files.createDirectories(folder.resolve("tickets/7"));
        file("tickets/7/mail.zip", Packed.zip("a.txt", TEXT, "kim/logs.zip", Packed.zip(parts)));
        file("tickets/7/logs.tgz", Packed
                .gzip(Packed.tar("C/NICE/dcv/a.log", TEXT, "CliXML/a.xml", TEXT, "Config/c", TEXT, "tmp/t", TEXT)));
        for (String name : List.of("C/Skylight", "Config", "ScriptLogs", "tmp")) {
            Files.createDirectories(folder.resolve("tickets/8/kim/" + name));
        }
        file("tickets/8/kim/C/Skylight/a.log", TEXT);
        try (Spool spool = Spool.open(folder.resolve("spools"), 1 << 20)) {
            List<WorkSpaceBundle> bundles = Found.of(List.of(folder.resolve("tickets")), spool, SMALL, () -> false)
                    .bundles();
            assertEquals(List.of("/tickets/7/logs.tgz", "/tickets/7/mail.zip!/kim/logs.zip", "/tickets/8/kim"),
                    bundles.stream().map(bundle -> shown(bundle.name())).sorted().toList());
            WorkSpaceBundle zip = bundles.stream().filter(b -> b.name().endsWith("zip")).findFirst().orElseThrow();
            assertEquals(List.of("C/*NICE/dcv/* 1", "CliXML/* 1"),
                    zip.parts().stream().map(part -> part.files() + " " + part.count()).toList());
            assertTrue(zip.missing().stream().anyMatch(missing -> missing.holds().contains("script itself")));
        }
    }

    @Test
    void aBundleMayLieInAFolderAndNothingOfAProtocolIsTold() {
        List<WorkSpaceBundle> bundles = WorkSpaceBundle.in("ticket", List.of("a.log", "kim/C/Skylight/a.log",
                "kim/tmp/a", "kim/Traces/a.pcap", "kim/ScriptLogs/s.log", "C/x/C/y/tmp"));
        assertEquals(List.of("ticket/kim"), bundles.stream().map(WorkSpaceBundle::name).toList());
        assertEquals(List.of("event logs of Windows", "logs of PCoIP or DCV"),
                bundles.getFirst().missing().stream().map(WorkSpaceBundle.Missing::holds).toList());
        assertTrue(bundles.getFirst().missing().stream().noneMatch(missing -> missing.advice().isEmpty()));
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
