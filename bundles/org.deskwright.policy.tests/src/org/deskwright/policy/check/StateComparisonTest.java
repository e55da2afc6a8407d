package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Target;
import org.deskwright.policy.verdict.PolicyComparison;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.policy.verdict.VerdictDifference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What groups, templates and WorkSpaces change of a checklist where the GPOs are the same. */
class StateComparisonTest {
    private static final String GPO = "{AAAAAAAA-0000-0000-0000-000000000001}";
    private static final String STAFF = "S-1-5-21-1-2-3-1234";

    @TempDir
    Path folder;

    @BeforeEach
    void sameGpoAtBothTimes() throws IOException {
        for (String state : List.of("before", "after")) {
            Path machine = folder.resolve(state).resolve(GPO).resolve("Machine");
            Path security = Files.createDirectories(machine.resolve("Microsoft/Windows NT/SecEdit"));
            Files.writeString(security.resolve("GptTmpl.inf"), """
                    [Unicode]
                    Unicode=yes
                    [Version]
                    signature="$CHICAGO$"
                    Revision=1
                    [Privilege Rights]
                    SeNetworkLogonRight = *%s
                    [Registry Values]
                    MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\LegalNoticeText=7,Keep out
                    """.formatted(STAFF));
            Files.write(machine.resolve("registry.pol"),
                    PolWriter.write(List.of(
                            new RegistryEntry(8, "Software\\Policies\\Amazon\\WSP", "lock", RegistryData.number(1)),
                            new RegistryEntry(8, "Software\\Policies\\Teradici\\PCoIP\\pcoip_admin", "pcoip.enable_usb",
                                    RegistryData.number(0)))));
        }
    }

    private void groups(String state, String memberOf) throws IOException {
        Files.writeString(folder.resolve(state).resolve("accounts.ldf"), """
                dn: CN=Domain Users,CN=Users,DC=example,DC=com
                objectClass: group
                sAMAccountName: Domain Users
                objectSid: S-1-5-21-1-2-3-513
                %s
                dn: CN=Staff,CN=Users,DC=example,DC=com
                objectClass: group
                sAMAccountName: Staff
                objectSid: %s

                """.formatted(memberOf, STAFF));
    }

    private void template(String state, String on, String off) throws IOException {
        Files.writeString(folder.resolve(state).resolve("wsp.admx"), """
                <policyDefinitions><categories><category name="c" displayName="DCV"/></categories><policies>
                <policy name="lock" class="Machine" displayName="$(string.lock)" key="Software\\Policies\\Amazon\\WSP"
                valueName="lock"><parentCategory ref="c"/><enabledValue><decimal value="%s"/></enabledValue>
                <disabledValue><decimal value="%s"/></disabledValue></policy></policies></policyDefinitions>
                """.formatted(on, off));
        Files.writeString(folder.resolve(state).resolve("wsp.adml"),
                """
                        <policyDefinitionResources><resources><stringTable>
                        <string id="lock">Enable/disable disconnect session on screen lock</string></stringTable></resources></policyDefinitionResources>
                        """);
    }

    private void fleet(String state, String protocol) throws IOException {
        Files.writeString(folder.resolve(state).resolve("workspaces.json"), """
                {"Workspaces": [{"WorkspaceId": "ws-000000001", "DirectoryId": "d-0000000001", "UserName": "ann",
                "State": "AVAILABLE", "BundleId": "wsb-000000001", "ComputerName": "PC-A",
                "WorkspaceProperties": {"Protocols": ["%s"], "OperatingSystemName": "WINDOWS_11"}}]}
                """.formatted(protocol));
        Files.writeString(folder.resolve(state).resolve("directories.json"), """
                {"Directories": [{"DirectoryId": "d-0000000001", "DirectoryName": "example.com",
                "DirectoryType": "AD_CONNECTOR", "State": "REGISTERED", "RegistrationCode": "SLiad+ABC123",
                "CertificateBasedAuthProperties": {"Status": "DISABLED"}}]}
                """);
    }

    private PolicyReading reading(String state) throws IOException {
        return PolicyReading.of(new Intake(List.of(new PolicyReader(), new EstateReader()))
                .read(List.of(folder.resolve(state)), IntakeOptions.DEFAULT, (_, _, _) -> {}).evidence());
    }

    private List<String> changes() throws IOException {
        PolicyReading before = reading("before");
        PolicyReading after = reading("after");
        Checklist checklist = Checklist.bundled();
        return shown(PolicyComparison
                .of(before.completedBy(after).against(checklist), after.completedBy(before).against(checklist))
                .verdicts());
    }

    private static List<String> shown(List<VerdictDifference> changes) {
        return changes.stream().map(one -> one.item().id() + " " + stood(one.before(), one.askedBefore()) + " "
                + stood(one.after(), one.askedAfter())).toList();
    }

