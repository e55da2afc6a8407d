package org.deskwright.sample.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A directory while the estate is laid out, as both services see it. Open fields as in {@link SubnetDraft}.
 */
public final class DirectoryDraft {
    public final Site site;
    public final String account;
    public final int workspaces;
    public String id;
    public String alias;
    public NetworkDraft network;

    // what WorkSpaces says
    public boolean registered = true;
    public String registrationCode;
    public String state = "REGISTERED";
    public String errorMessage;
    public String securityGroupId;
    public List<IpGroupDraft> ipGroups = new ArrayList<>();
    public Map<String, String> deviceAccess = new LinkedHashMap<>();
    public String samlStatus = "DISABLED";
    public String samlUrl;
    public String relayState = "RelayState";
    public String certificateStatus = "DISABLED";
    public String certificateAuthority;
    /** Ports that the members' security group lets out; empty: all. */
    public List<PortRange> egress = List.of();

    public String logUpload = "ENABLED";

    // what CloudWatch measured of it
    public boolean connectionsFail;
    public int turnedAway;
    /** The slowest round trip of a session in milliseconds; 0 where nothing is out of the ordinary. */
    public int slowestRoundTrip;

    // what is known of the account there
    public String encryptionKey;
    public String keyState = "Enabled";
    public int keyDeletionDays;
    /** Whether the account may not have more WorkSpaces in the Region. */
    public boolean quotaReached;
    /** Whether the account is not set up for licences of its own there. */
    public boolean withoutOwnLicences;
    /** What became of the last change of that; null where none was made. */
    public String licencesChange;
    /** Whose image cannot be used; null where all can. */
    public Desktop brokenImage;
    public List<TrailDraft> trail = List.of();
    public List<PoolDraft> pools = List.of();

    // what Directory Service says
    public List<TrustDraft> trusts = List.of();
    public String controllersGroupId;
    public String stage = "Active";
    public String stageReason;
    public List<String> dnsAddresses;
    public String serviceUser;
    public String edition;
    public String primaryRegion;
    public List<String> additionalRegions = List.of();
    public String ownerAccount;
    public String ownerDirectoryId;
    public Instant launched;

    /** A range of ports of one protocol to somewhere. */
    public record PortRange(String protocol, int from, int to, String cidr) {}

    DirectoryDraft(Site site, String account, int workspaces) {
        this.site = site;
        this.account = account;
        this.workspaces = workspaces;
    }

    /** Addresses of its controllers or connectors in the VPC. */
    public List<String> controllers() {
        return List.of(network.first.address(NetworkDraft.CONTROLLER), network.second.address(NetworkDraft.CONTROLLER));
    }
}
