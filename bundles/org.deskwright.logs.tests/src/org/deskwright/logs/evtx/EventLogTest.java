package org.deskwright.logs.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.sample.ticket.EventLogFile;
import org.deskwright.sample.ticket.WindowsEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Event logs that another program wrote: real ones where there are some, and invented ones. */
class EventLogTest {
    private static final Instant NINE = Instant.parse("2026-02-03T09:00:00.123456700Z");
    private static final Path REAL = Path.of(System.getProperty("deskwright.project", "."))
            .resolve("../../../shared/corpus/evtx/application-logs.evtx");
    private static final Pattern PROVIDER = Pattern.compile("<Provider Name=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("<EventID[^>]*>(\\d+)<");
    private static final Pattern CHANNEL = Pattern.compile("<Channel>([^<]*)<");

    @TempDir
    Path folder;

    private static byte[] log(List<WindowsEvent> events) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventLogFile.write(events, "WSAMZN-1", out);
        return out.toByteArray();
    }

    private static List<String> lines(byte[] log) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventLog.Written written = EventLog.write(new ByteArrayInputStream(log), out);
        assertEquals(List.of(), written.problems());
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(written.events(), lines.size());
        return lines;
    }

    @Test
    void anEventIsALineWithTheMessageThatIsKnownAndItsValues() throws IOException {
        List<String> lines = lines(log(List.of(
                WindowsEvent.system(NINE, "Service Control Manager", 7036, 4, "SkyLightWorkspaceConfigService",
                        "stopped"),
                WindowsEvent.system(NINE.plusSeconds(1), "Service Control Manager", 7036, 4, "A \"B\"\r\nC", "running"),
                WindowsEvent.system(NINE.plusSeconds(2), "Unknown, Ltd", 77, 2, "x"),
                WindowsEvent.refusedLogon(NINE.plusSeconds(3), "ann", 0xc000015bL, "10"))));
        assertEquals(List.of(
                "Information,2026-02-03T09:00:00.1234567Z,Service Control Manager,7036,0,"
                        + "\"The SkyLightWorkspaceConfigService service entered the stopped state.\",System,WSAMZN-1,"
                        + "\"param1=SkyLightWorkspaceConfigService; param2=stopped\"",
                "Information,2026-02-03T09:00:01.1234567Z,Service Control Manager,7036,0,"
                        + "\"The A \"\"B\"\" C service entered the running state.\",System,WSAMZN-1,"
                        + "\"param1=A \"\"B\"\" C; param2=running\"",
                "Error,2026-02-03T09:00:02.1234567Z,\"Unknown, Ltd\",77,0,\"\",System,WSAMZN-1,\"param1=x\"",
                "Audit Failure,2026-02-03T09:00:03.1234567Z,Microsoft-Windows-Security-Auditing,4625,0,"
                        + "\"An account failed to log on.\",Security,WSAMZN-1,\"TargetUserName=ann; "
                        + "TargetDomainName=CORP; Status=0xc000015b; SubStatus=0x0; LogonType=10\""),
                lines);
    }

    /** Such as a log that reached its largest size: its oldest part no longer stands at its beginning. */
    @Test
    void aLogThatWasWrittenAroundIsToldInTheOrderOfTime() throws IOException {
        List<WindowsEvent> events = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            events.add(
                    WindowsEvent.system(NINE.plusSeconds(i), "Service Control Manager", 7036, 4, "S" + i, "stopped"));
        }
        byte[] log = log(events);
        List<String> lines = lines(log);
        assertEquals(2000, lines.size());
        assertTrue(log.length > 3 * EventChunk.LENGTH);
        byte[] around = log.clone();
        int moved = log.length - EventChunk.LENGTH;
        System.arraycopy(log, moved, around, 4096, EventChunk.LENGTH);
        System.arraycopy(log, 4096, around, 4096 + EventChunk.LENGTH, moved - 4096);
        around[8] = 1;
        assertEquals(lines, lines(around));
    }

    /** Whatever is in a file: it ends soon, tells what it could not read, and makes no line of anything but a line. */
    @Test
    void damageIsToldAndEndsNothing() throws IOException {
        byte[] log = log(List.of(WindowsEvent.system(NINE, "Service Control Manager", 7036, 4, "A", "stopped"),
                WindowsEvent.refusedLogon(NINE, "ann", 0xc000015bL, "10"),
                WindowsEvent.system(NINE, "Service Control Manager", 7034, 2, "B", "3")));
        Random random = new Random(40);
        int used = 4096 + 512 + 3000;
        int told = 0;
        for (int i = 0; i < 4000; i++) {
            byte[] damaged = i % 4 == 0 ? Arrays.copyOf(log, random.nextInt(used)) : log.clone();
            for (int n = random.nextInt(6); n >= 0 && damaged.length > 4096; n--) {
                damaged[4096 + random.nextInt(
                        damaged.length < used ? damaged.length - 4096 : used - 4096)] = (byte) (random.nextInt(3) == 0
                                ? -1
                                : random.nextInt());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                EventLog.Written written = EventLog.write(new ByteArrayInputStream(damaged), out);
                told += written.problems().isEmpty() ? 0 : 1;
                assertEquals(written.events(), out.toString(StandardCharsets.UTF_8).lines().count());
            } catch (IOException e) {
                assertTrue(damaged.length < 4096, e.getMessage());
            }
        }
        assertTrue(told > 2500, Integer.toString(told));
    }

    /** Parts of 64 KB are read each by itself: one that is damaged costs its own events, and that is said. */
    @Test
    void aDamagedPartCostsNoEventOfAnother() throws IOException {
        List<WindowsEvent> events = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            events.add(
                    WindowsEvent.system(NINE.plusSeconds(i), "Service Control Manager", 7036, 4, "S" + i, "stopped"));
        }
        byte[] log = log(events);
        List<String> whole = lines(log);
        int second = 4096 + EventChunk.LENGTH;
        byte[] without = new byte[log.length - EventChunk.LENGTH];
        System.arraycopy(log, 0, without, 0, second);
        System.arraycopy(log, second + EventChunk.LENGTH, without, second, without.length - second);
        without[42]--; // parts, as the header counts them
        List<String> rest = lines(without);
        assertTrue(rest.size() < whole.size() && whole.containsAll(rest));
        byte[] noise = new byte[EventChunk.LENGTH];
        new Random(7).nextBytes(noise);
        byte[] overwritten = log.clone();
        System.arraycopy(noise, 0, overwritten, second, noise.length);
        byte[] emptied = log.clone();
        Arrays.fill(emptied, second + 512, second + EventChunk.LENGTH, (byte) 0xff);
        List<String> told = new ArrayList<>();
        for (byte[] damaged : List.of(overwritten, emptied)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            EventLog.Written written = EventLog.write(new ByteArrayInputStream(damaged), out);
            assertEquals(rest, out.toString(StandardCharsets.UTF_8).lines().toList());
            told.addAll(written.problems());
        }
        assertEquals(List.of("1 part of 64 KB is overwritten, and the events in it are lost; all others are read",
                (whole.size() - rest.size()) + " events are damaged and left out",
                "the checksum of 1 part is wrong, as when it was copied while it was "
                        + "written to; what can be read of it is"),
                told);
        assertEquals(List.of(), EventLog.write(new ByteArrayInputStream(Arrays.copyOf(log, log.length + (2 << 16))),
                OutputStream.nullOutputStream()).problems(), "room that was not written to yet");
    }

    @Test
    void anEventWhoseBeginningIsDamagedCostsNoOther() throws IOException {
        List<WindowsEvent> events = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            events.add(WindowsEvent.system(NINE.plusSeconds(i), "EventLog", 6000 + i, 4, "S" + i));
        }
        byte[] log = log(events);
        List<String> rest = new ArrayList<>(lines(log));
        int second = 4096 + 512 + (log[4096 + 512 + 4] & 0xff | (log[4096 + 512 + 5] & 0xff) << 8);
        log[second]++;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventLog.Written written = EventLog.write(new ByteArrayInputStream(log), out);
        rest.remove(1);
        assertEquals(rest, out.toString(StandardCharsets.UTF_8).lines().toList());
        assertEquals("1 event is damaged and left out", written.problems().getFirst());
    }

    /** Against what libevtx makes of it, where its program is installed; else against what that made of it once. */
    @Test
    void aRealLogIsReadAsAnotherProgramReadsIt() throws IOException, InterruptedException {
        assumeTrue(Files.isReadable(REAL), "there is no " + REAL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(REAL)) {
            // it was damaged on purpose by those who published it
            assertEquals(
                    List.of("1 event is damaged and left out",
                            "the checksum of 1 part is wrong, as when it was "
                                    + "copied while it was written to; what can be read of it is"),
                    EventLog.write(in, out).problems());
        }
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(1188, lines.size());
        assertEquals("Information,2016-01-08T01:57:07.0000000Z,Microsoft-Windows-User Profiles Service,1531,0,\"\","
                + "Application,37L4247F26-21,\"\"", lines.get(1));
        Path program = Path.of("/usr/bin/evtxexport");
        assumeTrue(Files.isExecutable(program), "evtxexport of libevtx-utils is not installed");
        Path xml = folder.resolve("oracle.xml");
        assertEquals(0, new ProcessBuilder(program.toString(), "-f", "xml", REAL.toString())
                .redirectOutput(xml.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor());
        String[] events = new String(Files.readAllBytes(xml), StandardCharsets.UTF_8).split("<Event ");
        assertEquals(lines.size(), events.length - 1);
        for (int i = 0; i < lines.size(); i++) {
            String event = events[i + 1];
            assertTrue(lines.get(i).contains("," + found(PROVIDER, event) + "," + found(ID, event) + ",")
                    && lines.get(i).contains("," + found(CHANNEL, event) + ","), lines.get(i));
        }
    }

    private static String found(Pattern pattern, String event) {
        Matcher found = pattern.matcher(event);
        return found.find() ? found.group(1) : "";
    }
}
