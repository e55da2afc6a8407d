package org.deskwright.sample.ticket;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The logs of one user and his WorkSpace, each in the form of the program that writes it. Who adds a line tells when it
 * came; what the log says of that goes by the clock of the program.
 */
final class TicketLogs {
    private static final String SESSION = "4f0a77b2-5c1e-1039-a4d1-000000000001";
    private static final String TERADICI = "workspace/C/ProgramData/Teradici/PCoIPAgent/logs/";
    private static final String EVENTS = "workspace/C/Windows/System32/winevt/Logs/";
    private static final DateTimeFormatter MILLIS = format("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter SECONDS = format("uuuu-MM-dd'T'HH:mm:ss'Z'");
    private static final DateTimeFormatter CLIENT = format("uuuu-MM-dd'T'HH:mm.ss'Z'");
    private static final DateTimeFormatter DCV = format("uuuu-MM-dd HH:mm:ss,SSSSSS");

    private record Line(Instant time, String text) {}

    private final Map<String, List<Line>> lines = new TreeMap<>();
    private final List<WindowsEvent> events = new ArrayList<>();
    private final String user;
    private final TicketClocks clocks;

    TicketLogs(String user, TicketClocks clocks) {
        this.user = user;
        this.clocks = clocks;
    }

    String user() {
        return user;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }

    private void add(String file, Instant time, String text) {
        lines.computeIfAbsent(file, name -> new ArrayList<>()).add(new Line(time, text));
    }

    /** The client for Linux. */
    void client(Instant time, String part, String level, String text) {
        add("client/workspacesclient.log", time,
                String.format("%s [ %-7s]: [%s] %s", CLIENT.format(clocks.client(time)), part, level, text));
    }

    /** What a program that the client starts says without a time. */
    void clientOutput(Instant time, String text) {
        add("client/workspacesclient.log", time, text);
    }

    void zeroClient(Instant time, String component, String text) {
        add("client/zero-client-eventlog.txt", time,
                String.format("%s> LVL:2 RC:   0 %15s :%s", SECONDS.format(clocks.client(time)), component, text));
    }

    void agent(Instant time, String text) {
        pcoip(TERADICI + "pcoip_agent_2026_02_03.txt", time, "LVL:2 RC:   0", "AGENT", text);
    }

    void server(Instant time, String component, String text) {
        pcoip(TERADICI + "pcoip_server_2026_02_03.txt", time, "LVL:2 RC:   0", component, text);
    }

    void serverError(Instant time, int code, String component, String text) {
        pcoip(TERADICI + "pcoip_server_2026_02_03.txt", time, String.format("LVL:1 RC:%4d", code), component, text);
    }

    private void pcoip(String file, Instant time, String level, String component, String text) {
        add(file, time, String.format("%s %s > %s %15s :%s", MILLIS.format(time), SESSION, level, component, text));
    }

    void dcv(Instant time, String level, String component, String text) {
        add("workspace/C/ProgramData/NICE/dcv/log/server.log", time,
                String.format("%s [  3517:3517  ] %-5s %s - %s", DCV.format(clocks.dcv(time)), level, component, text));
    }

    /** What a script of the administrator printed. */
    void script(Instant time, String text) {
        add("admin/inventory.log", time, SECONDS.format(time) + " " + text);
    }

    void event(WindowsEvent event) {
        events.add(event);
    }

    void service(Instant time, String service, String state) {
        event(WindowsEvent.system(time, "Service Control Manager", 7036, 4, service, state));
    }

    /** Makes files of them. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, List<Line>> log : lines.entrySet()) {
            Path file = folder.resolve(log.getKey());
            Files.createDirectories(file.getParent());
            List<String> sorted = log.getValue().stream().sorted(Comparator.comparing(Line::time)).map(Line::text)
                    .toList();
            Files.writeString(file, String.join("\n", sorted) + "\n", StandardCharsets.UTF_8);
        }
        String computer = "WSAMZN-" + user.toUpperCase(Locale.ROOT) + ".corp.example";
        for (String channel : List.of("System", "Security")) {
            Path file = folder.resolve(EVENTS + channel + ".evtx");
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                EventLogFile.write(events.stream().filter(event -> event.channel().equals(channel))
                        .sorted(Comparator.comparing(WindowsEvent::time)).toList(), computer, out);
            }
        }
        for (String other : List.of("CliXML", "Config", "ScriptLogs")) {
            Files.createDirectories(folder.resolve("workspace").resolve(other));
        }
    }
}
