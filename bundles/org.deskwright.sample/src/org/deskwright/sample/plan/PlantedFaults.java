package org.deskwright.sample.plan;

import static org.deskwright.sample.plan.NamedSite.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.deskwright.sample.plan.PlantedFault.InAnswer;
import org.deskwright.sample.plan.PlantedFault.OnDirectory;
import org.deskwright.sample.plan.PlantedFault.OnWorkspace;

/** All that is wrong with the sample, check by check; the rest of the estate is healthy. */
public final class PlantedFaults {
    // a row each: the formatter would run rows together
    // @formatter:off
    private static final List<PlantedFault> ESTATE = List.of(
            answer("estate.api-throttling", "api.calls", "0,2,5,2,3,0,0,0,0",
                    "a script that calls faster than allowed"),

            on("estate.autostop-unhealthy", CORP, 31, "unhealthy, and stops by itself", w -> {
                w.switchTo(Desktop.OFFICE_WIN10);
                w.runningMode = "AUTO_STOP";
                w.autoStopMinutes = 60;
                broken(w, "UNHEALTHY");
            }),
            answer("estate.autostop-unhealthy", "npcap.version", "1.1", "a packet capture driver of the bad version"),

            in("estate.certificate-based-auth", LID, "certificate logon with an authority of another Region", d -> {
                d.certificateStatus = "ENABLED";
                d.certificateAuthority = "arn:aws:acm-pca:eu-west-1:" + d.account
                        + ":certificate-authority/5f1c0a52-7d0e-4b3c-a6f1-2c9d84e07b13";
            }),
            in("estate.certificate-based-auth", TRIVET, "certificate logon without an authority, and without SAML",
                    d -> d.certificateStatus = "ENABLED"),

            answer("estate.client-version", "client.version", "2.4.13", "a client of years ago"),

            answer("estate.device-type", "client.platform", "chromeos", "the user has a Chromebook"),
            in("estate.device-type", HEARTH, "Chromebooks are shut out",
                    d -> d.deviceAccess.put("DeviceTypeChromeOs", "DENY")),

            in("estate.directory-connect", HANDLE, "the connector reaches no DNS server on premises", d -> {
                d.stage = "Inoperable";
                d.stageReason = "DNS unavailable (TCP port 53) for IP: " + d.dnsAddresses.getFirst()
                        + ", DNS unavailable (TCP port 53) for IP: " + d.dnsAddresses.getLast();
            }),
            in("estate.directory-connect", SWAGMAN, "one domain controller answers neither LDAP nor Kerberos", d -> {
                d.stage = "Impaired";
                d.stageReason = "Connectivity issues detected: LDAP unavailable (TCP port 389) for IP: "
                        + d.dnsAddresses.getLast() + ", Kerberos/authentication unavailable (TCP port 88) for IP: "
                        + d.dnsAddresses.getLast()
                        + ". Please ensure that the listed ports are available and retry the operation.";
            }),
            answer("estate.directory-connect", "directory.error",
                    "SRV record for LDAP does not exist for IP: 10.240.3.11",
                    "what the console said when the connector was made"),

            in("estate.directory-ports", SPOUT, "the members' group lets web and DNS out, but not LDAP and Kerberos",
                    d -> d.egress = List.of(new DirectoryDraft.PortRange("tcp", 80, 80, "0.0.0.0/0"),
                            new DirectoryDraft.PortRange("tcp", 443, 443, "0.0.0.0/0"),
                            new DirectoryDraft.PortRange("tcp", 53, 53, "10.0.0.0/8"),
                            new DirectoryDraft.PortRange("udp", 53, 53, "10.0.0.0/8"),
                            new DirectoryDraft.PortRange("udp", 123, 123, "10.0.0.0/8"),
                            new DirectoryDraft.PortRange("tcp", 445, 445, "10.0.0.0/8"))),

            in("estate.directory-registration", SOOT, "a replica was registered instead of the directory's home", d -> {
                d.primaryRegion = "us-east-2";
                d.additionalRegions = List.of(d.site.region().code());
                refused(d, "The directory is not in its primary Region.");
            }),
            in("estate.directory-registration", SCULLERY, "a directory that another account shares", d -> {
                d.ownerAccount = "111122223333";
                d.ownerDirectoryId = "d-93675f01ab";
                refused(d, "Shared directories cannot be registered.");
            }),

            answer("estate.docker-cidr", "docker.cidrs", "172.17.0.0/16,10.16.180.0/24",
                    "a container network on top of a subnet of the billy works"),

            on("estate.duplicate-user", CORP, 4, "left behind when the user was deleted", w -> {
                w.user = "wilhelmina.frost";
                stopped(w);
                w.lastConnected = w.connectionChecked.minus(Duration.ofDays(211));
            }),
            on("estate.duplicate-user", CORP, 17, "made for the user who was added again", w -> {
                w.user = "Wilhelmina.Frost";
                stopNever(w);
                w.lastConnected = w.connectionChecked.minus(Duration.ofHours(2));
            }),

            in("estate.internet-route", KILN_HALL, "the NAT gateway of one subnet was deleted",
                    d -> d.network.blackholes = List.of(d.network.second)),
            in("estate.internet-route", EMBER, "one subnet has no default route",
                    d -> d.network.withoutDefaultRoute = List.of(d.network.first)),

            in("estate.ip-access", SPOUT, "only a partner's addresses are let in", d -> d.ipGroups.add(
                    IpGroupDraft.of(Dice.of(0, "group", SPOUT), "spout-partners", "Partners of the spout works",
                            new IpGroupDraft.Rule("192.0.2.160/28", "Partner VPN"),
                            new IpGroupDraft.Rule("192.0.2.240/29", "Partner branch")))),
            answer("estate.ip-access", "client.address", "192.0.2.77", "where the user connects from"),
            in("estate.ip-group-empty", TRIVET, "a group without a rule, which lets nobody in", d -> d.ipGroups.add(
                    IpGroupDraft.of(Dice.of(0, "group", TRIVET), "trivet-offices", "To be filled in"))),

            on("estate.linux-user-name", HEARTH, 2, "an apostrophe in the name of a Linux user", w -> {
                w.switchTo(Desktop.STANDARD_AL2);
                w.user = "kit.o'neil";
                w.failToLaunch("InvalidUserName", "The user name holds a character that is not valid.");
            }),
            on("estate.linux-user-name", BILLY, 5, "a hyphen in front", w -> {
                w.switchTo(Desktop.STANDARD_AL2);
                w.user = "-kettle.tester";
            }),
            answer("estate.linux-user-name", "user.name", "zoë.o'hara", "a user who is to get an Amazon Linux desktop"),
            answer("estate.linux-user-name", "workspace.operating-system", "AMAZON_LINUX_2", "and on what"),

            answer("estate.pcoip-agent-version", "pcoip.agent.version",
                    "pcoip-agent-standard-2.14.5-24578.el7.x86_64", "an agent that is too old"),

            on("estate.public-address", GLAZING, 4, "its public address was taken away", w -> {
                stopNever(w);
                w.publicIp = null;
                w.allocationId = null;
            }),

            in("estate.region-support", FROST, "a managed directory where there are no WorkSpaces",
                    d -> d.registered = false),

            answer("estate.registration-code", "registration.code", "WSdub+K3TTL9",
                    "a code that no directory of the estate has"),

            in("estate.saml", LID, "SAML is on, and nobody said where users sign in", d -> {
                d.samlStatus = "ENABLED";
                d.samlUrl = null;
            }),
            in("estate.saml", EMBER, "the sign-in address is not encrypted", d -> {
                d.samlStatus = "ENABLED_WITH_DIRECTORY_LOGIN_FALLBACK";
                d.samlUrl = "http://sso.brindlewick.example/apps/workspaces";
                d.relayState = "state";
            }),

            on("estate.stuck-transition", SPOUT, 5, "has been rebooting for an hour", w -> {
                stopNever(w);
                w.state = "REBOOTING";
                w.earlierState = "REBOOTING";
                w.connection = "UNKNOWN";
            }),
            on("estate.stuck-transition", SPOUT, 12, "has been starting for an hour", w -> {
                w.runningMode = "AUTO_STOP";
                w.autoStopMinutes = 60;
                w.state = "STARTING";
                w.earlierState = "STARTING";
                w.connection = "UNKNOWN";
            }),

            in("estate.subnet-ipv6", LID, "new interfaces get IPv6, which Graphics desktops cannot take",
                    d -> d.network.first.assignIpv6 = true),
            on("estate.subnet-ipv6", LID, 8, "a Graphics desktop in that subnet",
                    w -> w.switchTo(Desktop.GRAPHICS_2016)),

            on("estate.ubuntu-user-name", BILLY, 9, "the user is called as the system's own account", w -> {
                w.switchTo(Desktop.STANDARD_UBUNTU);
                w.user = "ubuntu";
            }),

            on("estate.unhealthy", CORP, 7, "does not answer", w -> {
                w.switchTo(Desktop.STANDARD_2019);
                w.runningMode = "ALWAYS_ON";
                w.autoStopMinutes = 0;
                broken(w, "UNHEALTHY");
            }),
            on("estate.unhealthy", CORP, 23, "answers badly", w -> broken(w, "IMPAIRED")),
            on("estate.unhealthy", EMBER, 6, "answers badly", w -> broken(w, "IMPAIRED")),

            in("estate.web-access", GLAZING, "Web Access is open to PCoIP desktops",
                    d -> d.deviceAccess.put("DeviceTypeWeb", "ALLOW")),
            answer("estate.web-access", "web-access.needed", "no", "and nobody needs it"),

            in("estate.workspace-launch", LID, "one subnet is in a zone that takes no WorkSpaces",
                    d -> d.network.second.zoneId = "use1-az3"),
            in("estate.workspace-launch", TRIVET, "a subnet is nearly full",
                    d -> d.network.second.takenByOthers = 999),
            on("estate.workspace-launch", SWAGMAN, 3, "did not get into the domain", w -> w.failToLaunch(
                    "DomainJoinFailure", "The WorkSpace could not be joined to the domain.")),
            on("estate.workspace-launch", SWAGMAN, 10, "did not get into the domain", w -> w.failToLaunch(
                    "DomainJoinFailure", "The WorkSpace could not be joined to the domain.")));
    // @formatter:on
    private static final List<PlantedFault> TABLE = Stream.concat(ESTATE.stream(), PlantedInDetails.TABLE.stream())
            .toList();

