package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.policy.access.Answer;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What links, files of policies and the fleet together decide. */
class ReckonedDiagnosisTest {
    private static final String OUTER = "{00000000-0000-0000-0000-000000000001}";
    private static final String INNER = "{00000000-0000-0000-0000-000000000002}";
    private static final String SYSTEM = "MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System";

    /** A descriptor without a list: nobody is kept from reading and applying. */
    private static final String FOR_ALL = "AQAEgAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir
    private Path folder;

    @BeforeEach
    void domain() throws IOException {
        Files.writeString(folder.resolve("links.ldf"), container("DC=example,DC=com", "domainDNS", "")
                + container("OU=Cloud,DC=example,DC=com", "organizationalUnit", link(OUTER))
                + container("OU=Desks,OU=Cloud,DC=example,DC=com", "organizationalUnit", link(INNER))
                + container("OU=Offices,DC=example,DC=com", "organizationalUnit", "") + policy(OUTER, "Notice")
                + policy(INNER, "Desks") + "dn: CN=WSAMZN-ONE,OU=Desks,OU=Cloud,DC=example,DC=com\nobjectClass: top\n"
                + "objectClass: computer\nsAMAccountName: WSAMZN-ONE$\n\n");
        template(OUTER, "[Registry Values]\n" + SYSTEM + "\\LegalNoticeText=7,Keep out\n");
    }

    private static String container(String dn, String type, String links) {
        return "dn: " + dn + "\nobjectClass: top\nobjectClass: " + type + "\n" + links + "\n";
    }

    private static String link(String gpo) {
        return "gPLink: [LDAP://CN=" + gpo + ",CN=Policies,CN=System,DC=example,DC=com;0]\n";
    }

    private static String policy(String gpo, String name) {
        return "dn: CN=" + gpo + ",CN=Policies,CN=System,DC=example,DC=com\nobjectClass: top\n"
                + "objectClass: groupPolicyContainer\ncn: " + gpo + "\ndisplayName: " + name
                + "\nflags: 0\nnTSecurityDescriptor:: " + FOR_ALL + "\n\n";
    }

    private void template(String gpo, String lines) throws IOException {
        Path place = Files
                .createDirectories(folder.resolve("Policies/" + gpo + "/Machine/Microsoft/Windows NT/SecEdit"));
        Files.writeString(place.resolve("GptTmpl.inf"),
                "[Unicode]\nUnicode=yes\n[Version]\nsignature=\"$CHICAGO$\"\nRevision=1\n" + lines,
                StandardCharsets.UTF_16);
    }

    private void fleet(String protocol, String system, String certificates) throws IOException {
        Files.writeString(folder.resolve("workspaces.json"),
                """
                        {"Workspaces": [{"WorkspaceId": "ws-000000001", "DirectoryId": "d-0000000001", "UserName": "ann",
                        "State": "AVAILABLE", "BundleId": "wsb-000000001", "SubnetId": "subnet-01", "ComputerName": "WSAMZN-ONE",
                        "WorkspaceProperties": {"RunningMode": "ALWAYS_ON", "Protocols": ["%s"],
                        "OperatingSystemName": "%s"}}]}"""
                        .formatted(protocol, system));
        Files.writeString(folder.resolve("directories.json"),
                """
                        {"Directories": [{"DirectoryId": "d-0000000001", "DirectoryName": "example.com", "DirectoryType": "AD_CONNECTOR",
                        "State": "REGISTERED", "RegistrationCode": "SLiad+ABC123",
                        "CertificateBasedAuthProperties": {"Status": "%s"}}]}"""
                        .formatted(certificates));
    }

    private static String workspace(String name, String protocols, String system) {
        return """
                {"WorkspaceId": "ws-%1$s", "DirectoryId": "d-0000000001", "UserName": "%1$s", "State": "AVAILABLE",
                "BundleId": "wsb-000000001", "SubnetId": "subnet-01", "ComputerName": "WSAMZN-%1$s",
                "WorkspaceProperties": {"RunningMode": "ALWAYS_ON", "Protocols": [%2$s], "OperatingSystemName": "%3$s"}}
                """.formatted(name, protocols, system);
    }

