package org.deskwright.logs.session;

import static org.deskwright.logs.session.Rebuilt.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class LogSessionsTest {
    private static final String A = "0a1b2c3d-1111-1038-a745-000000000001";
    private static final String B = "0a1b2c3d-1111-1038-a745-000000000002";
    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    /** A line of an agent or server since 2020, on 3 February 2026. */
    private static String line(String time, String session, String component, String text) {
        return "2026-02-03T" + time + ".000Z " + session + " > LVL:2 RC:   0 " + component + " :" + text + "\n";
    }

    private static String old(String time, String component, String text) {
        return "02/03/2026, " + time + ".000> LVL:2 RC:   0 " + component + " :" + text + "\n";
    }

    private static String zero(String time, String text) {
        return "2026-02-03T" + time + "Z> LVL:2 RC:   0 MGMT_SYS :" + text + "\n";
    }

    private static String client(String time, String text) {
        return "2026-02-03T" + time.substring(0, 5) + "." + time.substring(6) + "Z [ Native ]: [INFO] " + text + "\n";
    }

    private static String phases(Session session) {
        return session.phases().stream().map(phase -> phase.stage().id()).collect(Collectors.joining(" "));
    }

    @Test
    void linesOfOneSessionAreFoundInTheLogsOfSeveralPrograms() throws IOException {
        List<Session> all = Rebuilt.of(logs("server.log", line("04:05:10", A, "COMMON", "-- pcoip_server begins.")
                + line("04:05:12", A, "MGMT_SYS", "SESSION ACTIVE")
                + line("04:06:12", A, "MGMT_PCOIP_DATA",
                        "Tx thread info: round trip time (ms) = 42, variance = 1, rto = 107, last = 6, max = 52")
                + line("05:05:12", A, "SERVER",
                        "map_tera_to_agent_close_code: TERA_DISCONNECT_CAUSE_HOST_BROKER_MANUAL_USER_LOGOUT -> X")
                + line("05:05:13", A, "SERVER", "server main: exiting"), "agent.log",
                line("04:05:06", A, "AGENT", "Received hello command!")
                        + line("04:05:08", A, "AGENT", "Received authenticate-password command.")
                        + line("04:05:11", A, "AGENT", "SSO: user CORP\\mary has activated, single sign on completed.")
                        + line("05:05:14", NONE, "AGENT", "x --(SERVER_STOPPED [202])--> INVALID")));
        assertEquals(1, all.size());
        Session session = all.getFirst();
        assertEquals("launch authenticate connect stream disconnect", phases(session));
        assertEquals(Session.Link.ID, session.link());
        assertEquals(Set.of("agent", "server"), session.programs());
        assertEquals(List.of("agent.log", "server.log"), session.logs());
        assertEquals("CORP\\mary", session.user());
        assertTrue(session.beginTold());
        assertEquals(EndCause.Kind.USER, session.cause().kind());
        assertEquals("0x103", session.cause().code());
        assertEquals("TERA_DISCONNECT_CAUSE_HOST_BROKER_MANUAL_USER_LOGOUT", session.cause().reason());
        assertEquals(3, session.cause().evidence().orElseThrow().place().line());
        assertEquals(Optional.of(Duration.ofHours(1).plusSeconds(8)), session.duration());
        assertEquals(Optional.of(Duration.ofHours(1)), session.phase(Stage.STREAM).orElseThrow().duration());
        assertEquals("server.log", session.phase(Stage.STREAM).orElseThrow().evidence().place().log());
        assertEquals(3, session.measured(), "round trip, its variance and its maximum");
    }

    @Test
    void aLogThatTellsNoSessionsHasThemOneBehindTheOther() throws IOException {
        List<Session> all = Rebuilt
                .of(old("04:05:10", "COMMON", "-- pcoip_server begins.") + old("04:05:12", "MGMT_SYS", "SESSION ACTIVE")
                        + old("04:15:12", "MGMT_PCOIP_DATA", "x (data manager ping timer expired)")
                        + old("04:15:12", "SERVER", "map_tera_to_agent_close_code: TERA_DISCONNECT_CAUSE_NONE -> X")
                        + old("04:15:13", "SERVER", "server main: exiting")
                        + old("04:20:00", "COMMON", "-- pcoip_server begins.")
                        + old("04:21:00", "COMMON", "-- pcoip_server begins."));
        assertEquals(3, all.size());
        assertEquals(List.of("connect stream disconnect", "connect", "connect"),
                all.stream().map(LogSessionsTest::phases).toList());
        assertEquals(List.of(EndCause.Kind.NETWORK, EndCause.Kind.UNKNOWN, EndCause.Kind.OPEN),
                all.stream().map(session -> session.cause().kind()).toList());
        assertEquals("pcoip.ping-expired", all.getFirst().cause().evidence().orElseThrow().marker().id());
        assertEquals(EndCause.Missing.END, all.get(1).cause().missing());
        assertEquals("2026-02-03T04:05:10", all.getFirst().begin().toString(), "a time of a zone that nobody told");
    }

    @Test
    void aSessionOfWhichTheBeginningIsMissingSaysSo() throws IOException {
        Session session = Rebuilt.of(old("04:15:12", "SERVER", "server main: exiting")).getFirst();
        assertFalse(session.beginTold());
        assertEquals(EndCause.Kind.UNKNOWN, session.cause().kind());
        assertEquals(EndCause.Missing.REASON, session.cause().missing());
    }

    @Test
    void aFailureBehindWhichItWentOnDidNotEndIt() throws IOException {
        Session session = Rebuilt.of(line("04:05:06", A, "AGENT", "Received hello command!")
                + line("04:05:08", A, "AGENT", "Failed to authenticate user")
                + line("04:05:20", A, "AGENT", "Connection COMPLETE: code=(0)")
                + line("04:06:20", NONE, "AGENT", "x --(SERVER_STOPPED [202])--> INVALID")).getFirst();
        assertEquals("launch authenticate stream disconnect", phases(session));
        assertEquals(EndCause.Kind.UNKNOWN, session.cause().kind());
        session = Rebuilt.of(line("04:05:06", A, "AGENT", "Received hello command!")
                + line("04:05:08", A, "AGENT", "Failed to authenticate user")).getFirst();
        assertEquals(EndCause.Kind.REFUSED, session.cause().kind());
    }

    @Test
    void aSessionThatIsTakenUpAgainIsStillThatSession() throws IOException {
        Session session = Rebuilt.of(line("04:05:06", A, "SERVER", "server main: sending ready message")
                + line("04:05:08", A, "MGMT_SYS", "SESSION ACTIVE")
                + line("04:15:08", A, "MGMT_PCOIP_DATA", "OPEN: Received BYE (disconnect cause=0x300).  D")
                + line("04:16:08", A, "SCNET", "Server accepting connection from 192.0.2.7:10525.")
                + line("04:16:09", A, "MGMT_SYS", "SESSION ACTIVE")).getFirst();
        assertEquals("connect stream disconnect connect stream", phases(session));
        assertTrue(session.isOpen(), session.cause().toString());
        assertEquals("192.0.2.7:10525", session.peer());
    }

    @Test
    void whatTellsNoSessionIsSetBesideAnotherProgramsByTimeOnlyWhereNothingElseIsMeant() throws IOException {
        String zero = zero("04:05:00", "No PCoIP data received in the past 3 seconds")
                + zero("04:15:00", "Session lost!");
        String host = line("04:05:09", A, "SCNET", "Server accepting connection from 192.0.2.7:10525.");
        Session joined = Rebuilt.of(logs("zero.log", zero, "host.log", host)).getFirst();
        assertEquals(Session.Link.TIME, joined.link());
        assertEquals(A, joined.id());
        assertEquals(EndCause.Kind.NETWORK, joined.cause().kind());

        String other = line("04:05:30", B, "SCNET", "Server accepting connection from 192.0.2.8:10525.");
        List<Session> apart = Rebuilt.of(logs("zero.log", zero, "host.log", host, "other.log", other));
        assertEquals(3, apart.size());
        assertEquals(List.of(Session.Link.AMBIGUOUS, Session.Link.AMBIGUOUS, Session.Link.AMBIGUOUS),
                apart.stream().map(Session::link).toList());

        String later = line("04:08:30", B, "SCNET", "Server accepting connection from 192.0.2.8:10525.");
        assertEquals(2, Rebuilt.of(logs("zero.log", zero, "host.log", host, "other.log", later)).size());
    }

    @Test
    void aClientThatTriesAgainHasEachTryOfItsOwn() throws IOException {
        List<Session> all = Rebuilt.of(logs("client.log",
                client("04:05:00", "Received stream request. Action = \"STREAM\"")
                        + client("04:05:01", "Launching dcvclient...")
                        + client("04:05:40",
                                "Failed to get Streaming details from native client {\"ExceptionType\":"
                                        + "\"ProcessLaunchFailure\",\"ErrorMessage\":\"Unable to launch dcvclient\"}")
                        + client("04:06:00", "Received stream request. Action = \"STREAM\""),
                "host.log", line("04:06:05", A, "COMMON", "-- pcoip_server begins.")));
        assertEquals(List.of(Session.Link.ORDER, Session.Link.TIME), all.stream().map(Session::link).toList());
        assertEquals(EndCause.Kind.CLIENT, all.getFirst().cause().kind());
        assertEquals("ProcessLaunchFailure", all.getFirst().cause().code());
        assertEquals("Unable to launch dcvclient", all.getFirst().cause().reason());
    }

    /** Its log of 2024 does not tell that it signed off. */
    @Test
    void whoAsksHoursLaterTriesAnew() throws IOException {
        String host = line("08:05:11", A, "COMMON", "-- pcoip_server begins.")
                + line("08:05:14", A, "MGMT_SYS", "SESSION ACTIVE");
        String first = client("08:05:00", "AuthProvider: WARP_DRIVE") + client("08:20:00", "Launching dcvclient...");
        List<Session> all = Rebuilt.of(logs("client.log",
                first + client("10:00:00", "Launching dcvclient...")
                        + client("10:00:02", "Failed to get Streaming details from native client {}"),
                "host.log", host));
        assertEquals(List.of(Session.Link.TIME, Session.Link.ORDER), all.stream().map(Session::link).toList());
        assertTrue(all.getFirst().isOpen(), all.getFirst().cause().toString());
        assertEquals("connect disconnect", phases(all.getLast()));
        assertEquals(1, Rebuilt.of(logs("client.log", first, "host.log", host)).size());
    }

    @Test
    void aClockThatIsSetBackMixesNothingUp() throws IOException {
        List<Session> all = Rebuilt.of(old("04:05:10", "COMMON", "-- pcoip_server begins.")
                + old("03:05:12", "MGMT_SYS", "SESSION ACTIVE") + old("03:15:13", "SERVER", "server main: exiting")
                + old("03:16:00", "COMMON", "-- pcoip_server begins."));
        Session first = all.stream().filter(session -> session.phases().size() == 3).findFirst().orElseThrow();
        assertEquals("connect stream disconnect", phases(first));
        assertTrue(first.clockSetBack());
        assertEquals(Optional.empty(), first.duration());
        assertEquals(Optional.of(Duration.ofMinutes(10).plusSeconds(1)),
                first.phase(Stage.STREAM).orElseThrow().duration());
        assertFalse(all.stream().filter(session -> session != first).findFirst().orElseThrow().clockSetBack());
    }

    @Test
    void exportedEventsMayHaveTheNewestFirst() throws IOException {
        String log = """
                Level,Date and Time,Source,Event ID,Task Category
                Information,2/3/2026 5:05:06 AM,PCoIPAgentService,89,None,"x"
                Information,2/3/2026 4:05:06 AM,PCoIPAgentService,88,None,"x"
                """;
        Session session = Rebuilt.of(log).getFirst();
        assertEquals("stream disconnect", phases(session));
        assertEquals(Optional.of(Duration.ofHours(1)), session.duration());
    }

    /** Such tables know whole seconds. */
    @Test
    void ofTheSameSecondTheOneThatStandsBehindCameFirstWhereTheNewestStandFirst() throws IOException {
        List<Session> all = Rebuilt.of("""
                Level,Date and Time,Source,Event ID,Task Category
                Information,2/3/2026 5:00:00 PM,PCoIPAgentService,89,None,"x"
                Information,2/3/2026 10:00:00 AM,PCoIPAgentService,88,None,"x"
                Information,2/3/2026 10:00:00 AM,PCoIPAgentService,89,None,"x"
                Information,2/3/2026 9:00:00 AM,PCoIPAgentService,88,None,"x"
                """);
        assertEquals(List.of(Optional.of(Duration.ofHours(1)), Optional.of(Duration.ofHours(7))),
                all.stream().map(Session::duration).toList());
    }

    /** So agents of WorkSpaces tell it. */
    @Test
    void event106EndsASessionOfTheAgent() throws IOException {
        List<Session> all = Rebuilt.of("""
                Level,Date and Time,Source,Event ID,Task Category
                Information,3/2/2026 09:00:00 AM,PCoIPAgentService,88,None,"x"
                Information,3/2/2026 10:00:00 AM,PCoIPAgentService,106,None,"x"
                Information,3/2/2026 11:00:00 AM,PCoIPAgentService,88,None,"x"
                Information,3/2/2026 12:00:00 PM,PCoIPAgentService,106,None,"x"
                """);
        assertEquals(List.of(Optional.of(Duration.ofHours(1)), Optional.of(Duration.ofHours(1))),
                all.stream().map(Session::duration).toList());
        assertEquals("stream disconnect", phases(all.getFirst()));
    }

    private static String dcv(String time, String text) {
        return "2026-02-03 " + time + ",000000 [  3517:3517  ] INFO  " + text + "\n";
    }

    @Test
    void aRefusedRequestOfAnotherClientEndsNoSessionThatRunsOrRan() throws IOException {
        String asked = dcv("09:00:00", "authenticator - Received authentication request from client");
        String refused = "frontend-handler - Invalid connection request from client '10.0.0.38:2098': unknown session 'x'";
        String over = dcv("10:00:00", "session - There are 0 active connections on session console");
        for (String log : List.of(asked + dcv("09:30:00", refused) + over, asked + over + dcv("10:00:30", refused))) {
            List<Session> all = Rebuilt.of(log);
            assertEquals(2, all.size(), all::toString);
            assertEquals(Optional.of(Duration.ofHours(1)), all.getFirst().duration());
            assertEquals(EndCause.Kind.UNKNOWN, all.getFirst().cause().kind());
            assertEquals(EndCause.Kind.REFUSED, all.getLast().cause().kind());
        }
        Session own = Rebuilt.of(asked + dcv("09:00:02", refused)).getFirst();
        assertEquals("authenticate disconnect", phases(own));
        assertEquals(EndCause.Kind.REFUSED, own.cause().kind());
    }

    @Test
    void aSessionOfVeryManyLinesKeepsTheFirstAndTheLast() throws IOException {
        StringBuilder log = new StringBuilder(line("04:00:00", A, "COMMON", "-- pcoip_server begins."));
        for (int i = 0; i < 1000; i++) {
            log.append(line("05:00:00", A, "MGMT_SYS", "SESSION ACTIVE"));
        }
        Session session = Rebuilt.of(log + line("06:00:00", A, "SERVER", "server main: exiting")).getFirst();
        assertEquals(64, session.events().size());
        assertEquals(1002 - 64, session.left());
        assertEquals("connect stream disconnect", phases(session));
    }

    @Test
    void twoLossesOfAZeroClientAreTwoSessions() throws IOException {
        List<Session> all = Rebuilt.of("2026-01-12T10:00:00Z> LVL:2 RC:   0 MGMT_SYS :Session lost!\n"
                + zero("10:00:00", "x").replace("MGMT_SYS :x",
                        "MGMT_UI :No PCoIP data received in the past 3 seconds (connection to peer might be lost)")
                + zero("10:00:30", "Session lost!"));
        assertEquals(
                List.of("", "PT30S"), all.stream()
                        .map(one -> one.duration().filter(d -> !d.isZero()).map(Object::toString).orElse("")).toList(),
                all::toString);
    }

    @Test
    void silenceAfterADayOfWhichNothingIsToldIsOfAnotherSession() throws IOException {
        String silence = "> LVL:2 RC:   0 MGMT_UI :No PCoIP data received in the past 3 seconds (x)\n";
        assertEquals(2, Rebuilt.of("2026-02-09T10:00:00Z" + silence + "2026-02-12T10:00:00Z" + silence).size());
    }

    /** The clock of the client was four seconds ahead, so that it tells of it when the desktop is there. */
    @Test
    void whatFailedBeforeTheDesktopCameDidNotEndTheSession() throws IOException {
        Session session = Rebuilt.of(logs("client.log",
                "2026-02-03T08:00:05Z INFO AuthProvider: WARP_DRIVE\n"
                        + "2026-02-03T08:00:06Z ERROR AuthResult USER_AUTH_FAILURE\n"
                        + "2026-02-03T08:00:08Z INFO AuthProvider: WARP_DRIVE\n",
                "server.txt",
                line("08:00:00", A, "COMMON", "-- pcoip_server begins.")
                        + line("08:00:02", A, "MGMT_SYS", "SESSION ACTIVE")
                        + line("17:00:01", A, "SERVER", "disconnect cause (0x103)")
                        + line("17:00:02", A, "SERVER", "server main: exiting")))
                .getFirst();
        assertEquals(EndCause.Kind.USER, session.cause().kind());
        assertEquals("0x103", session.cause().code());
    }

    @Test
    void thatNobodyIsConnectedIsNoSession() throws IOException {
        String nobody = "2026-02-03 0%d:00:00,000001 [  1:1  ] INFO  session - There are 0 active connections on session x\n";
        String asked = "2026-02-03 08:00:00,000001 [  1:1  ] INFO  authenticator - Received authentication request from client x\n";
        assertEquals(0, Rebuilt.of(nobody.formatted(5) + nobody.formatted(6)).size());
        List<Session> all = Rebuilt.of(nobody.formatted(5) + asked + nobody.formatted(9) + nobody.formatted(9));
        assertEquals(1, all.size());
        assertEquals("dcv.no-connections", all.getFirst().events().getLast().marker().id());
    }

    @Test
    void eventsOfAnEventLogTellTheSameSessionsAsTheirTable() throws IOException {
        String event = "Information,2026-02-03T%s:00.0000000Z,PCoIPAgentService,%d,0,\"x\",Application,WSAMZN-1,\"\"\n";
        List<Session> all = Rebuilt
                .of(event.formatted("08:00", 88) + event.formatted("09:00", 94) + event.formatted("09:01", 89));
        assertEquals(1, all.size());
        assertEquals("94", all.getFirst().cause().code());
    }
}
