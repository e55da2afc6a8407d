package org.deskwright.testing.evidence;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Logs of an agent and a server that tell of the same sessions, made to measure: one each hour, of which every third
 * ends with the network and every fifth is refused before it streams. Those that stream tell each minute what was
 * measured.
 */
public final class GeneratedSessions {
    public static final String AGENT = "agent.log";
    public static final String SERVER = "server.log";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 11, 20, 8, 0);
    private static final String NONE = "00000000-0000-0000-0000-000000000000";
    private static final int MINUTES = 40;
    private static final int NETWORK = 3;
    private static final int REFUSED = 5;

    private GeneratedSessions() {
    }

    /** How a session is called. */
    public static String id(int number) {
        return "%08x-1111-1038-a745-000000000001".formatted(number + 1);
    }

    /** Whether it streams. */
    public static boolean streams(int number) {
        return number % REFUSED != REFUSED - 1;
    }

    /** Writes both logs of so many sessions into the folder. */
    public static void write(Path folder, int sessions) throws IOException {
        try (Writer agent = Files.newBufferedWriter(folder.resolve(AGENT));
                Writer server = Files.newBufferedWriter(folder.resolve(SERVER))) {
            for (int i = 0; i < sessions; i++) {
                write(agent, server, i);
            }
        }
    }

    private static void write(Writer agent, Writer server, int number) throws IOException {
        LocalDateTime begin = BEGIN.plusHours(number);
        String id = id(number);
        line(agent, begin, id, "AGENT", "Received hello command!");
        if (!streams(number)) {
            line(agent, begin.plusSeconds(20), id, "AGENT", "Failed to authenticate user");
            return;
        }
        line(agent, begin.plusSeconds(30), id, "AGENT", "Received authenticate-password command.");
        line(server, begin.plusSeconds(60), id, "COMMON", "-- pcoip_server begins.");
        line(agent, begin.plusSeconds(70), id, "AGENT",
                "SSO: user CORP\\user" + number + " has activated, single sign on completed.");
        line(server, begin.plusSeconds(90), id, "MGMT_SYS", "SESSION ACTIVE");
        for (int minute = 2; minute < MINUTES; minute++) {
            measured(server, begin.plusMinutes(minute), id, minute + number);
        }
        LocalDateTime end = begin.plusMinutes(MINUTES);
        if (number % NETWORK == NETWORK - 1) {
            line(server, end, id, "MGMT_PCOIP_DATA", "x (data manager ping timer expired)");
        } else {
            line(server, end, id, "SERVER",
                    "map_tera_to_agent_close_code: TERA_DISCONNECT_CAUSE_HOST_BROKER_MANUAL_USER_LOGOUT -> X");
        }
        line(server, end.plusSeconds(1), id, "SERVER", "server main: exiting");
        line(agent, end.plusSeconds(2), NONE, "AGENT", "x --(SERVER_STOPPED [202])--> INVALID");
    }

    private static void measured(Writer server, LocalDateTime at, String id, int wave) throws IOException {
        int trip = 20 + wave * 37 % 90;
        line(server, at, id, "MGMT_PCOIP_DATA", "Tx thread info: round trip time (ms) = " + trip + ", variance = "
                + trip / 9 + ", rto = 107, last = 6, max = " + trip * 2);
        line(server, at, id, "VGMAC", "Stat frms: R=000000/000000/006997  T=000177/000574/006805 (A/I/O) Loss=0."
                + wave % 10 + "0%/0." + wave % 7 + "0% (R/T)");
        line(server, at, id, "MGMT_PCOIP_DATA", "Tx thread info: bw limit = 1169, plateau = 12.5, avg tx = "
                + (70 + wave % 30) + ".4, avg rx = 5.9 (KBytes/s)");
        line(server, at, id, "MGMT_IMG",
                "log (SoftIPC): tbl 2 fps " + (8 + wave % 20) + ".56 quality " + (60 + wave % 30));
    }

    private static void line(Writer out, LocalDateTime at, String session, String component, String text)
            throws IOException {
        out.write(at.format(STAMP) + " " + session + " > LVL:2 RC:   0 " + component + " :" + text + "\n");
    }
}
