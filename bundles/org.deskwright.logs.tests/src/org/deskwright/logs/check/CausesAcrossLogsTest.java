package org.deskwright.logs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What led to what, where the log of a client, those of the WorkSpace and its events each tell a part. */
class CausesAcrossLogsTest {
    private static final String RAN = server("09:00:00", "COMMON :-- pcoip_server begins.")
            + server("09:00:05", "MGMT_SYS :SESSION ACTIVE");
    private static final String EXPIRED = "MGMT_PCOIP_DATA :Unable to communicate with peer on PCoIP media channels "
            + "(data manager ping timer expired)";
    private static final String SILENT = zero("10:00:00",
            "MGMT_UI :No PCoIP data received in the past 3 seconds (connection to peer might be lost)");
    private static final String LOST = zero("10:00:30", "MGMT_SYS :Session lost!");
    private static final String CRASH = event("10:01:30", "Critical", "Microsoft-Windows-Kernel-Power", 41,
            "The system has rebooted without cleanly shutting down first.")
            + event("10:01:40", "Error", "Microsoft-Windows-WER-SystemErrorReporting", 1001,
                    "The computer has rebooted from a bugcheck.  The bugcheck was: 0x000000d1.");

    @TempDir
    Path folder;

    private static String server(String time, String text) {
        return "2026-03-02T" + time + ".000Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 " + text + "\n";
    }

    private static String zero(String time, String text) {
        return "2026-03-02T" + time + "Z> LVL:2 RC:   0 " + text + "\n";
    }

    private static String event(String time, String level, String source, int id, String message) {
        return level + ",2026-03-02T" + time + ".0000000Z," + source + "," + id + ",0,\"" + message
                + "\",System,COMPUTER.corp.example,\"\"\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void events(String name, String computer, String text) throws IOException {
        write(name, text.replace("COMPUTER", computer));
    }

    private record Found(String id, int rank, String told) {}

    /** Of all checks, each once. */
    private List<Found> found() {
        IntakeResult read = new Intake(List.of(new LogReader())).read(List.of(folder), IntakeOptions.DEFAULT,
                (file, done, of) -> {});
        assertEquals(List.of(), read.problems());
        return new LogChecks().checks().stream()
                .flatMap(check -> check.evaluate(read.evidence(), Parameters.NONE).stream())
                .filter(Outcome.Finding.class::isInstance)
                .map(one -> new Found(one.subject().id(), Integer.parseInt(one.values().text(Values.RANK)),
                        one.values().text("order").strip()))
                .distinct().sorted((a, b) -> Integer.compare(a.rank, b.rank)).toList();
    }

    private static List<String> ids(List<Found> found) {
        return found.stream().map(Found::id).filter(id -> !id.startsWith("session:")).toList();
    }

    private static String told(List<Found> found, String id) {
        return found.stream().filter(one -> one.id.equals(id)).map(Found::told).collect(Collectors.joining("|"));
    }

    @Test
    void theCrashOfAnotherComputerIsNoCause() throws IOException {
        write("kim/zero.txt", LOST);
        events("kim/System.txt", "WSAMZN-KIM", event("09:00:30", "Information", "x", 1, "a"));
        events("lee/System.txt", "WSAMZN-LEE", CRASH);
        assertEquals(List.of("pcoip.session-lost", "windows.bugcheck", "windows.power-loss"), ids(found()));
        assertFalse(told(found(), "pcoip.session-lost").contains("bugcheck"));
    }

    @Test
    void theCrashOfTheOwnComputerIsOneAlsoWhereAnotherCrashed() throws IOException {
        write("kim/zero.txt", LOST);
        events("kim/System.txt", "WSAMZN-KIM", CRASH);
        events("lee/System.txt", "WSAMZN-LEE", CRASH);
        assertEquals(List.of("windows.bugcheck", "windows.power-loss", "pcoip.session-lost"), ids(found()));
    }