    private PlantedFaults() {
    }

    public static List<PlantedFault> all() {
        return TABLE;
    }

    /** What the admin of the sample case answered, by question. */
    public static Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        for (PlantedFault fault : TABLE) {
            if (fault instanceof InAnswer answer) {
                answers.put(answer.question(), answer.answer());
            }
        }
        return answers;
    }

    static void plant(DirectoryDraft directory) {
        for (PlantedFault fault : TABLE) {
            if (fault instanceof OnDirectory planted && planted.site().ordinal() == directory.site.index()) {
                planted.change().accept(directory);
            }
        }
    }

    static void plant(WorkspaceDraft workspace) {
        for (PlantedFault fault : TABLE) {
            if (fault instanceof OnWorkspace planted && planted.ordinal() == workspace.ordinal
                    && planted.site().ordinal() == workspace.directory.site.index()) {
                planted.change().accept(workspace);
            }
        }
    }

    private static void refused(DirectoryDraft directory, String message) {
        directory.state = "ERROR";
        directory.errorMessage = message;
        directory.registrationCode = null;
    }

    private static void broken(WorkspaceDraft workspace, String state) {
        workspace.state = state;
        workspace.earlierState = state;
        workspace.connection = "DISCONNECTED";
    }

    private static void stopped(WorkspaceDraft workspace) {
        workspace.runningMode = "AUTO_STOP";
        workspace.autoStopMinutes = 60;
        workspace.state = "STOPPED";
        workspace.earlierState = "STOPPED";
        workspace.connection = "UNKNOWN";
    }

    private static void stopNever(WorkspaceDraft workspace) {
        workspace.runningMode = "ALWAYS_ON";
        workspace.autoStopMinutes = 0;
        workspace.state = "AVAILABLE";
        workspace.earlierState = "AVAILABLE";
        workspace.connection = "CONNECTED";
    }

    static OnDirectory in(String check, NamedSite site, String story, Consumer<DirectoryDraft> change) {
        return new OnDirectory(check, site, story, change);
    }

    static OnWorkspace on(String check, NamedSite site, int ordinal, String story, Consumer<WorkspaceDraft> change) {
        return new OnWorkspace(check, site, ordinal, story, change);
    }

    private static InAnswer answer(String check, String question, String answer, String story) {
        return new InAnswer(check, question, answer, story);
    }
}
