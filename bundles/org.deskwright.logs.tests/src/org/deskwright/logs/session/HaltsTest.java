package org.deskwright.logs.session;

import static org.deskwright.logs.session.Rebuilt.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** A computer that stops ends the sessions that ran on it, and no others. */
class HaltsTest {
    private static final String SERVER = "ws/teradici/server.log";
    private static final String EVENTS = "ws/windows/System.evtx";

    private static String server(int number, String begin, String last) {
        String id = " 0a1b2c3d-1111-1038-a745-%012d > LVL:2 RC:   0 ".formatted(number);
        return "2026-02-03T" + begin + ".000Z" + id + "COMMON :-- pcoip_server begins.\n2026-02-03T" + begin + ".100Z"
                + id + "MGMT_SYS :SESSION ACTIVE\n2026-02-03T" + last + ".000Z" + id
                + "MGMT_PCOIP_DATA :Tx thread info: round trip time (ms) = 42, variance = 1, rto = 107, last = 6, max = 52\n";
    }

    private static String event(String time, int id, String text, String host) {
        return "Error,2026-02-03T" + time + ".0000000Z,x," + id + ",0,\"" + text + "\",System," + host + ",\"\"\n";
    }

    private static String crash(String time, String host) {
        return event(time, 1001, "The computer has rebooted from a bugcheck.  The bugcheck was: 0xd1.", host);
    }

    private static EndCause cause(Map<String, String> logs) throws IOException {
        return only(logs).cause();
    }

    private static Session only(Map<String, String> logs) throws IOException {
        List<Session> all = Rebuilt.of(logs);
        assertEquals(1, all.size(), all::toString);
        return all.getFirst();
    }

    @Test
    void aCrashEndsTheSessionThatRan() throws IOException {
        Session session = only(logs(SERVER, server(1, "08:00:00", "09:59:30"), EVENTS, crash("10:04:00", "WSAMZN-1")));
        assertEquals(EndCause.Kind.SERVER, session.cause().kind());
        assertEquals("1001", session.cause().code());
        assertEquals("windows-halt.bugcheck", session.cause().evidence().orElseThrow().marker().id());
        assertEquals(EVENTS, session.cause().evidence().orElseThrow().place().log());
        assertEquals(Instant.parse("2026-02-03T09:59:30Z"), session.end().moment().orElseThrow(),
                "it is told when the computer starts again");
        assertEquals(List.of(SERVER, EVENTS), session.logs());
        assertEquals(Stage.DISCONNECT, session.phases().getLast().stage());
    }

    @Test
    void aServiceThatStopsEndsItThen() throws IOException {
        Session session = only(logs(SERVER, server(1, "08:00:00", "09:59:30"), EVENTS,
                event("10:00:00", 7036, "The PCoIP Standard Agent for Windows service entered the stopped state.", "W")
                        + event("10:00:09", 13, "The operating system is shutting down at system time x.", "W")));
        assertEquals("13", session.cause().code(), "services stop when a computer does");
        assertEquals(Instant.parse("2026-02-03T10:00:09Z"), session.end().moment().orElseThrow());
    }

    @Test
    void everySessionThatRanIsEndedByIt() throws IOException {
        List<Session> all = Rebuilt.of(logs(SERVER, server(1, "08:00:00", "09:59:30"), "ws/teradici/other.log",
                server(2, "09:00:00", "09:59:40"), EVENTS, crash("10:04:00", "W")));
        assertEquals(List.of("1001", "1001"), all.stream().map(one -> one.cause().code()).toList());
    }