    private void workspaces(String... all) throws IOException {
        Files.writeString(folder.resolve("workspaces.json"), "{\"Workspaces\": [" + String.join(",", all) + "]}");
    }

    private static String computer(String name, String parent) {
        return "dn: CN=WSAMZN-" + name + "," + parent
                + "\nobjectClass: top\nobjectClass: computer\nsAMAccountName: WSAMZN-" + name + "$\n\n";
    }

    private IntakeResult read() {
        IntakeResult read = new Intake(List.of(new PolicyReader(), new EstateReader())).read(List.of(folder),
                IntakeOptions.DEFAULT, (file, done, of) -> {});
        assertEquals(List.of(), read.problems());
        return read;
    }

    private static Check check(String id) {
        return new PolicyChecks().checks().stream().filter(one -> one.descriptor().id().equals(id)).findFirst()
                .orElseThrow();
    }

    private List<String> outcomes(String check) {
        return check(check).evaluate(read().evidence(), Parameters.NONE).stream().map(ReckonedDiagnosisTest::line)
                .toList();
    }

    private static String line(Outcome outcome) {
        return (outcome.variant() + " " + outcome.subject().name() + " "
                + Optional.ofNullable(outcome.values().asMap().get("gpo")).orElse("")).strip();
    }

    @Test
    void withoutFleetAnOuWherePoliciesAreWrongIsToldOnce() {
        assertEquals(List.of("ou-wrong Notice Notice"), outcomes("policy.logon-banner"));
    }

    @Test
    void aHalfThatIsSwitchedOffDoesNothingByItself() throws IOException {
        Files.writeString(folder.resolve("links.ldf"), policy(OUTER, "Notice").replace("flags: 0", "flags: 2"));
        assertEquals(List.of("half-off Notice Notice"), outcomes("policy.logon-banner"));
        template(OUTER, "[Privilege Rights]\nSeNetworkLogonRight = *S-1-5-11\n");
        assertEquals("half-off-other Notice Notice", outcomes("policy.network-logon").getFirst());
        Files.writeString(folder.resolve("links.ldf"), policy(OUTER, "Notice").replace("flags: 0", "flags: 1"));
        assertEquals("right Notice Notice", outcomes("policy.network-logon").getFirst());
    }

    @Test
    void whatWinsWhereWorkSpacesAreDecides() throws IOException {
        fleet("PCOIP", "WINDOWS_10", "DISABLED");
        template(INNER, "[Unicode]\nUnicode=yes\n");
        assertEquals(List.of("place-wrong OU=Desks,OU=Cloud,DC=example,DC=com Notice"),
                outcomes("policy.logon-banner"));
        template(INNER, "[Registry Values]\n" + SYSTEM + "\\LegalNoticeText=7,\n");
        assertEquals(List.of("place-right OU=Desks,OU=Cloud,DC=example,DC=com Desks"), outcomes("policy.logon-banner"));
    }

    @Test
    void aPolicyWithoutFilesLeavesItOpen() throws IOException {
        fleet("PCOIP", "WINDOWS_10", "DISABLED");
        assertEquals(List.of("place-open OU=Desks,OU=Cloud,DC=example,DC=com Notice"),
                outcomes("policy.logon-banner").stream().filter(line -> line.startsWith("place")).toList());
    }

    @Test
    void whoeverAPolicyIsMeantForHasToBeKnown() throws IOException {
        fleet("PCOIP", "WINDOWS_10", "DISABLED");
        template(INNER, "[Unicode]\nUnicode=yes\n");
        Path links = folder.resolve("links.ldf");
        Files.writeString(links, Files.readString(links).replaceAll("nTSecurityDescriptor.*\n", ""));
        assertEquals(List.of("place-open OU=Desks,OU=Cloud,DC=example,DC=com Notice", "wrong Notice Notice"),
                outcomes("policy.logon-banner"));
    }