    private static String stood(Optional<Verdict> verdict, boolean asked) {
        return verdict.map(one -> one.state().name()).orElse(asked ? "UNSET" : "NOT_ASKED");
    }

    @Test
    void aGroupThatDomainUsersLeaveHoldsAllUsersNoMore() throws IOException {
        groups("before", "memberOf: CN=Staff,CN=Users,DC=example,DC=com\n");
        groups("after", "");
        assertEquals(List.of("network-logon RIGHT CANNOT_TELL"), changes());
    }

    @Test
    void aTemplateThatIsAnotherGivesTheSameValueAnotherMeaning() throws IOException {
        template("before", "0", "1");
        template("after", "1", "0");
        assertEquals(List.of("dcv-screen-lock RIGHT WRONG"), changes());
    }

    @Test
    void aTemplateThatIsGoneIsMissed() throws IOException {
        template("before", "1", "0");
        template("after", "1", "0");
        Path after = folder.resolve("after");
        Files.move(after.resolve("wsp.admx"), after.resolve("other.admx"));
        Files.delete(after.resolve("wsp.adml"));
        assertEquals(List.of("dcv-screen-lock WRONG CANNOT_TELL", "dcv-template RIGHT WRONG"), changes());
    }

    @Test
    void otherWorkSpacesMakeWhatIsWrongANoteAndAskForOtherItems() throws IOException {
        fleet("before", "PCOIP");
        fleet("after", "WSP");
        assertEquals(List.of("banner-text WRONG NOTE", "dcv-audio-in NOT_ASKED CANNOT_TELL",
                "dcv-audio-out NOT_ASKED CANNOT_TELL", "dcv-idle NOT_ASKED CANNOT_TELL",
                "dcv-reconnect NOT_ASKED CANNOT_TELL", "dcv-screen-lock NOT_ASKED CANNOT_TELL",
                "dcv-video-in NOT_ASKED CANNOT_TELL", "usb WRONG NOT_ASKED"), changes());
    }

    @Test
    void whatOnlyOneOfBothTellsIsNoChange() throws IOException {
        groups("before", "memberOf: CN=Staff,CN=Users,DC=example,DC=com\n");
        template("after", "0", "1");
        fleet("before", "WSP");
        assertEquals(List.of(), changes());
    }

    @Test
    void theWorkSpacesOfTwoPlacesDecideWhatIsComparedThere() throws IOException {
        Files.writeString(folder.resolve("before/links.ldf"), """
                dn: DC=example,DC=com
                objectClass: domainDNS
                gPLink: [LDAP://cn=%1$s,cn=policies,cn=system,DC=example,DC=com;0]

                dn: OU=Old,DC=example,DC=com
                objectClass: organizationalUnit

                dn: OU=New,DC=example,DC=com
                objectClass: organizationalUnit

                dn: CN=%1$s,CN=Policies,CN=System,DC=example,DC=com
                displayName: All
                flags: 0
                nTSecurityDescriptor: D:(A;;RPCR;;;AU)

                dn: CN=PC-A,OU=New,DC=example,DC=com
                objectClass: computer
                sAMAccountName: PC-A$

                """.formatted(GPO));
        fleet("before", "WSP");
        PolicyReading reading = reading("before");
        PlaceComparison found = PlaceComparison.of(reading, Checklist.bundled(), at(reading, "PC-A,OU=New"),
                at(reading, "PC-A,OU=New"));
        assertEquals(List.of(), shown(found.verdicts()));
        Files.writeString(folder.resolve("before/more.json"), """
                {"Workspaces": [{"WorkspaceId": "ws-000000002", "DirectoryId": "d-0000000001", "UserName": "bob",
                "State": "AVAILABLE", "BundleId": "wsb-000000001", "ComputerName": "PC-B",
                "WorkspaceProperties": {"Protocols": ["PCOIP"], "OperatingSystemName": "WINDOWS_11"}}]}
                """);
        Files.writeString(folder.resolve("before/computer.ldf"),
                "dn: CN=PC-B,OU=Old,DC=example,DC=com\nobjectClass: computer\nsAMAccountName: PC-B$\n\n");
        reading = reading("before");
        List<String> changes = shown(
                PlaceComparison.of(reading, Checklist.bundled(), at(reading, "Old"), at(reading, "New")).verdicts());
        assertEquals("banner-text WRONG NOTE", changes.getFirst());
        assertEquals(List.of("usb WRONG NOT_ASKED"), changes.stream().filter(one -> one.startsWith("usb ")).toList());
    }

    private static PlaceComparison.Reckoned at(PolicyReading reading, String name) {
        Dn place = Dn.of((name.startsWith("PC") ? "CN=" : "OU=") + name + ",DC=example,DC=com");
        return new PlaceComparison.Reckoned(place, ResultantSet.of(reading.directory(),
                Target.ofComputer(reading.directory(), place), reading.gpos(), Optional.empty()));
    }
}