    @Test
    void whatEndedBeforeOrLongAgoOrOnAnotherComputerIsNot() throws IOException {
        String exits = "2026-02-03T10:00:00.000Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC: 0 "
                + "SERVER :map_tera_to_agent_close_code: TERA_DISCONNECT_CAUSE_HOST_BROKER_MANUAL_USER_LOGOUT -> X\n";
        assertEquals(EndCause.Kind.USER,
                cause(logs(SERVER, server(1, "08:00:00", "09:59:30") + exits, EVENTS, crash("10:04:00", "W"))).kind());
        assertEquals(EndCause.Kind.OPEN,
                cause(logs(SERVER, server(1, "08:00:00", "08:30:00"), EVENTS, crash("10:04:00", "W"))).kind());
        List<Session> two = Rebuilt.of(logs(SERVER, server(1, "08:00:00", "09:59:30"), "ws2/teradici/server.log",
                server(2, "08:00:01", "09:59:30"), EVENTS, crash("10:04:00", "W")));
        assertEquals(List.of(EndCause.Kind.SERVER, EndCause.Kind.OPEN),
                two.stream().map(one -> one.cause().kind()).toList());
        assertEquals(EndCause.Kind.OPEN, cause(logs("server.log", server(1, "08:00:00", "09:59:30"), "a.evtx",
                crash("10:04:00", "W1"), "b.evtx", crash("12:00:00", "W2"))).kind(), "of which nobody knows");
    }

    @Test
    void eventsOfOneLogEndItsOwnSessionsWithoutAnyZone() throws IOException {
        String began = "Information,2/3/2026 8:00:00 AM,PCoIPAgentService,88,None,\"x\"\n";
        String lost = "Critical,2/3/2026 11:00:00 AM,Microsoft-Windows-Kernel-Power,41,None,"
                + "\"The system has rebooted without cleanly shutting down first.\"\n";
        String header = "Level,Date and Time,Source,Event ID,Task Category\n";
        assertEquals("41", cause(logs("events.csv", header + lost + began)).code());
        assertEquals("PT3H", only(logs("events.csv", header + lost + began)).duration().orElseThrow().toString());
        assertTrue(Rebuilt.of(logs("events.csv", header + lost)).isEmpty(), "it is no session itself");
    }

    private static String again(String begin, String end) {
        String id = " 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 ";
        return "2026-02-03T" + begin + ".000Z" + id + "COMMON :-- pcoip_server begins.\n2026-02-03T" + end + ".000Z"
                + id + "MGMT_SYS :SESSION ACTIVE\n";
    }

    @Test
    void aServerThatBeginsAgainUnderTheSameIdIsAnotherSession() throws IOException {
        String client = "2026-02-03T08:00:02.000Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 AGENT :"
                + "SSO: user CORP\\ann has activated, single sign on completed.\n";
        List<Session> all = Rebuilt.of(
                logs("server.log", again("08:00:00", "08:00:05") + again("09:00:00", "09:00:05"), "agent.log", client));
        assertEquals(2, all.size(), all::toString);
        assertEquals(List.of("CORP\\ann", ""), all.stream().map(Session::user).toList());
        assertEquals(Instant.parse("2026-02-03T09:00:00Z"), all.getLast().begin().moment().orElseThrow());
        assertEquals(EndCause.Missing.END, all.getFirst().cause().missing(), "another one follows");
    }

    /** It counts whole seconds of silence, so that its lines stand behind the shutdown. */
    @Test
    void whatTheClientSawOfASessionThatWasHaltedIsOfThat() throws IOException {
        String zero = "2026-02-03T10:00:15Z> LVL:2 RC: 0 MGMT_UI :No PCoIP data received in the past 3 seconds\n"
                + "2026-02-03T10:00:40Z> LVL:2 RC: 0 MGMT_SYS :Session lost!\n";
        Session session = only(logs(SERVER, server(1, "08:00:00", "09:59:05"), EVENTS,
                event("10:00:13", 13, "The operating system is shutting down at system time x.", "W"), "ws/zero.txt",
                zero));
        assertEquals("windows-halt.shut-down", session.cause().evidence().orElseThrow().marker().id());
        assertEquals("13", session.cause().code());
        assertEquals(List.of(SERVER, EVENTS, "ws/zero.txt"), session.logs());
        assertEquals(Instant.parse("2026-02-03T10:00:40Z"), session.end().moment().orElseThrow());
        assertEquals(1, session.phases().stream().filter(phase -> phase.stage() == Stage.DISCONNECT).count());
    }
}