    @Test
    void protocolAndSystemOfTheFleetCount() throws IOException {
        template(INNER, "[Registry Values]\n" + SYSTEM + "\\LegalNoticeText=7,Ours\n");
        fleet("WSP", "WINDOWS_10", "DISABLED");
        assertEquals(List.of("place-mild OU=Desks,OU=Cloud,DC=example,DC=com Desks"), outcomes("policy.logon-banner"));
        assertEquals(List.of("other-protocol"), outcomes("policy.pcoip-usb"));
        assertEquals(List.of("other-protocol"), outcomes("policy.web-access-driver"));
        fleet("WSP", "WINDOWS_10", "ENABLED");
        assertEquals(List.of("place-wrong OU=Desks,OU=Cloud,DC=example,DC=com Desks"), outcomes("policy.logon-banner"));
        fleet("WSP", "AMAZON_LINUX_2", "DISABLED");
        assertEquals(List.of("no-windows"), outcomes("policy.logon-banner"));
    }

    @Test
    void theFleetCountsWhereItIsNotKnownInWhichOusItIsToo() throws IOException {
        Path links = folder.resolve("links.ldf");
        String text = Files.readString(links);
        Files.writeString(links, text.substring(0, text.indexOf("dn: CN=WSAMZN-ONE")));
        fleet("WSP", "WINDOWS_10", "DISABLED");
        assertEquals(List.of("ou-mild Notice Notice"), outcomes("policy.logon-banner"));
        fleet("PCOIP", "WINDOWS_10", "DISABLED");
        assertEquals(List.of("ou-wrong Notice Notice"), outcomes("policy.logon-banner"));
    }

    @Test
    void ofAFleetThatIsNotReadToItsEndNothingIsMild() throws IOException {
        template(INNER, "[Registry Values]\n" + SYSTEM + "\\LegalNoticeText=7,Ours\n");
        fleet("WSP", "WINDOWS_10", "DISABLED");
        Path some = folder.resolve("workspaces.json");
        Files.writeString(some,
                Files.readString(some).replace("{\"Workspaces\"", "{\"NextToken\": \"x\", \"Workspaces\""));
        assertTrue(outcomes("policy.logon-banner").contains("place-wrong OU=Desks,OU=Cloud,DC=example,DC=com Desks"),
                outcomes("policy.logon-banner")::toString);
    }

    @Test
    void whatConcernsAnotherProtocolIsNotAskedOfAnOuWithoutIt() throws IOException {
        workspaces(workspace("ONE", "\"PCOIP\"", "WINDOWS_10"), workspace("TWO", "\"WSP\"", "WINDOWS_SERVER_2022"),
                workspace("THREE", "", "WINDOWS_11"));
        Files.writeString(folder.resolve("links.ldf"),
                computer("TWO", "OU=Offices,DC=example,DC=com") + computer("THREE", "OU=Cloud,DC=example,DC=com"),
                StandardOpenOption.APPEND);
        for (String gpo : List.of(OUTER, INNER)) {
            template(gpo, "[Unicode]\nUnicode=yes\n");
            Files.write(folder.resolve("Policies/" + gpo + "/Machine/registry.pol"),
                    PolWriter.write(List.of(
                            new RegistryEntry(0, "Software\\Policies\\Teradici\\PCoIP\\pcoip_admin", "pcoip.enable_usb",
                                    RegistryData.number(0)),
                            new RegistryEntry(0, "Software\\Policies\\Teradici\\PCoIP\\pcoip_admin_defaults",
                                    "pcoip.enable_usb", RegistryData.number(1)))));
        }
        assertEquals(
                List.of("place-other OU=Offices,DC=example,DC=com", "place-other OU=Offices,DC=example,DC=com",
                        "place-right OU=Cloud,DC=example,DC=com Notice",
                        "place-right OU=Desks,OU=Cloud,DC=example,DC=com Desks",
                        "place-which OU=Cloud,DC=example,DC=com Notice",
                        "place-wrong OU=Desks,OU=Cloud,DC=example,DC=com Desks"),
                outcomes("policy.pcoip-usb").stream().sorted().toList());
    }

