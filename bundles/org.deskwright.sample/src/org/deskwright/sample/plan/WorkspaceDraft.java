package org.deskwright.sample.plan;

import java.time.Instant;
import java.util.List;

/** A WorkSpace while the estate is laid out. Open fields as in {@link SubnetDraft}. */
public final class WorkspaceDraft {
    public final DirectoryDraft directory;
    public final int ordinal;
    public String id;
    public String user;
    public Desktop desktop;
    public String state;
    /** The state in the earlier sighting, where there is one. */
    public String earlierState;
    public String errorCode;
    public String errorMessage;
    public String computerName;
    public String encryptionKey;
    public String runningMode;
    public int autoStopMinutes;
    public SubnetDraft subnet;
    public String ipAddress;
    public String interfaceId;
    /** Public address on its interface, or null. */
    public String publicIp;
    /** Allocation of an Elastic IP of the account's own; null when Amazon lends the address. */
    public String allocationId;
    public List<String> modifying = List.of();
    public String connection;
    public Instant connectionChecked;
    public Instant lastConnected;
    public Instant attached;
    /** What CloudWatch measured of it; null where nobody asked. */
    public HealthTrace trace;
    /** Age of its last snapshots; -1 when it has none. */
    public int snapshotHours = 7;
    public boolean rootSaved = true;
    public List<TrailDraft> trail = List.of();
    /** Whether the API says something of it that no version of today knows. */
    public boolean fromTheFuture;

    WorkspaceDraft(DirectoryDraft directory, int ordinal) {
        this.directory = directory;
        this.ordinal = ordinal;
    }

    /** Another desktop, with what goes with it. */
    public void switchTo(Desktop other) {
        desktop = other;
        if (computerName != null) {
            computerName = WorkspaceLayout.computerName(other, id);
        }
    }

    /** Whether it is in a state in which people look for what there is to go back to. */
    public boolean isUnwell() {
        return computerName != null && (state.equals("UNHEALTHY") || state.equals("IMPAIRED") || state.equals("ERROR"));
    }

    /** As a launch that failed leaves it: nothing of it is in the VPC. */
    public void failToLaunch(String code, String message) {
        state = "ERROR";
        earlierState = "ERROR";
        errorCode = code;
        errorMessage = message;
        vanishFromNetwork();
        lastConnected = null;
        connection = "UNKNOWN";
    }

    void vanishFromNetwork() {
        ipAddress = null;
        interfaceId = null;
        publicIp = null;
        allocationId = null;
        computerName = null;
        subnet = null;
    }
}
