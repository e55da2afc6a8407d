package org.deskwright.logs.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.deskwright.core.redaction.LearnedNames;
import org.deskwright.core.redaction.RedactedFiles;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.sample.ticket.EventLogFile;
import org.deskwright.sample.ticket.WindowsEvent;
import org.junit.jupiter.api.Test;

/** Secrets and names in what lies in a tar, and what comes out is one again. */
class RedactedTarTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final byte[] LOG = """
            INFO kimberly came
            INFO user CORP\\kimberly has password=Zq01Xyz
            """.getBytes(StandardCharsets.UTF_8);
    private static final String CLEAN = "INFO user-1 came\nINFO user domain-1\\user-1 has password=[removed]\n";

    private final Redactor names = Redactor.ofSecretsAndNames(Map.of("kimberly", "user"));
    private final RedactedFiles files = new RedactedFiles(names, LogForms.all());

    private byte[] copied(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.copy(new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    private static Map<String, String> content(byte[] tar) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(tar), "UTF-8")) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertEquals("", entry.getUserName() + entry.getGroupName());
                all.put(entry.getName(),
                        entry.isSymbolicLink()
                                ? "-> " + entry.getLinkName()
                                : new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private static TarArchiveOutputStream tar(ByteArrayOutputStream out) {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
        return tar;
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content) throws IOException {
        entry.setSize(content.length);
        entry.setNames("kimberly", "staff");
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    @Test
    void itsFilesAreWrittenAgainWithTheSizesAndNamesThatTheyHaveNow() throws IOException {
        String deep = "home/kimberly/" + "folder/".repeat(30) + "b.log";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = tar(out)) {
            put(tar, new TarArchiveEntry("home/kimberly/"), new byte[0]);
            TarArchiveEntry first = new TarArchiveEntry("home/kimberly/a.log");
            first.setModTime(1_700_000_000_000L);
            first.setMode(0100600);
            put(tar, first, LOG);
            put(tar, new TarArchiveEntry(deep), LOG);
            put(tar, new TarArchiveEntry("\u00fc/c.log.gz"), Packed.gzip(LOG));
            put(tar, new TarArchiveEntry("d.bin"), new byte[]{1, 2, 3, 0, 4, 5});
            TarArchiveEntry link = new TarArchiveEntry("latest", TarConstants.LF_SYMLINK);
            link.setLinkName("home/kimberly/a.log");
            put(tar, link, new byte[0]);
            put(tar, new TarArchiveEntry("pipe", TarConstants.LF_FIFO), new byte[0]);
        }
        byte[] clean = new GZIPInputStream(new ByteArrayInputStream(copied(Packed.gzip(out.toByteArray()))))
                .readAllBytes();
        Map<String, String> all = content(clean);
        assertEquals(List.of("home/user-1/", "home/user-1/a.log", deep.replace("kimberly", "user-1"), "\u00fc/c.log.gz",
                "latest"), List.copyOf(all.keySet()));
        assertEquals(CLEAN, all.get("home/user-1/a.log"));
        assertEquals(CLEAN, all.get(deep.replace("kimberly", "user-1")));
        assertEquals("-> home/user-1/a.log", all.get("latest"));
        assertEquals(List.of("d.bin", "pipe"), files.unread().stream().map(RedactedFiles.Unread::name).toList());
        try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(clean))) {
            in.getNextEntry();
            TarArchiveEntry file = in.getNextEntry();
            assertEquals(1_700_000_000_000L, file.getModTime().getTime());
            assertEquals(0100600, file.getMode());
        }
    }

    @Test
    void aTarWithoutSecretsKeepsWhatItsFilesHold() throws IOException {
        byte[] plain = "a\r\nb".getBytes(StandardCharsets.UTF_8);
        byte[] tar = Packed.tar("a", plain, "b.zip", Packed.zip("c", plain));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RedactedFiles(Redactor.ofSecrets(), LogForms.all()).copy(new ByteArrayInputStream(tar), out);
        assertEquals("a\r\nb", content(out.toByteArray()).get("a"));
        assertEquals(List.of("a", "b.zip", "way-out"), List.copyOf(content(out.toByteArray()).keySet()));
    }

    /** A table takes its place, in which values are replaced by what they are called by. */
    @Test
    void anEventLogBecomesATableOfItsEvents() throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        EventLogFile.write(
                List.of(WindowsEvent.system(NINE, "Service Control Manager", 7036, 4, "A \"B\" password=Zq02Xyz",
                        "running"), WindowsEvent.refusedLogon(NINE.plusSeconds(3), "annabel", 0xc000015bL, "10")),
                "DESK17", log);
        Map<String, String> all = content(copied(Packed.tar("logs/Security.evtx", log.toByteArray())));
        assertEquals("""
                Level,Date and Time,Source,Event ID,Task Category,Message,Log,Computer,Data
                Information,2026-03-02T09:00:00.0000000Z,Service Control Manager,7036,0,\
                "The A ""B"" password=[removed] service entered the running state.",System,host-1,\
                "param1=A ""B"" password=[removed]; param2=running"
                Audit Failure,2026-03-02T09:00:03.0000000Z,Microsoft-Windows-Security-Auditing,4625,0,\
                "An account failed to log on.",Security,host-1,"TargetUserName=user-1; \
                TargetDomainName=domain-1; Status=0xc000015b; SubStatus=0x0; LogonType=10"
                """, all.get("logs/Security.evtx.csv"));
        assertEquals(List.of(new RedactedFiles.Unread("logs/Security.evtx", "an event log of Windows (EVTX)")),
                files.made());
        assertEquals(List.of(), files.unread());
    }

    @Test
    void namesAreLearnedInArchivesAndEventLogs() throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        EventLogFile.write(List.of(WindowsEvent.refusedLogon(NINE, "annabel", 0xc000015bL, "10")), "DESK17", log);
        byte[] tar = Packed.tar("logs/Security.evtx", log.toByteArray(), "a.log", LOG, "b.log",
                "user=x CORP\\j\u00f6rg.s\n".getBytes(StandardCharsets.ISO_8859_1), "home/marvin/c.log",
                new byte[]{'c'});
        Redactor learner = Redactor.ofSecretsAndNames(Map.of());
        LearnedNames.of(new ByteArrayInputStream(Packed.zip("in.tar.gz", Packed.gzip(tar))), learner, LogForms.all());
        assertEquals(Map.of("annabel", "user", "kimberly", "user", "j\u00f6rg.s", "user", "marvin", "user"),
                learner.learned());
        LearnedNames.of(new ByteArrayInputStream(Arrays.copyOf(tar, tar.length / 2)), learner, LogForms.all());
        LearnedNames.of(new ByteArrayInputStream(Arrays.copyOf(Packed.zip("a", LOG), 40)), learner, LogForms.all());
    }

    @Test
    void aCutOneEndsWhereItIsCut() throws IOException {
        byte[] tar = Packed.tar("a.log", LOG, "b.log", LOG);
        Map<String, String> cut = content(copied(Arrays.copyOf(tar, 1024 + 512 + 20)));
        assertEquals(CLEAN, cut.get("a.log"));
        assertEquals("INFO user-1 came", cut.get("b.log").stripTrailing().substring(0, 16));
        assertFalse(files.unread().isEmpty());
    }

    /** Whatever stands in it: it ends, nothing that was planted leaves, and what is written can be read. */
    @Test
    void aDamagedOneDoesNoHarm() throws IOException {
        byte[] tar = Packed.tar("a.log", LOG, "home/kimberly/b.log", LOG, "c.zip", Packed.zip("d.log", LOG));
        Random random = new Random(20261128);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = Arrays.copyOf(tar, random.nextInt(4) == 0 ? random.nextInt(tar.length) : tar.length);
            for (int hits = 1 + random.nextInt(6); hits > 0 && damaged.length > 0; hits--) {
                int header = random.nextInt(3) * 1024 + random.nextInt(512);
                damaged[Math.min(damaged.length - 1, header)] = (byte) random.nextInt(256);
            }
            byte[] head = Arrays.copyOf(damaged, Math.min(damaged.length, 512));
            if (new TarForm().isOne(head)) {
                String all = new String(copied(damaged), StandardCharsets.ISO_8859_1);
                assertFalse(all.contains("Zq01"), "round " + i);
                content(all.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void sizesThatCannotBeTrueAndHolesTakeNoRoom() throws IOException {
        for (String size : List.of("77777777777", "00000000000", "37777777777")) {
            byte[] tar = Packed.tar("a.log", LOG);
            System.arraycopy(size.getBytes(StandardCharsets.US_ASCII), 0, tar, 124, 11);
            sum(tar);
            assertTrue(copied(tar).length < 100_000, size);
        }
        byte[] tar = Packed.tar("a.log", LOG);
        System.arraycopy(new byte[]{(byte) 0x80, 0, 0, 0, 0x7F, -1, -1, -1, -1, -1, -1, -1}, 0, tar, 124, 12);
        sum(tar);
        assertTrue(copied(tar).length < 100_000);
        tar = Packed.tar("a.log", LOG);
        tar[156] = 'S';
        System.arraycopy("77777777777".getBytes(StandardCharsets.US_ASCII), 0, tar, 483, 11);
        sum(tar);
        assertTrue(copied(tar).length < 100_000);
        tar = Packed.tar("a.log", new byte[4 << 20]);
        tar[156] = 'L'; // a name of four megabytes
        sum(tar);
        assertTrue(copied(tar).length < 100_000);
    }

    private static void sum(byte[] tar) {
        Arrays.fill(tar, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += tar[i] & 0xFF;
        }
        System.arraycopy("%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII), 0, tar, 148, 8);
    }
}