    @Test
    void anItemOfACompanyMayConcernSomeSystemsOnly() throws IOException, UnreadableException {
        Item item = Checklist.read("""
                {"schema": "deskwright.policy-checklist/1", "id": "own", "items": [
                  {"id": "a", "editor": "templates", "title": "A", "registry": {"key": "K", "value": "V"},
                   "wants": {"value": "7"}, "path": "p", "why": "w", "systems": ["WINDOWS_10", "WINDOWS_SERVER_2022"],
                   "sources": [{"title": "t", "url": "https://x"}]}]}
                """.getBytes(StandardCharsets.UTF_8)).items().getFirst();
        assertEquals("Windows 10 or Windows Server 2022", item.notes().concerned());
        for (Map.Entry<String, Answer> one : Map
                .of("WINDOWS_10", Answer.YES, "WINDOWS_11", Answer.NO, "UNKNOWN", Answer.UNKNOWN, "", Answer.UNKNOWN)
                .entrySet()) {
            workspaces(workspace("ONE", "\"WSP\"", one.getKey()));
            Fleet fleet = Fleet.of(read().evidence());
            assertEquals(one.getValue(), Fleet.concerns(item, fleet.all()), one.getKey());
        }
    }

    @Test
    void aGroupThatDomainUsersIsInHoldsAllUsers() throws IOException {
        fleet("WSP", "WINDOWS_11", "DISABLED");
        template(INNER, "[Privilege Rights]\nSeNetworkLogonRight = *S-1-5-32-544,*S-1-5-21-1-2-3-1601\n");
        assertEquals(List.of("place-open OU=Desks,OU=Cloud,DC=example,DC=com Desks"),
                outcomes("policy.network-logon").stream().filter(line -> line.startsWith("place-open")).toList());
        Files.writeString(folder.resolve("links.ldf"),
                group("Domain Users", "AQUAAAAAAAUVAAAAAQAAAAIAAAADAAAAAQIAAA==",
                        "memberOf: CN=Inner,CN=Users,DC=example,DC=com\n")
                        + group("Inner", "AQUAAAAAAAUVAAAAAQAAAAIAAAADAAAAQAYAAA==",
                                "memberOf: CN=All,CN=Users,DC=example,DC=com\n")
                        + group("All", "AQUAAAAAAAUVAAAAAQAAAAIAAAADAAAAQQYAAA==", ""),
                StandardOpenOption.APPEND);
        assertTrue(outcomes("policy.network-logon").contains("place-right OU=Desks,OU=Cloud,DC=example,DC=com Desks"),
                outcomes("policy.network-logon").toString());
    }

    private static String group(String name, String sid, String more) {
        return "dn: CN=" + name + ",CN=Users,DC=example,DC=com\nobjectClass: top\nobjectClass: group\nsAMAccountName: "
                + name + "\nobjectSid:: " + sid + "\n" + more + "\n";
    }

    @Test
    void manyOusAreAllLookedAt() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            many.append(container("OU=D" + i + ",OU=Cloud,DC=example,DC=com", "organizationalUnit", ""));
        }
        Files.writeString(folder.resolve("links.ldf"), many, StandardOpenOption.APPEND);
        Outcome found = check("policy.logon-banner").evaluate(read().evidence(), Parameters.NONE).getFirst();
        assertEquals("1001", found.values().text("ous"));
    }

    @Test
    void theDriverForWebAccessIsTakenOutOfUseByItsThreeSettings() throws IOException {
        fleet("PCOIP", "WINDOWS_10", "DISABLED");
        template(INNER, "[Service General Setting]\n\"STXHD Hosted Application Service\",4,\"\"\n");
        List<RegistryEntry> values = new ArrayList<>();
        values.add(new RegistryEntry(0, "SOFTWARE\\Amazon\\WorkSpacesConfig\\update-webaccess.ps1", "RebootCount",
                RegistryData.number(1)));
        values.add(new RegistryEntry(0, "SYSTEM\\CurrentControlSet\\Services\\spacedeskHookKmode", "Start",
                RegistryData.number(3)));
        Files.write(folder.resolve("Policies/" + INNER + "/Machine/registry.pol"), PolWriter.write(values));
        List<String> outcomes = outcomes("policy.web-access-driver");
        assertEquals(List.of("place-right", "place-right", "place-wrong"),
                outcomes.stream().map(line -> line.substring(0, line.indexOf(' '))).sorted().toList());
        assertTrue(outcomes.stream().allMatch(line -> line.endsWith(" Desks")), outcomes.toString());
    }
}