    /** A domain controller refuses whoever logs on anywhere, and its logs lie where they like. */
    @Test
    void whatADomainControllerLacksIsBehindLogonsOnOtherComputers() throws IOException {
        String center = "Microsoft-Windows-Kerberos-Key-Distribution-Center";
        String refused = event("10:00:02", "Error", "Microsoft-Windows-Security-Kerberos", 8,
                "The domain controller rejected the client certificate of user CORP.kim, used for smart card logon.");
        events("kim/System.txt", "WSAMZN-KIM", refused);
        events("controllers/one/System.txt", "DC1", event("10:00:01", "Warning", center, 21,
                "The client certificate for the user CORP.kim is not valid, and resulted in a failed smartcard logon."));
        assertEquals(List.of("kdc.client-certificate", "kerberos.client-certificate"), ids(found()));
        assertTrue(told(found(), "kerberos.client-certificate").contains("Probably it came of: Domain controller"));
        events("controllers/one/System.txt", "DC1", event("09:59:01", "Warning", center, 29,
                "The Key Distribution Center (KDC) cannot find a suitable certificate to use for smart card logons."));
        events("controllers/two/System.txt", "DC2", event("10:00:01", "Warning", center, 19,
                "the KDC is unable to use the PKINIT protocol because it is missing a suitable certificate."));
        assertFalse(told(found(), "kdc.certificate-missing").contains("came of"), "each has one of its own");
    }

    @Test
    void ofTwoComputersThatLieAsNearNeitherIsTheCause() throws IOException {
        write("zero.txt", LOST);
        events("System-1.txt", "WSAMZN-KIM", event("09:00:30", "Information", "x", 1, "a"));
        events("System-2.txt", "WSAMZN-LEE", CRASH);
        assertEquals("pcoip.session-lost", ids(found()).getFirst());
    }

    @Test
    void logsOfOneComputerMayLieBesideEachOther() throws IOException {
        write("client/zero.txt", LOST);
        events("events/Application.txt", "WSAMZN-KIM", event("09:00:30", "Information", "x", 1, "a"));
        events("events/System.txt", "wsamzn-kim", CRASH);
        assertEquals("windows.bugcheck", ids(found()).getFirst());
    }

    @Test
    void aComputerThatWroteOnHadNotCrashedYet() throws IOException {
        write("zero.txt", SILENT + LOST);
        write("agent/pcoip_server.txt",
                RAN + server("10:00:35", EXPIRED) + server("10:00:36", "SERVER :disconnect cause (0x000)")
                        + server("10:00:40", "SERVER :server main: exiting"));
        events("System.txt", "WSAMZN-KIM", CRASH);
        List<Found> found = found();
        assertEquals(List.of("pcoip.session-lost", "pcoip.ping-expired", "pcoip.cause-none", "windows.bugcheck",
                "windows.power-loss", "pcoip.silence"), ids(found));
        assertEquals("Of all failures that are more than a hint it is the first, by time alone.",
                told(found, "pcoip.session-lost"));
    }

    @Test
    void aCrashThatTheServerWroteNothingAfterIsTheCauseOfWhatTheClientSaw() throws IOException {
        write("zero.txt", SILENT + LOST);
        write("agent/pcoip_server.txt", RAN);
        events("System.txt", "WSAMZN-KIM", CRASH);
        assertEquals(List.of("windows.bugcheck", "windows.power-loss", "pcoip.silence", "pcoip.session-lost"),
                ids(found()));
    }

    /** What came of a failure may have been told before it; then nothing else is said to be the first. */
    @Test
    void whatIsToldFirstIsTheBeginningOfWhatCameFirst() throws IOException {
        write("zero.txt", SILENT + LOST);
        write("other/client.log", "2026-03-02T10:00:45Z ERROR This device is not authorized to access the WorkSpace\n");
        events("System.txt", "WSAMZN-KIM", CRASH);
        assertEquals("windows.bugcheck", ids(found()).getFirst());
    }

    @Test
    void aServerThatCrashedIsBehindTheSilenceOfItsClient() throws IOException {
        write("zero.txt", SILENT + LOST);
        write("agent/pcoip_server.txt",
                RAN + server("10:00:02", "COMMON :Critical Exception/Reset Detected!! Saving a minidump file"));
        List<Found> found = found();
        assertEquals(List.of("pcoip.exception", "pcoip.silence", "pcoip.session-lost"), ids(found));
        assertEquals("Of the failures in its time the first cause is: PCoIP process crashed.",
                told(found, "session:pcoip.exception"));
    }

