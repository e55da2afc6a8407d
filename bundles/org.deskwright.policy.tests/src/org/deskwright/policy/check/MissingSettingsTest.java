package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.live.UnreadFiles;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Target;
import org.deskwright.policy.verdict.Fix;
import org.deskwright.policy.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not known of policies and links proves nothing right or wrong. */
class MissingSettingsTest {
    private static final String OUTER = "{00000000-0000-0000-0000-000000000001}";
    private static final String INNER = "{00000000-0000-0000-0000-000000000002}";
    private static final String STORAGE = "Software\\Policies\\Microsoft\\Windows\\RemovableStorageDevices";
    private static final String INSTALLER = "Software\\Policies\\Microsoft\\Windows\\Installer";

    private static final String LOOPBACK = "Software\\Policies\\Microsoft\\Windows\\System";
    private static final String REGISTRY = """
            <?xml version="1.0" encoding="utf-8"?>
            <RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
            <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="v"><Properties action="%s"
            hive="HKEY_LOCAL_MACHINE" key="%s" name="%s" type="REG_DWORD" value="%08x"/></Registry>
            </RegistrySettings>
            """;

    private static final String ADMX = """
            <policyDefinitions revision="1.0" schemaVersion="1.0"><categories><category name="c" displayName="C"/></categories>
            <policies/></policyDefinitions>
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void links() throws IOException {
        links(OUTER + ";0", INNER + ";0");
    }

    private void links(String outer, String inner) throws IOException {
        Files.writeString(folder.resolve("links.ldf"),
                container("DC=example,DC=com", "domainDNS", "")
                        + container("OU=Outer,DC=example,DC=com", "organizationalUnit", outer)
                        + container("OU=Inner,OU=Outer,DC=example,DC=com", "organizationalUnit", inner)
                        + policy(OUTER, "Outer") + policy(INNER, "Inner"));
    }

    private static String container(String dn, String type, String link) {
        return "dn: " + dn + "\nobjectClass: " + type + "\n" + (link.isEmpty()
                ? ""
                : "gPLink: [LDAP://CN=" + link.replace(";", ",CN=Policies,CN=System,DC=example,DC=com;") + "]\n")
                + "\n";
    }

    private static String policy(String gpo, String name) {
        return "dn: CN=" + gpo + ",CN=Policies,CN=System,DC=example,DC=com\ndisplayName: " + name
                + "\nflags: 0\nnTSecurityDescriptor: D:(A;;RPCR;;;AU)\n\n";
    }

    private Path machine(String gpo) throws IOException {
        return Files.createDirectories(folder.resolve("Policies/" + gpo + "/Machine"));
    }

    private void registry(String gpo, RegistryEntry... entries) throws IOException {
        Files.write(machine(gpo).resolve("registry.pol"), PolWriter.write(List.of(entries)));
    }

    private static RegistryEntry entry(String key, String name, int value) {
        return new RegistryEntry(8, key, name, RegistryData.number(value));
    }

    private IntakeResult read() throws IOException {
        return new Intake(List.of(new PolicyReader())).read(List.of(folder), IntakeOptions.DEFAULT, (_, _, _) -> {});
    }

    private Verdict verdict(String item, String place) throws IOException {
        PolicyReading reading = PolicyReading.of(read().evidence());
        Dn dn = Dn.of(place + ",DC=example,DC=com");
        ResultantSet.Both both = ResultantSet.of(reading.directory(), Target.ofComputer(reading.directory(), dn),
                reading.gpos(), Optional.empty());
        return reading.verdicts(reading.asked(Checklist.bundled()), dn, both).stream()
                .filter(one -> one.item().id().equals(item)).findFirst().orElseThrow();
    }

    private String inner(String item) throws IOException {
        Verdict verdict = verdict(item, "OU=Inner,OU=Outer");
        return verdict.state() + " " + String.join("; ", verdict.open());
    }

    @Test
    void whatStandsBehindACutIsNotTakenForUnset() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2), entry(STORAGE, "Deny_All", 1));
        assertEquals("WRONG ", inner("removable-all"));
        byte[] whole = Files.readAllBytes(machine(INNER).resolve("registry.pol"));
        Files.write(machine(INNER).resolve("registry.pol"), Arrays.copyOf(whole, whole.length - 30));
        assertEquals("CANNOT_TELL not all settings of Inner could be read; no policy that was read sets it",
                inner("removable-all"));
        assertEquals(
                "CANNOT_TELL its file could not be read from byte 270 on, where a later entry may set it anew or take"
                        + " it away",
                inner("windows-installer"));
    }

    @Test
    void aValueBehindABrokenPlaceHolds() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry("A", "b", 1), entry(INSTALLER, "DisableMSI", 2), entry(INSTALLER, "DisableMSI", 0));
        byte[] bytes = Files.readAllBytes(machine(INNER).resolve("registry.pol"));
        bytes[8] = 0;
        Files.write(machine(INNER).resolve("registry.pol"), bytes);
        assertEquals("RIGHT ", inner("windows-installer"));
    }

    @Test
    void whatNobodyKnowsOfAKeyLeavesOnlyThatAndWhatIsBelowOpen() throws IOException {
        registry(OUTER, entry(STORAGE, "Deny_All", 1), entry("A", "b", 1));
        registry(INNER, entry(STORAGE, "**forget", 1));
        assertEquals("CANNOT_TELL an entry of Inner does something to the key that is not known",
                inner("removable-all"));
        assertEquals(
                "CANNOT_TELL an entry of Inner does something to the key that is not known; no policy that was read"
                        + " sets it",
                inner("removable-disks-read"));
        assertEquals("RIGHT ", inner("banner-text"));
        registry(INNER, entry(STORAGE, "**forget", 1), entry(STORAGE, "Deny_All", 1));
        assertEquals("WRONG ", inner("removable-all"));
        registry(INNER, entry(STORAGE, "Deny_All", 1), entry("Software\\Policies", "**forget", 1));
        assertEquals("CANNOT_TELL a later entry of its file, at byte 170, does **forget, which is not known",
                inner("removable-all"));
    }

    @Test
    void theStrongerThatWasReadWinsOverWhatIsMissingOfTheWeaker() throws IOException {
        registry(OUTER, entry("A", "b", 1), entry("A", "c", 1));
        byte[] whole = Files.readAllBytes(machine(OUTER).resolve("registry.pol"));
        Files.write(machine(OUTER).resolve("registry.pol"), Arrays.copyOf(whole, whole.length - 10));
        registry(INNER, entry(INSTALLER, "DisableMSI", 0));
        assertEquals("RIGHT ", inner("windows-installer"));
    }

    @Test
    void aFileOfAVersionThatIsNotKnownIsNoSilence() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(STORAGE, "Deny_All", 1));
        byte[] other = Files.readAllBytes(machine(INNER).resolve("registry.pol"));
        other[4] = 2;
        Files.write(machine(INNER).resolve("registry.pol"), other);
        Files.writeString(machine(INNER).resolveSibling("GPT.INI"), "[General]\r\nVersion=3\r\n");
        assertEquals("CANNOT_TELL", inner("removable-all").split(" ")[0]);
    }

    @Test
    void whatTheDomainDidNotGiveIsNoSilence() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(INSTALLER, "DisableMSI", 0));
        assertEquals("RIGHT ", inner("banner-text"));
        note(INNER, "Adm/system.adm", "cannot be read: STATUS_ACCESS_DENIED");
        assertEquals("RIGHT ", inner("banner-text"), "a template sets nothing");
        note(INNER, "Machine/Microsoft/Windows NT/SecEdit/GptTmpl.inf", "cannot be read: STATUS_ACCESS_DENIED");
        assertEquals("CANNOT_TELL not all settings of Inner could be read; no policy that was read sets it",
                inner("banner-text"));
        assertEquals(
                List.of("Policies/" + INNER + "/Machine/Microsoft/Windows NT/SecEdit/GptTmpl.inf: in the domain,"
                        + " cannot be read: STATUS_ACCESS_DENIED"),
                read().problems().stream().map(problem -> problem.source() + ": " + problem.reason()).toList());
        assertEquals("RIGHT ", inner("windows-installer"));
        for (String late : List.of("", "Machine/Preferences/Registry/Registry.xml")) {
            note(INNER, late, "the rest cannot be read: the connection was closed");
            assertEquals("CANNOT_TELL", inner("banner-text").split(" ")[0]);
            assertEquals("CANNOT_TELL", inner("windows-installer").split(" ")[0], "preferences write over all others");
        }
    }

    private void note(String gpo, String path, String reason) throws IOException {
        Files.write(machine(gpo).resolveSibling(UnreadFiles.FILE),
                new UnreadFiles(List.of(new UnreadFiles.Entry(path, reason))).written());
    }

    @Test
    void aTemplateThatCouldNotBeReadIsNotMissed() throws IOException {
        registry(INNER, entry("Software\\Policies\\Amazon\\WSP", "x", 1));
        assertEquals("CANNOT_TELL", template());
        Path store = Files.createDirectories(folder.resolve("Policies/PolicyDefinitions"));
        Files.createDirectories(machine(INNER).resolveSibling("Adm"));
        Files.writeString(machine(INNER).resolveSibling("Adm/system.adm"), "CLASS MACHINE\nCATEGORY x\nEND CATEGORY\n");
        assertEquals("CANNOT_TELL", template(), "the editor has others of its own");
        Files.writeString(store.resolve("other.admx"), ADMX);
        assertEquals("WRONG", template());
        Files.write(store.resolve(UnreadFiles.FILE),
                new UnreadFiles(List.of(new UnreadFiles.Entry("wsp.admx", "cannot be read: STATUS_ACCESS_DENIED")))
                        .written());
        assertEquals("CANNOT_TELL", template());
        Files.delete(store.resolve(UnreadFiles.FILE));
        Files.writeString(store.resolve("wsp.admx"), ADMX.substring(0, 60));
        assertEquals("CANNOT_TELL", template());
        Files.writeString(store.resolve("wsp.admx"), ADMX);
        assertEquals("RIGHT", template());
    }

    private String template() throws IOException {
        PolicyReading reading = PolicyReading.of(read().evidence());
        return reading.templates(reading.asked(Checklist.bundled())).stream()
                .filter(one -> one.item().id().equals("dcv-template")).findFirst().orElseThrow().state().name();
    }

    @Test
    void aReportThatNamesPoliciesNoTemplateTellsOfIsNoSilence() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        Path home = Files.createDirectories(folder.resolve("report"));
        Files.writeString(home.resolve("gpreport.xml"),
                """
                        <?xml version="1.0"?>
                        <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Identifier>
                        <Identifier xmlns="http://www.microsoft.com/GroupPolicy/Types">%s</Identifier></Identifier>
                        <Name>Inner</Name><Computer><Enabled>true</Enabled><ExtensionData>
                        <Extension xmlns:q="http://www.microsoft.com/GroupPolicy/Settings/Registry"><q:Policy>
                        <q:Name>All Removable Storage classes: Deny all access</q:Name><q:State>Enabled</q:State>
                        <q:Category>System/Removable Storage Access</q:Category></q:Policy></Extension></ExtensionData></Computer>
                        </GPO>
                        """
                        .formatted(INNER));
        assertEquals("CANNOT_TELL not all settings of Inner could be read; no policy that was read sets it",
                inner("removable-all"));
    }

    @Test
    void anOuOfWhichNothingWasReadMayWin() throws IOException {
        links(OUTER + ";0", INNER + ";0");
        registry(OUTER, entry(INSTALLER, "DisableMSI", 0));
        registry(INNER, entry("A", "b", 1));
        assertEquals("RIGHT ", inner("windows-installer"));
        assertEquals("CANNOT_TELL", verdict("windows-installer", "CN=WS1,OU=Missing,OU=Outer").state().name());
        links(OUTER + ";2", INNER + ";0");
        assertEquals("RIGHT", verdict("windows-installer", "CN=WS1,OU=Missing,OU=Outer").state().name());
    }

    @Test
    void linksWithoutAnOrderLeaveOpenWhatTheyDisagreeOn() throws IOException {
        Files.delete(folder.resolve("links.ldf"));
        registry(OUTER, entry(INSTALLER, "DisableMSI", 0), entry(STORAGE, "Deny_All", 1));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2), entry(STORAGE, "Deny_All", 1));
        for (String gpo : List.of(OUTER, INNER)) {
            Files.writeString(machine(gpo).resolveSibling("gpreport.xml"),
                    """
                            <?xml version="1.0"?>
                            <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Identifier>
                            <Identifier xmlns="http://www.microsoft.com/GroupPolicy/Types">%s</Identifier></Identifier>
                            <Name>%s</Name><SecurityDescriptor><SDDL xmlns="http://www.microsoft.com/GroupPolicy/Types/Security"
                            >D:(A;;RPCR;;;AU)</SDDL></SecurityDescriptor><LinksTo><SOMName>Both</SOMName>
                            <SOMPath>example.com/Both</SOMPath><Enabled>true</Enabled><NoOverride>false</NoOverride></LinksTo></GPO>
                            """
                            .formatted(gpo, gpo.equals(OUTER) ? "A" : "B"));
        }
        Files.writeString(folder.resolve("links.ldf"),
                container("DC=example,DC=com", "domainDNS", "").stripTrailing() + "\ngPOptions: 0\n");
        assertEquals("CANNOT_TELL", verdict("windows-installer", "OU=Both").state().name());
        // a third GPO may be linked there, of which there is no report
        assertEquals("CANNOT_TELL", verdict("removable-all", "OU=Both").state().name());
    }

    @Test
    void oneReportTellsNotAllLinksOfAnOu() throws IOException {
        Files.delete(folder.resolve("links.ldf"));
        Files.createDirectories(folder.resolve("report"));
        Files.writeString(folder.resolve("report/gpreport.xml"),
                """
                        <?xml version="1.0"?>
                        <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Identifier>
                        <Identifier xmlns="http://www.microsoft.com/GroupPolicy/Types">%s</Identifier></Identifier>
                        <Name>Only</Name><SecurityDescriptor><SDDL xmlns="http://www.microsoft.com/GroupPolicy/Types/Security"
                        >D:(A;;RPCR;;;AU)</SDDL></SecurityDescriptor>
                        <LinksTo><SOMPath>example.com</SOMPath><Enabled>true</Enabled><NoOverride>false</NoOverride></LinksTo>
                        <LinksTo><SOMPath>example.com/Both</SOMPath><Enabled>true</Enabled><NoOverride>false</NoOverride></LinksTo>
                        </GPO>
                        """
                        .formatted(OUTER));
        registry(OUTER, entry(STORAGE, "Deny_All", 1));
        assertEquals("CANNOT_TELL", verdict("removable-all", "OU=Both").state().name());
        assertEquals("CANNOT_TELL", verdict("banner-text", "OU=Both").state().name());
    }

    private void template(String gpo, String lines, Charset charset) throws IOException {
        Path home = Files.createDirectories(machine(gpo).resolve("Microsoft/Windows NT/SecEdit"));
        Files.write(home.resolve("GptTmpl.inf"), ("\uFEFF[Unicode]\r\nUnicode=yes\r\n[Version]\r\n"
                + "signature=\"$CHICAGO$\"\r\nRevision=1\r\n" + lines).getBytes(charset));
    }

    private void preferences(String gpo, String text) throws IOException {
        Path home = Files.createDirectories(machine(gpo).resolve("Preferences/Registry"));
        Files.writeString(home.resolve("Registry.xml"), text);
    }

    @Test
    void aTemplateThatIsCutWithinALineTellsNothingOfItNorOfWhatStoodBehind() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_8)) {
            template(INNER, "[Privilege Rights]\r\nSeNetworkLogonRight = *S-1-5-32-544\r\n"
                    + "SeDenyNetworkLogonRight = *S-1-5-11,*S-1-5-32-", charset);
            assertEquals("WRONG ", inner("network-logon"));
            assertEquals("CANNOT_TELL its file ends within this line, as one that was cut off",
                    inner("network-logon-denied"));
            assertEquals("CANNOT_TELL not all settings of Inner could be read; no policy that was read sets it",
                    inner("local-logon-denied"));
        }
    }

    @Test
    void preferencesThatCouldNotBeReadMayWriteOverEveryPolicy() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(INSTALLER, "DisableMSI", 0));
        String whole = REGISTRY.formatted("U", INSTALLER, "DisableMSI", 2);
        preferences(OUTER, whole);
        assertEquals("WRONG ", inner("windows-installer"));
        preferences(OUTER, whole.substring(0, whole.length() - 30));
        assertEquals("CANNOT_TELL not all settings of Outer could be read", inner("windows-installer"));
    }

    @Test
    void aValueThatAPreferenceDeletesInTheEndIsNotSet() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2), entry(STORAGE, "Deny_All", 1));
        String gone = "CANNOT_TELL what Windows does without it counts";
        // done last also where a weaker GPO has it
        for (String gpo : List.of(OUTER, INNER)) {
            preferences(gpo, REGISTRY.formatted("D", INSTALLER, "DisableMSI", 0));
            assertEquals(gone, inner("windows-installer"));
            assertEquals("WRONG ", inner("removable-all"));
            preferences(gpo, REGISTRY.formatted("D", STORAGE, "Deny_All", 0));
            assertEquals("RIGHT ", inner("removable-all"));
            assertEquals("WRONG ", inner("windows-installer"));
            assertEquals(gpo.equals(OUTER) ? "RIGHT removed, WRONG 1" : "RIGHT removed", each("removable-all"));
            preferences(gpo, REGISTRY.replaceAll("(?s)<Registry .*</Registry>", ""));
        }
        preferences(OUTER, REGISTRY.formatted("D", STORAGE, "Deny_All", 0));
        preferences(INNER, REGISTRY.formatted("U", STORAGE, "Deny_All", 1));
        assertEquals("WRONG ", inner("removable-all"), "the stronger makes it anew");
    }

    @Test
    void aDeletingPreferenceThatIsTargetedLeavesOpenWhatItWouldChange() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(STORAGE, "Deny_All", 1));
        preferences(INNER, REGISTRY.formatted("D", STORAGE, "Deny_All", 0).replace("/></Registry>",
                "/><Filters><FilterOs/></Filters></Registry>"));
        assertEquals("CANNOT_TELL", inner("removable-all").split(" ")[0]);
        assertEquals("CANNOT_TELL 1, CANNOT_TELL removed", each("removable-all"));
        registry(INNER, entry(STORAGE, "Deny_All", 0));
        assertEquals("CANNOT_TELL removed, RIGHT 0", each("removable-all"));
    }

    @Test
    void ofItemsOfOneFileTheLastIsDone() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(STORAGE, "Deny_All", 1));
        String delete = REGISTRY.formatted("D", STORAGE, "Deny_All", 0).replace("</RegistrySettings>\n", "");
        String make = REGISTRY.formatted("U", STORAGE, "Deny_All", 1);
        preferences(INNER, delete + make.substring(make.indexOf("<Registry clsid")));
        assertEquals("WRONG ", inner("removable-all"));
        assertEquals("WRONG 1", each("removable-all"));
        preferences(INNER, make.replace("</RegistrySettings>\n", "")
                + delete.substring(delete.indexOf("<Registry clsid")) + "</RegistrySettings>");
        assertEquals("RIGHT ", inner("removable-all"));
        assertEquals("RIGHT removed", each("removable-all"));
    }

    @Test
    void aPreferenceOfUsersMayDeleteWhatIsOfTheComputer() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(STORAGE, "Deny_All", 1));
        Path user = Files.createDirectories(machine(INNER).resolveSibling("User/Preferences/Registry"));
        Files.writeString(user.resolve("Registry.xml"), REGISTRY.formatted("D", STORAGE, "Deny_All", 0));
        assertEquals("CANNOT_TELL 1, CANNOT_TELL removed", each("removable-all"));
        assertEquals("CANNOT_TELL Inner deletes it by a preference of users, and no OU of users was named",
                inner("removable-all"));
        registry(INNER, entry("A", "b", 1));
        assertEquals("RIGHT ", inner("removable-all"), "what is not there need not be deleted");
    }

    /** What each GPO by itself does about an item. */
    private String each(String item) throws IOException {
        return PolicyReading.of(read().evidence()).verdicts(Checklist.bundled()).stream()
                .filter(one -> one.item().id().equals(item)).map(one -> one.state() + " " + one.found()).sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void loopbackThatAPreferenceSwitchesOnIsNotTakenForOff() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry("A", "b", 1));
        Path user = Files.createDirectories(machine(INNER).resolveSibling("User"));
        Files.write(user.resolve("registry.pol"), PolWriter.write(List.of(entry(STORAGE, "Deny_All", 1))));
        assertEquals("RIGHT RIGHT", ofUser());
        Path preferences = Files.createDirectories(machine(INNER).resolve("Preferences/Registry"));
        Files.writeString(preferences.resolve("Registry.xml"), REGISTRY.formatted("U", LOOPBACK, "UserPolicyMode", 2));
        assertEquals("CANNOT_TELL RIGHT", ofUser());
    }

    private List<String> problems() throws IOException {
        return new Intake(List.of(new PolicyReader())).read(List.of(folder), IntakeOptions.DEFAULT, (_, _, _) -> {})
                .problems().stream().map(problem -> problem.line().replaceFirst(".*/", "")).toList();
    }

    @Test
    void aFileWithoutItsHeaderIsNoPolicyWithoutSettings() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER);
        assertEquals("RIGHT ", inner("banner-text"));
        assertEquals(List.of(), problems());
        Path pol = machine(INNER).resolve("registry.pol");
        Files.write(pol, new byte[0]);
        assertEquals("CANNOT_TELL the settings of Inner were not read; no policy that was read sets it",
                inner("banner-text"));
        assertEquals(List.of("registry.pol: at byte 0: is empty, without even the 8 bytes that a Registry.pol of no"
                + " setting has; what clients make of that is not known; copy the file anew, from SYSVOL or by backing"
                + " up the GPO again"), problems());
        Files.write(pol, new byte[]{'P', 'R', 'e', 'g', 1});
        assertEquals("CANNOT_TELL", inner("banner-text").split(" ")[0]);
        assertEquals(
                List.of("registry.pol: at byte 5: ends after 5 of the 8 bytes of its header; what clients make of"
                        + " that is not known; copy the file anew, from SYSVOL or by backing up the GPO again"),
                problems());
        Files.write(pol, new byte[100]);
        assertEquals("CANNOT_TELL", inner("banner-text").split(" ")[0]);
        registry(INNER);
        for (String other : List.of("Microsoft/Windows NT/SecEdit/GptTmpl.inf", "Preferences/Registry/Registry.xml")) {
            Path file = machine(INNER).resolve(other);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[0]);
            assertEquals("CANNOT_TELL", inner("banner-text").split(" ")[0]);
            Files.delete(file);
        }
    }

    private void directory(String from, String to) throws IOException {
        Path links = folder.resolve("links.ldf");
        Files.writeString(links, Files.readString(links).replace(from, to));
    }

    @Test
    void aValueOfOlderFilesMayBeAnotherByNow() throws IOException {
        registry(OUTER, entry(INSTALLER, "DisableMSI", 0));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2));
        directory("displayName: Inner\n", "displayName: Inner\nversionNumber: 131074\n");
        Path version = machine(INNER).resolveSibling("GPT.INI");
        Files.writeString(version, "[General]\r\nVersion=131073\r\n");
        String older = "the files of Inner are of an older version than the directory tells";
        assertEquals("CANNOT_TELL " + older + ", so that it may be another by now", inner("windows-installer"));
        assertEquals("CANNOT_TELL " + older + "; no policy that was read sets it", inner("banner-text"));
        PolicyReading reading = PolicyReading.of(new Intake(List.of(new PolicyReader()))
                .read(List.of(folder), IntakeOptions.DEFAULT, (_, _, _) -> {}).evidence());
        assertEquals(List.of("RIGHT ", "WRONG its files are of an older version than the directory tells"),
                reading.verdicts(Checklist.bundled()).stream()
                        .filter(one -> one.item().id().equals("windows-installer"))
                        .map(one -> one.state() + " " + String.join("; ", one.open())).toList());
        Files.writeString(version, "[General]\r\nVersion=131075\r\n");
        assertEquals("WRONG the files of Inner are of a newer version than the directory tells",
                inner("windows-installer"));
        // only the half of users is older
        Files.writeString(version, "[General]\r\nVersion=65538\r\n");
        assertEquals("WRONG ", inner("windows-installer"));
    }

    @Test
    void aPreferenceThatAReportTellsIsMendedAsOne() throws IOException {
        Files.delete(folder.resolve("links.ldf"));
        Files.writeString(folder.resolve("report.xml"), """
                <?xml version="1.0"?>
                <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Identifier>
                <Identifier xmlns="http://www.microsoft.com/GroupPolicy/Types">%s</Identifier></Identifier>
                <Name>Told</Name><User><Enabled>true</Enabled><ExtensionData><Extension
                xmlns:q="http://www.microsoft.com/GroupPolicy/Settings/Windows/Registry"><q:RegistrySettings
                clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}"><q:Registry
                clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="v"><q:Properties action="U"
                hive="HKEY_LOCAL_MACHINE" key="%s" name="DisableMSI" type="REG_DWORD" value="00000002"/>
                </q:Registry></q:RegistrySettings></Extension></ExtensionData></User></GPO>
                """.formatted(OUTER, INSTALLER));
        PolicyReading reading = PolicyReading.of(new Intake(List.of(new PolicyReader()))
                .read(List.of(folder), IntakeOptions.DEFAULT, (_, _, _) -> {}).evidence());
        Verdict verdict = reading.verdicts(Checklist.bundled()).stream()
                .filter(one -> one.item().id().equals("windows-installer")).findFirst().orElseThrow();
        assertEquals("WRONG", verdict.state().name());
        assertEquals(
                "In Told: User Configuration > Preferences > Windows Settings > Registry > DisableMSI"
                        + " (HKEY_LOCAL_MACHINE\\" + INSTALLER + ")",
                Fix.of(verdict, "").editor().split(": (?!User)")[0]);
    }

    @Test
    void halvesOfWhichNothingWasReadMayBeOff() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2));
        assertEquals("WRONG ", inner("windows-installer"));
        directory("flags: 0\n", "");
        assertEquals("CANNOT_TELL Inner: which of its halves are switched off was not read",
                inner("windows-installer"));
    }

    @Test
    void aGpoThatClientsPassOverDoesNothing() throws IOException {
        registry(OUTER, entry(INSTALLER, "DisableMSI", 0));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2));
        directory("displayName: Inner\n", "displayName: Inner\nversionNumber: 65536\ngPCFunctionalityVersion: 2\n");
        Path version = machine(INNER).resolveSibling("GPT.INI");
        Files.writeString(version, "[General]\r\nVersion=65536\r\n");
        assertEquals("RIGHT ", inner("windows-installer"));
        Files.writeString(version, "[General]\r\nVersion=65537\r\n");
        directory("versionNumber: 65536", "versionNumber: 65537");
        assertEquals("WRONG ", inner("windows-installer"));
        directory("gPCFunctionalityVersion: 2", "gPCFunctionalityVersion: 1");
        assertEquals("RIGHT ", inner("windows-installer"));
    }

    @Test
    void whatTheDirectoryListsNoExtensionForMayNotBeDone() throws IOException {
        registry(OUTER, entry(INSTALLER, "DisableMSI", 0));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2));
        directory("displayName: Inner\n",
                "displayName: Inner\ngPCMachineExtensionNames: [{35378EAC-683F-11D2-A89A-00C04FBBC"
                        + "FA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]\n");
        assertEquals("WRONG ", inner("windows-installer"));
        directory("35378EAC", "827D319E");
        assertEquals("CANNOT_TELL the directory does not list the extension that carries it out for Inner",
                inner("windows-installer"));
    }

    @Test
    void aNumberOfAnotherTypeIsNoLoopbackThatIsOff() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        Path user = Files.createDirectories(machine(INNER).resolveSibling("User"));
        Files.write(user.resolve("registry.pol"), PolWriter.write(List.of(entry(STORAGE, "Deny_All", 1))));
        registry(INNER, new RegistryEntry(8, LOOPBACK, "UserPolicyMode", RegistryData.text(RegistryType.SZ, "2")));
        assertEquals("CANNOT_TELL RIGHT", ofUser());
        registry(INNER, entry(LOOPBACK, "UserPolicyMode", 7));
        assertEquals("CANNOT_TELL RIGHT", ofUser());
        registry(INNER, entry(LOOPBACK, "UserPolicyMode", 0));
        assertEquals("RIGHT RIGHT", ofUser());
    }

    private String ofUser() throws IOException {
        PolicyReading reading = PolicyReading.of(read().evidence());
        Dn computers = Dn.of("OU=Inner,OU=Outer,DC=example,DC=com");
        Dn users = Dn.of("OU=Outer,DC=example,DC=com");
        ResultantSet.Both both = ResultantSet.of(reading.directory(),
                Target.ofComputer(reading.directory(), computers).withUser(reading.directory(), users), reading.gpos(),
                Optional.empty());
        return reading.verdicts(reading.asked(Checklist.bundled()), computers, both).stream()
                .filter(one -> one.item().id().matches("removable-all-user|removable-disks-read-user"))
                .map(one -> one.state().name()).collect(Collectors.joining(" "));
    }

    @Test
    void loopbackThatIsNotKnownLeavesOpenWhatItWouldChange() throws IOException {
        links(OUTER + ";2", INNER + ";0");
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry("A", "b", 1));
        Path user = Files.createDirectories(machine(INNER).resolveSibling("User"));
        Files.write(user.resolve("registry.pol"), PolWriter.write(List.of(entry(STORAGE, "Deny_All", 1))));
        assertEquals("RIGHT RIGHT", ofUser());
        byte[] whole = Files.readAllBytes(machine(INNER).resolve("registry.pol"));
        Files.write(machine(INNER).resolve("registry.pol"), Arrays.copyOf(whole, whole.length - 4));
        Path outer = Files.createDirectories(machine(OUTER).resolveSibling("User"));
        Files.write(outer.resolve("registry.pol"),
                PolWriter.write(List.of(entry(STORAGE + "\\{53f5630d-b6bf-11d0-94f2-00a0c91efb8b}", "Deny_Read", 1))));
        // an enforced policy of the user is wrong in any case
        assertEquals("CANNOT_TELL WRONG", ofUser());
    }
}
