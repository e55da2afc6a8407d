package org.deskwright.sample.ticket;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/**
 * Failures that somebody opened a ticket for.
 * <p>
 * Each begins with a quiet morning that all have in common; the failure comes at ten.
 */
public enum Ticket {
    ZERO_CLIENT_CLOCK("workspaces.certificate-time", (logs, at) -> {
        logs.zeroClient(at, "MGMT_PEM", "- The supplied certificate is invalid due to timestamp");
        logs.zeroClient(at.plusSeconds(2), "MGMT_SYS", "Session unavailable reason: 0x00001003");
    }), MEDIA_PORT_BLOCKED("pcoip.no-invite", (logs, at) -> {
        logs.server(at, "COMMON", "-- pcoip_server begins.");
        logs.serverError(at.plusSeconds(10), -504, "MGMT_PCOIP_DATA", "Invite packet not received, aborting session");
        logs.zeroClient(at.plusSeconds(12), "MGMT_SYS", "Session unavailable reason: 0x00001002");
        logs.server(at.plusSeconds(240), "SERVER", "server main: exiting");
    }),
    REGISTRATION_OF_ANOTHER_REGION("workspaces.registration-unreachable",
            (logs, at) -> logs.client(at, "Web", "ERROR",
                    "Device can't connect to the registration service. Check your network settings.")),
    SAML_ROLE_REFUSED("saml.not-authorised", (logs, at) -> {
        logs.client(at, "Native", "INFO", "AuthProvider: SAML_IAM");
        logs.client(at.plusSeconds(3), "Web", "ERROR", "Not authorized to perform sts:AssumeRoleWithSAML (service: "
                + "AWSSecurityTokenService; status code: 403; error code: AccessDenied)");
    }),
    LOGON_RIGHT_REMOVED("windows.logon-type-refused", (logs, at) -> {
        logs.event(WindowsEvent.refusedLogon(at, logs.user(), 0xc000015bL, "10"));
        logs.agent(at.plusSeconds(1), "Failed to authenticate user");
        logs.client(at.plusSeconds(4), "Web", "ERROR",
                "An error occurred while launching your WorkSpace. Please try again.");
    }),
    BUGCHECK("windows.bugcheck", (logs, at) -> {
        logs.zeroClient(at, "MGMT_UI",
                "No PCoIP data received in the past 3 seconds (connection to peer might be lost)");
        logs.zeroClient(at.plusSeconds(30), "MGMT_SYS", "Session lost!");
        logs.event(WindowsEvent.system(at.plusSeconds(90), "Microsoft-Windows-Kernel-Power", 41, 1, "209", "0x0"));
        logs.event(WindowsEvent.system(at.plusSeconds(120), "Microsoft-Windows-WER-SystemErrorReporting", 1001, 2,
                "0x000000d1 (0x0000000000000000, 0x0000000000000002, 0x0000000000000000, 0xfffff8000135a0c1)",
                "C:\\Windows\\MEMORY.DMP", "020326-01"));
    }),
    HEALTH_SERVICE_STOPPED("windows.skylight-stays-down", (logs, at) -> {
        logs.service(at, "SkyLightWorkspaceConfigService", "stopped");
        logs.client(at.plusSeconds(700), "Web", "ERROR",
                "WorkSpace Status: Unhealthy. We were unable to connect you to "
                        + "your WorkSpace. Please try again in a few minutes.");
        logs.service(at.plusSeconds(900), "Windows Update", "running");
    }),
    PACKETS_LOST("pcoip.loss-goes-on", (logs, at) -> {
        for (int minute = 0; minute < 6; minute++) {
            logs.server(at.plusSeconds(60L * minute), "VGMAC",
                    "Stat frms: R=000000/000000/006997  T=000177/000574/006805 (A/I/O) Loss=" + (4 + minute)
                            + ".10%/0.20% (R/T)");
        }
        logs.serverError(at.plusSeconds(330), -504, "MGMT_PCOIP_DATA",
                "Unable to communicate with peer on PCoIP media " + "channels (data manager ping timer expired)");
        logs.zeroClient(at.plusSeconds(340), "MGMT_SYS", "Session lost!");
    }),
    CALLS_THROTTLED("workspaces.throttled-often", (logs, at) -> {
        for (int second = 0; second < 15; second++) {
            logs.script(at.plusSeconds(second), "ERROR An error occurred (ThrottlingException) when calling the "
                    + "DescribeWorkspaces operation (reached max retries: 4): Rate exceeded");
        }
    }),
    VIEWER_DOES_NOT_START("workspaces.viewer-failed-at-once", (logs, at) -> {
        logs.client(at, "Native", "INFO", "Launching dcvclient...");
        logs.client(at.plusSeconds(2), "Web", "ERROR", "Failed to get Streaming details from native client "
                + "{\"ExceptionType\":\"ProcessLaunchFailure\",\"ErrorCode\":\"1\",\"ErrorMessage\":\"Unable to launch "
                + "dcvclient\"}");
    }),
    DCV_SESSION_GONE("dcv.unknown-session", (logs, at) -> {
        logs.client(at, "Native", "INFO", "Received stream request. Action = \"STREAM\"");
        logs.client(at.plusSeconds(1), "Native", "INFO", "Launching dcvclient...");
        logs.dcv(at.plusSeconds(2), "WARN", "frontend-handler", "Invalid connection request from client "
                + "'192.0.2.7:2098 (forwarded for 198.51.100.9)': unknown session '1a5c3c4d-1edf-488c-92a3-000000000001'");
        logs.client(at.plusSeconds(4), "Web", "ERROR",
                "The sessionId 1a5c3c4d-1edf-488c-92a3-000000000001 is not available");
    }),
    DCV_SERVER_WITHOUT_SESSION("dcv.no-session", (logs, at) -> {
        logs.client(at, "Native", "INFO", "Received stream request. Action = \"STREAM\"");
        logs.dcv(at.plusSeconds(2), "WARN", "frontend-handler", "No session available");
    }),
    DCV_VIEWER_CRASHES("dcv.panic", (logs, at) -> {
        logs.client(at, "Native", "INFO", "Received stream request. Action = \"STREAM\"");
        logs.client(at.plusSeconds(1), "Native", "INFO", "Launching dcvclient...");
        logs.dcv(at.plusSeconds(3), "INFO", "authenticator", "Received authentication request from client");
        logs.clientOutput(at.plusSeconds(4), "thread '<unnamed>' panicked at src/decoder.rs:71:14:");
        logs.clientOutput(at.plusSeconds(4), "called `Option::unwrap()` on a `None` value");
        logs.dcv(at.plusSeconds(6), "INFO", "session", "There are 0 active connections on session console");
    }),
    LOGON_BY_CERTIFICATE_REFUSED("kerberos.controller-certificate", (logs, at) -> {
        logs.client(at, "Native", "INFO", "AuthProvider: SAML_IAM");
        logs.event(WindowsEvent.system(at.plusSeconds(20), "Microsoft-Windows-Security-Kerberos", 9, 2,
                "A certificate chain could not be built to a trusted root authority", "dc1.corp.example"));
        logs.event(WindowsEvent.refusedLogon(at.plusSeconds(21), logs.user(), 0xc0000320L, "2"));
    });

