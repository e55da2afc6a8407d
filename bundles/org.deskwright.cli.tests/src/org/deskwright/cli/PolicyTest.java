package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.policy.live.DomainDialog.Trust;
import org.deskwright.policy.live.DomainException;
import org.deskwright.policy.live.DomainReading;
import org.deskwright.policy.live.DomainSource;
import org.deskwright.policy.live.LiveDomain;
import org.deskwright.policy.live.ServerCertificate;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class PolicyTest {
    private static final String BAD = "{AAAAAAAA-0000-0000-0000-000000000001}";
    private static final String GOOD = "{BBBBBBBB-0000-0000-0000-000000000002}";

    @TempDir
    Path folder;

    @BeforeEach
    void policies() throws IOException {
        template(BAD, "SeNetworkLogonRight = *S-1-5-21-1-2-3-515");
        template(GOOD, "SeNetworkLogonRight = *S-1-5-21-1-2-3-513");
        Files.writeString(folder.resolve("links.ldf"), """
                dn: DC=example,DC=com
                objectClass: domainDNS
                gPLink: [LDAP://cn=%1$s,cn=policies,cn=system,DC=example,DC=com;0]

                dn: OU=WorkSpaces,DC=example,DC=com
                objectClass: organizationalUnit
                gPLink: [LDAP://cn=%2$s,cn=policies,cn=system,DC=example,DC=com;0]

                dn: OU=Other,DC=example,DC=com
                objectClass: organizationalUnit

                dn: CN=%1$s,CN=Policies,CN=System,DC=example,DC=com
                displayName: Bad
                nTSecurityDescriptor: D:(A;;RPCR;;;AU)

                dn: CN=%2$s,CN=Policies,CN=System,DC=example,DC=com
                displayName: Good
                nTSecurityDescriptor: D:(A;;RPCR;;;AU)
                """.formatted(BAD, GOOD));
    }

    private void template(String id, String right) throws IOException {
        Path security = Files.createDirectories(
                folder.resolve("Policies").resolve(id).resolve("Machine/Microsoft/Windows NT/SecEdit"));
        Files.writeString(security.resolve("GptTmpl.inf"),
                "[Unicode]\r\nUnicode=yes\r\n[Version]\r\nsignature=\"$CHICAGO$\"\r\n[Privilege Rights]\r\n" + right
                        + "\r\n");
    }

    private Session run(String... args) {
        return Session.run(folder, List.of(new PolicyReader()), List.of(), false, args);
    }

    private static JsonObject json(Session session) {
        return JsonParser.parseString(session.out()).getAsJsonObject();
    }

    @Test
    void eachFileIsHeldAgainstTheChecklist() {
        Session session = run("policy", "check", "Policies", "--format", "json");
        assertEquals(1, session.exit(), session.err());
        assertEquals(List.of("wrong " + BAD, "right " + GOOD),
                json(session).getAsJsonArray("items").asList().stream().map(one -> one.getAsJsonObject())
                        .map(one -> one.get("verdict").getAsString() + " " + one.get("gpo").getAsString()).toList());
    }

    @Test
    void whatWinsInAnOuIsReckonedFromLinks() {
        Session session = run("policy", "check", "Policies", "links.ldf", "--ou", "WorkSpaces");
        assertEquals(0, session.exit(), session.out() + session.err());
        assertTrue(session.out().contains("S-1-5-21-1-2-3-513, by Good"), session.out());
        assertEquals(1, run("policy", "check", "Policies", "links.ldf", "--ou", "Other").exit());
    }

    @Test
    void aChangeIsToldBeforeItIsMade() {
        Session session = run("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces", "--unlink", "good");
        assertEquals(0, session.exit(), session.err());
        assertTrue(
                session.out()
                        .contains("SeNetworkLogonRight = S-1-5-21-1-2-3-513 by Good; over S-1-5-21-1-2-3-515 by Bad"),
                session.out());
        assertTrue(session.out().contains("S-1-5-21-1-2-3-513 by Good -> S-1-5-21-1-2-3-515 by Bad"), session.out());
        JsonObject document = json(run("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces", "--move",
                "Other", "--format", "json"));
        assertEquals(0, document.getAsJsonArray("changes").size());
    }

    @Test
    void aChecklistOfOnesOwnIsAFile() throws IOException {
        Files.writeString(folder.resolve("own.json"), """
                {"schema": "deskwright.policy-checklist/1", "id": "own", "items": [
                  {"id": "a", "editor": "security", "title": "Network", "right": "SeNetworkLogonRight",
                   "wants": {"members": ["S-1-5-21-1-2-3-515"]}, "path": "p", "why": "w", "sources": []}]}
                """);
        Session session = run("policy", "check", "Policies", "--checklist", "own.json");
        assertEquals(0, session.exit(), session.out() + session.err());
        assertTrue(session.out().contains("2 right"), session.out());
        Files.writeString(folder.resolve("own.json"), "[");
        assertTrue(run("policy", "check", "Policies", "--checklist", "own.json").errLine().contains("no checklist"));
    }

    @Test
    void checklistsOfACompanyLieInAFolder() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        Files.writeString(lists.resolve("a.json"), "{}");
        Files.writeString(lists.resolve("b.json"), """
                {"schema": "deskwright.policy-checklist/1", "id": "ours", "items": [
                {"id": "batch", "editor": "security", "title": "Log on as a batch job", "right": "SeNetworkLogonRight",
                "wants": {"members": ["S-1-5-32-559"]}, "path": "Somewhere", "why": "Because",
                "sources": [{"title": "Ours", "url": "https://example.com"}]}]}
                """);
        Session session = run("policy", "check", "Policies", "--checklist", "ours", "--checklist-folder", "lists");
        assertTrue(session.out().contains("Log on as a batch job"), session.out());
        assertTrue(run("policy", "check", "Policies", "--checklist", "other", "--checklist-folder", "lists").errLine()
                .contains("workspaces"));
    }

    @Test
    void theWorkSpacesOfAnOuDecideWhatIsAskedThere() throws IOException {
        Path gpo = Files.createDirectories(folder.resolve("Policies").resolve(BAD).resolve("Machine"));
        Files.write(gpo.resolve("registry.pol"), PolWriter.write(List.of(new RegistryEntry(8,
                "Software\\Policies\\Teradici\\PCoIP\\pcoip_admin", "pcoip.enable_usb", RegistryData.number(0)))));
        StringBuilder workspaces = new StringBuilder();
        StringBuilder computers = new StringBuilder();
        for (String one : List.of("A PCOIP Other", "B WSP WorkSpaces")) {
            String[] parts = one.split(" ");
            workspaces.append(workspaces.isEmpty() ? "" : ",").append("""
                    {"WorkspaceId": "ws-00000000%1$s", "DirectoryId": "d-0000000001", "UserName": "%1$s",
                    "State": "AVAILABLE", "BundleId": "wsb-000000001", "ComputerName": "PC-%1$s",
                    "WorkspaceProperties": {"Protocols": ["%2$s"], "OperatingSystemName": "WINDOWS_11"}}
                    """.formatted(parts[0], parts[1]));
            computers.append("""
                    dn: CN=PC-%1$s,OU=%2$s,DC=example,DC=com
                    objectClass: computer
                    sAMAccountName: PC-%1$s$

                    """.formatted(parts[0], parts[2]));
        }
        Files.writeString(folder.resolve("workspaces.json"), "{\"Workspaces\": [" + workspaces + "]}");
        Files.writeString(folder.resolve("links.ldf"), "\n" + computers, StandardOpenOption.APPEND);
        List<EvidenceReader> readers = List.of(new PolicyReader(), new EstateReader());
        Session pcoip = Session.run(folder, readers, List.of(), false, "policy", "check", ".", "--ou", "Other");
        assertTrue(pcoip.out().contains("wrong        Enable/disable USB in the PCoIP session: REG_DWORD 0"),
                pcoip.out());
        assertTrue(pcoip.out().contains("left out, which matter on other WorkSpaces only: DCV."), pcoip.out());
        Session dcv = Session.run(folder, readers, List.of(), false, "policy", "check", ".", "--ou", "WorkSpaces",
                "--format", "json");
        assertTrue(!dcv.out().contains("\"item\": \"usb\"")
                && json(dcv).getAsJsonArray("leftOut").toString().contains("\"usb\""), dcv.out());
    }

    @Test
    void whatIsANuisanceOnlyIsANote() throws IOException {
        for (String gpo : List.of(BAD, GOOD)) {
            Path template = folder.resolve("Policies").resolve(gpo)
                    .resolve("Machine/Microsoft/Windows NT/SecEdit/GptTmpl.inf");
            Files.writeString(template, """
                    [Unicode]
                    Unicode=yes
                    [Version]
                    signature="$CHICAGO$"
                    Revision=1
                    [Registry Values]
                    MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\LegalNoticeText=7,Keep out
                    [Service General Setting]
                    "StxhdSvc",2,""
                    """.replace("\n", "\r\n"));
        }
        Files.writeString(folder.resolve("links.ldf"), """

                dn: CN=PC-A,OU=WorkSpaces,DC=example,DC=com
                objectClass: computer
                sAMAccountName: PC-A$

                """, StandardOpenOption.APPEND);
        List<String> there = List.of("policy", "check", ".", "--ou", "WorkSpaces");
        List<String> dcv = List.of("policy", "check", ".", "--protocol", "WSP");
        mildFleet("\"WSP\"", "DISABLED");
        assertNote(0, there);
        assertNote(0, List.of("policy", "check", "."));
        assertNote(0, dcv);
        mildFleet("\"WSP\"", "ENABLED");
        assertEquals(1, fleet(there).exit());
        assertEquals(1, fleet(dcv).exit());
        mildFleet("\"PCOIP\"", "DISABLED");
        Session pcoip = fleet(there);
        assertEquals(1, pcoip.exit(), pcoip.out());
        assertTrue(pcoip.out().contains("note         STXHD Hosted Application Service: automatic, by Good"),
                pcoip.out());
        assertTrue(pcoip.out().contains("1 wrong, 1 note, "), pcoip.out());
    }

    @Test
    void whatIsTakenAwayIsToldAsSuch() throws IOException {
        String system = "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System";
        Files.write(folder.resolve("Policies").resolve(BAD).resolve("Machine/registry.pol"), PolWriter.write(List
                .of(new RegistryEntry(8, system, "LegalNoticeText", RegistryData.text(RegistryType.SZ, "Keep out")))));
        Files.write(folder.resolve("Policies").resolve(GOOD).resolve("Machine/registry.pol"), PolWriter.write(List.of(
                new RegistryEntry(8, system, "**del.LegalNoticeText", RegistryData.text(RegistryType.SZ, " ")),
                new RegistryEntry(8, system, "**del.HideFastUserSwitching", RegistryData.text(RegistryType.SZ, " ")),
                new RegistryEntry(8, system, "LegalNoticeCaption", RegistryData.text(RegistryType.SZ, "Notice")),
                new RegistryEntry(8, "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer", "NoDrives",
                        RegistryData.number(4)))));
        String text = run("policy", "check", "Policies", "links.ldf", "--ou", "WorkSpaces").out();
        String[] lines = text.replaceAll("\\n {10,}", " ").split("\n");
        assertTrue(Stream.of(lines).anyMatch(line -> line.startsWith(
                "  right        Interactive logon: Message text for users attempting to log on: removed by Good (")),
                text);
        assertTrue(Stream.of(lines).anyMatch(
                line -> line.startsWith("  cannot tell  Hide entry points for Fast User Switching: removed by Good (")),
                text);
        assertTrue(Stream.of(lines)
                .anyMatch(line -> line.startsWith(
                        "  cannot tell  Interactive logon: Message title for users attempting to log on: REG_SZ")
                        && line.contains("sign in to one WorkSpace to see")),
                text);
        assertTrue(Stream.of(lines).anyMatch(line -> line.startsWith(
                "  cannot tell  Hide these specified drives in My Computer (all users of the computer): REG_DWORD 4, by Good")),
                text);
    }

    private void assertNote(int exit, List<String> arguments) {
        Session session = fleet(arguments);
        assertEquals(exit, session.exit(), session.out() + session.err());
        assertTrue(
                session.out().contains("note         Interactive logon: Message text for users attempting to log on"),
                session.out());
        assertTrue(session.out().contains("0 wrong, "), session.out());
    }

    private Session fleet(List<String> arguments) {
        return Session.run(folder, List.of(new PolicyReader(), new EstateReader()), List.of(), false,
                arguments.toArray(String[]::new));
    }

    private void mildFleet(String protocols, String certificates) throws IOException {
        Files.writeString(folder.resolve("workspaces.json"), """
                {"Workspaces": [{"WorkspaceId": "ws-000000001", "DirectoryId": "d-0000000001", "UserName": "ann",
                "State": "AVAILABLE", "BundleId": "wsb-000000001", "ComputerName": "PC-A",
                "WorkspaceProperties": {"Protocols": [%s], "OperatingSystemName": "WINDOWS_11"}}]}
                """.formatted(protocols));
        Files.writeString(folder.resolve("directories.json"), """
                {"Directories": [{"DirectoryId": "d-0000000001", "DirectoryName": "example.com",
                "DirectoryType": "AD_CONNECTOR", "State": "REGISTERED", "RegistrationCode": "SLiad+ABC123",
                "CertificateBasedAuthProperties": {"Status": "%s"}}]}
                """.formatted(certificates));
    }

    @Test
    void templatesGiveTheNamesOfTheEditorAndAreMissed() throws IOException {
        Path gpo = Files.createDirectories(folder.resolve("Policies").resolve(BAD).resolve("Machine"));
        Files.write(gpo.resolve("registry.pol"),
                PolWriter.write(List.of(
                        new RegistryEntry(8, "Software\\Policies\\Amazon\\WSP", "usb", RegistryData.number(1)),
                        new RegistryEntry(8, "Software\\Policies\\Teradici\\PCoIP", "x", RegistryData.number(1)))));
        Path store = Files.createDirectories(folder.resolve("PolicyDefinitions"));
        Files.writeString(store.resolve("wsp.admx"), """
                <policyDefinitions><categories><category name="c" displayName="DCV"/></categories><policies>
                <policy name="usb" class="Machine" displayName="$(string.usb)" key="Software\\Policies\\Amazon\\WSP"
                valueName="usb"><parentCategory ref="c"/></policy></policies></policyDefinitions>
                """);
        Files.writeString(store.resolve("wsp.adml"), """
                <policyDefinitionResources><resources><stringTable><string id="usb">Use USB</string></stringTable>
                </resources></policyDefinitionResources>
                """);
        String settings = run("policy", "show", "Policies", "PolicyDefinitions", "--settings", "--format", "csv").out();
        assertTrue(settings.contains("DCV > Use USB"), settings);
        String check = run("policy", "check", "Policies", "PolicyDefinitions").out();
        assertTrue(check.contains("Administrative template of DCV: wsp.admx ("), check);
        assertTrue(check.contains("Administrative template of PCoIP: missed by " + BAD), check);
        String there = run("policy", "rsop", "Policies", "PolicyDefinitions", "links.ldf", "--ou", "Other").out();
        assertTrue(there.contains("usb (DCV > Use USB) = REG_DWORD 1 by Bad"), there);
    }

    @Test
    void aResultantSetIsATableAndAPage() {
        String[] lines = run("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces", "--format", "csv").out()
                .lines().toArray(String[]::new);
        assertTrue(lines[0].startsWith("half,setting,winner,value"), lines[0]);
        assertTrue(lines[1].contains("SeNetworkLogonRight") && lines[1].contains("Good") && lines[1].contains("Bad"),
                lines[1]);
        assertTrue(run("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces", "--format", "html").out()
                .contains("<td>Good</td>"));
    }

    @Test
    void twoStatesAreComparedWithWhatThatDoesToTheChecklist() throws IOException {
        Path later = Files.createDirectories(folder.resolve("later/" + BAD + "/Machine/Microsoft/Windows NT/SecEdit"));
        Files.writeString(later.resolve("GptTmpl.inf"), "[Unicode]\r\nUnicode=yes\r\n[Version]\r\n"
                + "signature=\"$CHICAGO$\"\r\n[Privilege Rights]\r\nSeNetworkLogonRight = *S-1-1-0\r\n");
        Session session = run("policy", "diff", "Policies", "later", "--format", "csv");
        assertEquals(1, session.exit(), session.err());
        assertTrue(session.out().contains("GPO removed," + GOOD), session.out());
        assertTrue(session.out().contains("SeNetworkLogonRight,S-1-5-21-1-2-3-515,S-1-1-0"), session.out());
        assertTrue(session.out().contains("Access this computer from the network,wrong,right"), session.out());
        String places = run("policy", "diff", "Policies", "links.ldf", "--ou", "Other", "--with", "WorkSpaces").out();
        assertTrue(places.contains("S-1-5-21-1-2-3-515  S-1-5-21-1-2-3-513") && places.contains("checklist"), places);
        assertTrue(run("policy", "diff", "Policies").errLine().contains("two paths"));
        Session same = run("policy", "diff", "Policies", "Policies");
        assertEquals(0, same.exit(), same.out());
        assertEquals(0, run("policy", "diff", "Policies", "links.ldf", "--ou", "Other", "--with", "Other").exit());
        Path people = Files.createDirectories(folder.resolve("Policies").resolve(GOOD).resolve("User"));
        Files.write(people.resolve("registry.pol"),
                PolWriter.write(
                        List.of(new RegistryEntry(8, "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer",
                                "NoDrives", RegistryData.number(4)))));
        String users = run("policy", "diff", "Policies", "links.ldf", "--ou", "Other", "--with", "WorkSpaces",
                "--format", "csv").out();
        assertTrue(users.contains("NoDrives,,REG_DWORD 4,user"), users);
        assertTrue(users.contains("Hide these specified drives in My Computer,right,wrong"), users);
    }

    @Test
    void whatIsDoneToWholeKeysIsASettingToo() throws IOException {
        Path machine = Files.createDirectories(folder.resolve("later/" + GOOD + "/Machine"));
        Files.write(machine.resolve("registry.pol"), PolWriter.write(List.of()));
        Path wiped = Files.createDirectories(folder.resolve("wiped/" + GOOD + "/Machine"));
        Files.write(wiped.resolve("registry.pol"),
                PolWriter.write(List.of(
                        new RegistryEntry(8, "Software\\K", "**delvals.", RegistryData.text(RegistryType.SZ, " ")),
                        new RegistryEntry(8, "Software", "**DeleteKeys", RegistryData.text(RegistryType.SZ, "Old")))));
        for (String format : List.of("text", "csv", "json", "html")) {
            Session session = run("policy", "diff", "later", "wiped", "--format", format);
            assertEquals(1, session.exit(), session.err());
            assertTrue(session.out().contains("(all values)") && session.out().contains("(key with all below it)"),
                    session.out());
        }
        String settings = run("policy", "show", "wiped", "--settings", "--format", "csv").out();
        assertTrue(settings.contains("HKLM\\Software\\K,(all values),(removed)," + GOOD + "/Machine/registry.pol,8,"),
                settings);
    }

    @Test
    void whatMendsItIsToldToBeCopied() throws IOException {
        Files.writeString(folder.resolve("machine.reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Windows\\Installer]
                "DisableMSI"=dword:00000002
                """);
        String out = run("policy", "check", "machine.reg", "--fix").out();
        for (String part : List.of("Turn off Windows Installer",
                "Set-GPRegistryValue -Name 'machine.reg' -Key 'HKLM\\Software\\Policies\\Microsoft\\Windows\\Installer'"
                        + " -ValueName 'DisableMSI' -Type DWord -Value 0",
                "\"DisableMSI\"=dword:00000000", "DWORD:0", "https://docs.aws.amazon.com/")) {
            assertTrue(out.contains(part), part + " in " + out);
        }
        JsonObject item = json(run("policy", "check", "machine.reg", "--format", "json")).getAsJsonArray("items").get(0)
                .getAsJsonObject();
        assertEquals("0", item.get("required").getAsString());
        assertTrue(item.get("why").getAsString().startsWith("Anything but Never"), item.toString());
        assertTrue(item.get("remedy").getAsString().contains("Turn off Windows Installer: so that DisableMSI is 0"),
                item.toString());
        assertTrue(item.get("powershell").getAsString().startsWith("Set-GPRegistryValue"), item.toString());
        assertTrue(item.get("reg").getAsString().endsWith("\"DisableMSI\"=dword:00000000"), item.toString());
        String csv = run("policy", "check", "machine.reg", "--format", "csv").out();
        assertTrue(csv.contains("Anything but Never keeps applications from being installed."), csv);
        String rights = run("policy", "check", "Policies", "--wrong", "--fix").out();
        assertTrue(rights.contains("1 wrong, 1 right, 0 cannot be told"), rights);
        assertTrue(
                rights.contains("SeNetworkLogonRight = *S-1-5-21-1-2-3-515,*S-1-5-32-545")
                        && rights.contains("LGPO.exe /s fix.inf") && rights.contains("signature=\"$CHICAGO$\""),
                rights);
        assertTrue(json(run("policy", "check", "Policies", "--wrong", "--format", "json")).getAsJsonArray("items")
                .get(0).getAsJsonObject().get("template").getAsString().contains("signature=\"$CHICAGO$\""));
        String page = run("policy", "check", "machine.reg", "--format", "html").out();
        assertTrue(page.contains("<pre>In machine.reg: ") && page.contains("Anything but Never"), page);
        assertTrue(page.startsWith("<!DOCTYPE html>") && page.contains("<tr class=\"wrong\">"), page);
    }

    @Test
    void whatGpresultToldStandsBesideWhatIsReckoned() throws IOException {
        String told = """
                <Rsop xmlns="http://www.microsoft.com/GroupPolicy/Rsop"><ComputerResults><Name>EXAMPLE\\WS1$</Name>
                <SOM>example.com/WorkSpaces</SOM>%s</ComputerResults></Rsop>
                """;
        String link = "<GPO><Name>%s</Name><Path><Identifier>%s</Identifier></Path><Link><SOMPath>example.com</SOMPath>"
                + "<AppliedOrder>%d</AppliedOrder></Link></GPO>";
        Files.writeString(folder.resolve("gpresult.xml"),
                told.formatted(link.formatted("Bad", BAD, 1) + link.formatted("Good", GOOD, 2)));
        String[] rsop = {"policy", "rsop", "Policies", "links.ldf", "gpresult.xml", "--ou", "WorkSpaces"};
        assertTrue(run(rsop).out().contains("tells the same"), run(rsop).out());
        Files.writeString(folder.resolve("gpresult.xml"), told.formatted(link.formatted("Bad", BAD, 1)));
        assertTrue(run(rsop).out().contains("Good was not applied there"), run(rsop).out());
        Files.writeString(folder.resolve("gpresult.xml"),
                told.formatted(link.formatted("Bad", BAD, 1) + link.formatted("Good", GOOD, 2)).replace("</Rsop>", """
                        <UserResults><Name>EXAMPLE\\ann</Name><SOM>example.com/Other</SOM>%s</UserResults></Rsop>
                        """.formatted(link.formatted("Good", GOOD, 1))));
        String[] users = {"policy", "rsop", "Policies", "links.ldf", "gpresult.xml", "--ou", "WorkSpaces", "--user",
                "Other"};
        String there = run(users).out();
        assertTrue(there.contains("gpresult of EXAMPLE\\ann (gpresult.xml) tells something else")
                && there.contains("Good was applied there by its link") && there.contains("Bad was not applied there"),
                there);
    }

    @Test
    void gposAreListedWithTheirLinks() {
        String out = run("policy", "show", "Policies", "links.ldf").out();
        assertTrue(out.contains("DC=example,DC=com"), out);
        String settings = run("policy", "show", "Policies", "--gpo", BAD, "--format", "csv").out();
        assertTrue(settings.contains("SeNetworkLogonRight,S-1-5-21-1-2-3-515"), settings);
    }

    @Test
    void whatIsNotThereIsALine() {
        assertTrue(run("policy", "rsop", "Policies", "--ou", "WorkSpaces").errLine().contains("ldifde"));
        assertTrue(run("policy", "check", "Policies", "--checklist", "worskpaces").errLine().contains("workspaces"));
        assertTrue(run("policy", "show", "Policies", "--gpo", "None").errLine().contains("no GPO"));
        assertTrue(run("policy", "rsop", "Policies", "links.ldf", "--ou", "Berlin").errLine().contains("no OU"));
        assertEquals(2, run("policy").exit());
    }

    @Test
    void aDomainIsReadAndKept() throws IOException {
        List<DomainSource> asked = new ArrayList<>();
        LiveDomain domain = (source, dialog, place) -> {
            asked.add(source);
            ServerCertificate shown = new ServerCertificate("dc1:636", "CN=dc1", "CN=ca", Instant.EPOCH, Instant.MAX,
                    "AA:BB", "nobody signed it");
            if (dialog.certificate(shown) == Trust.NO) {
                throw new DomainException("the certificate is not trusted", "compare AA:BB");
            }
            try {
                Files.copy(folder.resolve("links.ldf"), place.resolve("directory.ldif"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new DomainReading("example.com", "dc1", List.of(), List.of(ReadProblem.whole("GPO 'Bad'",
                    "is of version 2 in the directory and of version 1 in SYSVOL", "wait")));
        };
        Toolbox tools = Toolbox.of("1.0.0", List.of(new PolicyReader()), List.of()).withDomain(domain);
        Session no = Session.with(folder, tools, false, "policy", "rsop", "--live", "ldaps://dc1", "--sign-in", "me@x",
                "--ou", "WorkSpaces", "--accept-certificate", "CC:DD");
        assertEquals(2, no.exit(), no.err());
        assertTrue(no.err().contains("is not trusted; compare AA:BB"), no.err());
        Session read = Session.with(folder, tools, false, "policy", "rsop", "--live", "ldaps://dc1", "--sign-in",
                "me@x", "--ou", "WorkSpaces", "--accept-certificate", "aabb", "--keep", "kept", "--account", "WS1");
        assertEquals(3, read.exit(), read.err());
        assertTrue(read.err().contains("of version 1 in SYSVOL"), read.err());
        assertTrue(read.out().contains("Good, linked to OU=WorkSpaces"), read.out());
        assertEquals(List.of("WS1"), asked.getLast().accounts());
        Session.with(folder, tools, false, "policy", "rsop", "--live", "ldaps://dc1", "--kerberos", "--computer",
                "cn=WS2,OU=WorkSpaces,DC=example,DC=com", "--accept-certificate", "aabb");
        assertEquals(List.of("cn=WS2,OU=WorkSpaces,DC=example,DC=com"), asked.getLast().accounts());
        assertTrue(Files.exists(folder.resolve("kept/directory.ldif")));
        assertEquals(read.out(),
                Session.with(folder, tools, false, "policy", "rsop", "kept", "--ou", "WorkSpaces").out());
    }

    @Test
    void aBackupIsComparedWithTheDomain() throws IOException {
        LiveDomain domain = (source, dialog, place) -> {
            try {
                Path security = Files.createDirectories(
                        place.resolve("Policies").resolve(BAD).resolve("Machine/Microsoft/Windows NT/SecEdit"));
                Files.writeString(security.resolve("GptTmpl.inf"), "[Unicode]\r\nUnicode=yes\r\n[Version]\r\n"
                        + "signature=\"$CHICAGO$\"\r\n[Privilege Rights]\r\nSeNetworkLogonRight = *S-1-1-0\r\n");
                Files.copy(folder.resolve("links.ldf"), place.resolve("directory.ldif"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new DomainReading("example.com", "dc1", List.of(), List.of());
        };
        Toolbox tools = Toolbox.of("1.0.0", List.of(new PolicyReader()), List.of()).withDomain(domain);
        Session diff = Session.with(folder, tools, false, "policy", "diff", "Policies", "--live", "ldaps://dc1",
                "--kerberos", "--format", "csv");
        assertEquals(1, diff.exit(), diff.err());
        assertTrue(diff.out().contains("SeNetworkLogonRight,S-1-5-21-1-2-3-515,S-1-1-0"), diff.out());
        assertTrue(diff.out().contains("GPO removed," + GOOD), diff.out());
        assertTrue(Session.with(folder, tools, false, "policy", "diff", "Policies", "Policies", "--live", "ldaps://dc1",
                "--kerberos").errLine().contains("one path is compared with the domain"));
        Session places = Session.with(folder, tools, false, "policy", "diff", "--live", "ldaps://dc1", "--kerberos",
                "--ou", "Other", "--with", "WorkSpaces");
        assertEquals(1, places.exit(), places.err());
        assertTrue(places.out().contains("Access this computer from the network"), places.out());
    }

    @Test
    void theLocalPolicyIsTheWeakest() throws IOException {
        Path local = Files.createDirectories(folder.resolve("copy/GroupPolicy/Machine"));
        Files.write(local.resolve("Registry.pol"), PolWriter.write(List.of(new RegistryEntry(8,
                "Software\\Policies\\Microsoft\\Windows\\Installer", "DisableMSI", RegistryData.number(2)))));
        Files.writeString(folder.resolve("secedit.inf"),
                "[Unicode]\r\nUnicode=yes\r\n[Version]\r\nsignature=\"$CHICAGO$\"\r\n"
                        + "[Service General Setting]\r\n\"StxhdSvc\",4,\"\"\r\n"
                        + "[Privilege Rights]\r\nSeNetworkLogonRight = *S-1-1-0\r\n");
        String found = run("policy", "rsop", "Policies", "links.ldf", "copy", "--ou", "WorkSpaces").out();
        assertTrue(found.contains("1. Local Group Policy") && found.contains("DisableMSI = REG_DWORD 2 by Local"),
                found);
        String[] named = {"policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces", "--local", "secedit.inf"};
        String security = run(named).out();
        assertTrue(security.contains("StxhdSvc = disabled by Local Group Policy"), security);
        assertTrue(security.contains("by Good; over S-1-5-21-1-2-3-515 by Bad, S-1-1-0 by Local"), security);
        Session check = run("policy", "check", "Policies", "links.ldf", "--ou", "WorkSpaces", "--local",
                "copy/GroupPolicy", "--wrong");
        assertTrue(check.out().contains("Turn off Windows Installer: REG_DWORD 2, by Local Group Policy"), check.out());
        Path gpo = Files.createDirectories(folder.resolve("Policies").resolve(GOOD).resolve("Machine"));
        Files.write(gpo.resolve("registry.pol"), PolWriter.write(List.of(new RegistryEntry(8,
                "Software\\Policies\\Microsoft\\Windows\\System", "DisableLGPOProcessing", RegistryData.number(1)))));
        String off = run(named).out();
        assertTrue(off.contains("does not apply, a policy switches the local policy off"), off);
        assertTrue(!off.contains("StxhdSvc"), off);
        assertTrue(run("policy", "check", "Policies", "--local", "copy").errLine().contains("go with --ou"));
    }

    @Test
    void whatGoesWithADomainIsTold() {
        Toolbox tools = Toolbox.of("1.0.0", List.of(new PolicyReader()), List.of());
        for (List<String> wrong : List.of(List.of("--sign-in", "me"), List.of("--live", "dc1", "--kerberos"),
                List.of("--live", "ldaps://dc1"), List.of("--live", "ldaps://dc1", "--kerberos"), List.<String>of())) {
            List<String> line = new ArrayList<>(List.of("policy", "show"));
            line.addAll(wrong);
            Session session = Session.with(folder, tools, false, line.toArray(String[]::new));
            assertEquals(2, session.exit(), wrong.toString());
            assertEquals(1, session.err().lines().filter(l -> l.startsWith("deskwright: ")).count(), session.err());
        }
    }
}