    @Test
    void whoEndedASessionIsToldBeforeWhatTheClientSaw() throws IOException {
        for (String code : List.of("0x102", "0x104")) {
            write("zero.txt", SILENT + LOST);
            write("agent/pcoip_server.txt", RAN + server("10:00:03", "SERVER :disconnect cause (" + code + ")"));
            List<Found> found = found();
            assertEquals(List.of("pcoip.silence", "pcoip.session-lost"), ids(found).subList(1, 3), code);
            assertTrue(found.getFirst().told.startsWith("It is known to lead to 2 failures"), found.toString());
        }
    }

    @Test
    void anAdministratorsDisconnectThatLedToNothingIsNoFinding() throws IOException {
        write("agent/pcoip_server.txt", RAN + server("10:00:03", "SERVER :disconnect cause (0x104)"));
        assertEquals(List.of(), ids(found()));
    }

    @Test
    void whoAskedForARestartIsToldFirst() throws IOException {
        write("zero.txt", SILENT + LOST);
        write("agent/pcoip_server.txt", RAN);
        events("System.txt", "WSAMZN-KIM", event("09:59:40", "Information", "User32", 1074,
                "The process C:\\x.exe (DESK) has initiated the restart of computer DESK on behalf of user CORP\\ann")
                + event("09:59:58", "Information", "Microsoft-Windows-Kernel-General", 13,
                        "The operating system is shutting down at system time 2026-03-02")
                + event("10:02:00", "Information", "Microsoft-Windows-Kernel-General", 12,
                        "The operating system started at system time 2026-03-02"));
        List<Found> found = found();
        assertEquals(List.of("windows.asked-shutdown", "windows.shut-down", "pcoip.silence", "pcoip.session-lost"),
                ids(found));
        assertTrue(told(found, "pcoip.session-lost").startsWith("Probably it came of: Windows shut down."));
    }

    @Test
    void aLossAfterTheComputerHadStartedAgainDidNotComeOfThatRestart() throws IOException {
        write("zero.txt", LOST);
        events("System.txt", "WSAMZN-KIM",
                event("09:57:00", "Information", "Microsoft-Windows-Kernel-General", 13,
                        "The operating system is shutting down at system time 2026-03-02")
                        + event("09:58:00", "Information", "Microsoft-Windows-Kernel-General", 12,
                                "The operating system started at system time 2026-03-02"));
        assertEquals(List.of("pcoip.session-lost"), ids(found()));
    }

    @Test
    void aHealthServiceThatCrashedIsBehindWhatTheClientSays() throws IOException {
        write("client.log", "2026-03-02T09:10:00Z INFO WorkSpace Status: Unhealthy\n");
        String crashed = event("09:00:00", "Error", "Service Control Manager", 7034,
                "The SkyLightWorkspaceConfigService service terminated unexpectedly.  It has done this 1 time(s).");
        events("System.txt", "WSAMZN-KIM", crashed);
        List<Found> found = found();
        assertEquals("windows.skylight-failed", ids(found).getFirst());
        assertTrue(told(found, "workspaces.unhealthy").startsWith("Probably it came of: Service that answers health"));
        events("System.txt", "WSAMZN-KIM", crashed + event("09:01:00", "Information", "Service Control Manager", 7036,
                "The SkyLightWorkspaceConfigService service entered the running state."));
        assertFalse(told(found(), "workspaces.unhealthy").contains("Probably"));
    }

    @Test
    void callsOfAnAdministratorsScriptEndNoSession() throws IOException {
        write("admin.log", IntStream.range(10, 24).mapToObj(second -> "2026-03-02T10:00:" + second
                + "Z ERROR An error occurred (ThrottlingException) when calling the DescribeWorkspaces operation\n")
                .collect(Collectors.joining()));
        write("agent/pcoip_server.txt",
                RAN + server("10:02:10", EXPIRED) + server("10:02:11", "SERVER :disconnect cause (0x000)"));
        List<Found> found = found();
        assertEquals("Of the failures in its time the first is: PCoIP media channel went silent, by time alone.",
                told(found, "session:pcoip.ping-expired"));
        assertEquals("Of all failures it is the first, by time alone.", told(found, "workspaces.throttled-often"));
    }
}