    private static final Instant TEN = Instant.parse("2026-02-03T10:00:00Z");

    private final String firstCause;
    private final BiConsumer<TicketLogs, Instant> failure;

    Ticket(String firstCause, BiConsumer<TicketLogs, Instant> failure) {
        this.firstCause = firstCause;
        this.failure = failure;
    }

    /** For the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Id of the signature of what went wrong first. */
    public String firstCause() {
        return firstCause;
    }

    /** Writes all logs of one that failed at ten into a folder, which is made where it is not there. */
    public void write(Path folder) throws IOException {
        new TicketBundle("ann", TicketClocks.RIGHT).with(this, TEN).write(folder);
    }

    void happen(TicketLogs logs, Instant at) {
        failure.accept(logs, at);
    }

    /** Nothing is wrong with it. */
    static void morning(TicketLogs logs, Instant eight, RandomGenerator random) {
        logs.event(WindowsEvent.system(eight, "EventLog", 6005, 4));
        logs.service(eight.plusSeconds(5), "SkyLightWorkspaceConfigService", "running");
        logs.service(eight.plusSeconds(6), "PCoIP Standard Agent for Windows", "running");
        logs.event(WindowsEvent.refusedLogon(eight.plusSeconds(250), logs.user(), 0xc000006dL, "2"));
        logs.client(eight.plusSeconds(300), "Native", "INFO", "AuthProvider: WARP_DRIVE");
        logs.agent(eight.plusSeconds(310), "Received hello command!");
        logs.server(eight.plusSeconds(311), "COMMON", "-- pcoip_server begins.");
        logs.server(eight.plusSeconds(314), "MGMT_SYS", "SESSION ACTIVE");
        logs.agent(eight.plusSeconds(315), "transition from CONNECTING --(CONNECTION_COMPLETE [102])--> CONNECTED");
        logs.dcv(eight.plusSeconds(20), "INFO", "session", "There are 0 active connections on session console");
        for (int minute = 6; minute < 100; minute++) {
            Instant at = eight.plusSeconds(60L * minute + random.nextInt(20)).plusMillis(random.nextInt(1000));
            int trip = 18 + random.nextInt(15);
            logs.server(at, "MGMT_PCOIP_DATA", "Tx thread info: round trip time (ms) = " + trip + ", variance = "
                    + random.nextInt(4) + ", rto = 101, last = " + trip + ", max = " + (trip + 10));
            logs.server(at.plusMillis(3), "VGMAC", "Stat frms: R=000000/000000/00" + (6000 + random.nextInt(3000))
                    + "  T=000177/000574/00" + (6000 + random.nextInt(3000)) + " (A/I/O) Loss=0.00%/0.00% (R/T)");
        }
    }
}
