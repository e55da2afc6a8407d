package org.deskwright.logs.check;

import java.util.Map;

import org.deskwright.logs.format.LogFormat;

/** Which kind of evidence a log is, by the format that most of its records are written in. */
final class LogKinds {
    static final String CLIENT = "logs.client";
    static final String AGENT = "logs.agent";
    static final String WINDOWS_EVENTS = "logs.windows-events";

    private static final Map<String, String> BY_FORMAT = Map.of("pcoip-agent", AGENT, "pcoip-offset", AGENT,
            "pcoip-local", AGENT, "dcv-server", AGENT, "dcv-syslog", AGENT, "ssm-agent", AGENT, "windows-events-csv",
            WINDOWS_EVENTS, "windows-events-export", WINDOWS_EVENTS, "windows-events-by-time", WINDOWS_EVENTS,
            "windows-events-evtx", WINDOWS_EVENTS);

    private LogKinds() {
    }

    /**
     * Formats of clients for Windows and macOS are not public, so that theirs is a generic one: such logs are taken for
     * a client's.
     */
    static String of(LogFormat format) {
        return BY_FORMAT.getOrDefault(format.id(), CLIENT);
    }
}
