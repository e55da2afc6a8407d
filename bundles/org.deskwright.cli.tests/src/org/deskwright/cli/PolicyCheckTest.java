package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

class PolicyCheckTest extends PolicyFolder {
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
        assertTrue(session.out().contains("Domain Users (S-1-5-21-1-2-3-513), by Good"), session.out());
        assertEquals(1, run("policy", "check", "Policies", "links.ldf", "--ou", "Other").exit());
    }

    @Test
    void aChecklistOfOnesOwnIsAFile() throws IOException {
        Files.writeString(folder.resolve("own.json"), """
                {"schema": "deskwright.policy-checklist/1", "id": "own", "items": [
                  {"id": "a", "editor": "security", "title": "Network", "right": "SeNetworkLogonRight",
                   "wants": {"members": ["S-1-5-21-1-2-3-515"]}, "path": "p", "why": "w",
                   "sources": [{"title": "t", "url": "https://example.com"}]}]}
                """);
        Session session = run("policy", "check", "Policies", "--checklist", "own.json");
        assertEquals(0, session.exit(), session.out() + session.err());
        assertTrue(session.out().contains("2 right"), session.out());
        Files.writeString(folder.resolve("own.json"), Files.readString(folder.resolve("own.json"))
                .replace("\"security\"", "\"foo\"").replace("\"wants\"", "\"breaks\": \"no\", \"wants\""));
        session = run("policy", "check", "Policies", "--checklist", "own.json");
        assertEquals(2, session.exit());
        assertTrue(session.err().contains("editor is \"foo\"; known are")
                && session.err().contains("breaks is \"no\", not true or false"), session.err());
        assertTrue(session.err().lines().findFirst().orElse("").startsWith("deskwright: --checklist: own.json has 2 "),
                session.err());
        assertEquals(3, session.err().lines().count(), session.err());
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
        assertTrue(pcoip.out().contains("wrong        Enable/disable USB in the PCoIP session: 0"), pcoip.out());
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
                .anyMatch(line -> line
                        .startsWith("  cannot tell  Interactive logon: Message title for users attempting to log on: ")
                        && line.contains("sign in to one WorkSpace to see")),
                text);
        assertTrue(Stream.of(lines).anyMatch(line -> line.startsWith(
                "  cannot tell  Hide these specified drives in My Computer (all users of the computer): 4, by Good")),
                text);
    }

    @Test
    void whatMendsItIsToldToBeCopied() throws IOException {
        Files.writeString(folder.resolve("machine.reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Windows\\Installer]
                "DisableMSI"=dword:00000002
                """);
        String out = run("policy", "check", "machine.reg", "--fix").out();
        for (String part : List.of("Turn off Windows Installer", "In the policy of machine.reg: ",
                "\"DisableMSI\"=dword:00000000", "DWORD:0", "https://docs.aws.amazon.com/")) {
            assertTrue(out.contains(part), part + " in " + out);
        }
        JsonObject item = json(run("policy", "check", "machine.reg", "--format", "json")).getAsJsonArray("items").get(0)
                .getAsJsonObject();
        assertEquals("0", item.get("required").getAsString());
        assertTrue(item.get("why").getAsString().startsWith("Anything but Never"), item.toString());
        assertTrue(item.get("remedy").getAsString().contains("Turn off Windows Installer: Enabled, with Never"),
                item.toString());
        assertFalse(item.toString().contains("Set-GPRegistryValue"), "no GPO is called like the file: " + item);
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
        assertTrue(page.contains("<pre>In the policy of machine.reg: ") && page.contains("Anything but Never"), page);
        assertTrue(page.startsWith("<!DOCTYPE html>") && page.contains("<tr class=\"wrong\">"), page);
        assertTrue(page.contains("<p>1 wrong, "), page);
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
    void whatCouldNotBeReadLeavesOpenWhatIsNotSetAndIsToldInJson() throws IOException {
        Path machine = folder.resolve("Policies").resolve(GOOD).resolve("Machine");
        byte[] whole = PolWriter
                .write(List.of(new RegistryEntry(8, "Software\\Policies\\Microsoft\\Windows\\RemovableStorageDevices",
                        "Deny_All", RegistryData.number(1))));
        Files.write(machine.resolve("registry.pol"), Arrays.copyOf(whole, whole.length - 10));
        Session json = run("policy", "check", "Policies", "links.ldf", "--ou", "WorkSpaces", "--format", "json");
        assertEquals(3, json.exit(), json.err());
        String problem = json(json).getAsJsonArray("problems").get(0).getAsString();
        assertTrue(problem.contains("registry.pol") && problem.contains("byte"), problem);
        Session csv = run("policy", "check", "Policies", "links.ldf", "--ou", "WorkSpaces", "--format", "csv");
        assertEquals(3, csv.exit(), csv.err());
        String pol = GOOD + "/Machine/registry.pol";
        assertTrue(
                csv.out().contains("\nnot read,file,Policies/" + pol) || csv.out().contains("\nnot read,file," + pol),
                csv.out());
        assertTrue(csv.out().lines().filter(line -> line.startsWith("not read"))
                .allMatch(line -> line.contains(pol) && line.contains("ends within the size")), csv.out());
        String text = run("policy", "check", "Policies", "links.ldf", "--ou", "WorkSpaces").out().replaceAll("\\s+",
                " ");
        assertTrue(text.contains("cannot tell All Removable Storage classes: Deny all access;"), text);
        assertTrue(text.contains("not all settings of Good could be read"), text);
    }

    @Test
    void aLocalPolicyThatWasNotReadIsMentioned() throws IOException {
        String[] line = {"policy", "check", ".", "--ou", "WorkSpaces"};
        String said = "The local policy of the computer was not read";
        assertTrue(run(line).out().contains(said), run(line).out());
        assertTrue(run("policy", "rsop", ".", "--ou", "WorkSpaces").out().contains(said));
        Path local = Files.createDirectories(folder.resolve("copy/GroupPolicy/Machine"));
        Files.write(local.resolve("registry.pol"),
                PolWriter.write(List.of(new RegistryEntry(8, "K", "V", RegistryData.number(1)))));
        assertTrue(!run(line).out().contains(said), run(line).out());
        assertTrue(!run("policy", "rsop", ".", "--ou", "WorkSpaces").out().contains(said));
    }

    /** Scripts, redirected folders and comments on settings are in every domain, and no settings are in them. */
    @Test
    void partsOfAGpoThatAreNotReadAreToldAndNoMistake() throws IOException {
        Path gpo = folder.resolve("Policies/" + GOOD);
        for (String place : List.of("Machine/Scripts/scripts.ini", "User/Scripts/psscripts.ini",
                "User/Documents & Settings/fdeploy1.ini")) {
            Path file = gpo.resolve(place);
            Files.createDirectories(file.getParent());
            Files.write(file, "\uFEFF\r\n[Startup]\r\n0CmdLine=x.cmd\r\n".getBytes(StandardCharsets.UTF_16LE));
        }
        Files.writeString(gpo.resolve("Machine/comment.cmtx"), "<?xml version='1.0'?><policyComments revision='1.0'/>");
        String[] line = {"policy", "check", "Policies", "links.ldf", "--ou", "WorkSpaces"};
        Session session = run(line);
        for (String name : List.of("scripts.ini", "psscripts.ini", "fdeploy1.ini", "comment.cmtx")) {
            assertTrue(session.err().contains(name + ": is text that no reader knows"), session.err());
        }
        assertEquals(0, session.exit(), session.err());
        Path local = Files.createDirectories(folder.resolve("copy/GroupPolicy/Machine"));
        Files.copy(gpo.resolve("Machine/Scripts/scripts.ini"), local.resolve("scripts.ini"));
        Files.write(local.resolve("registry.pol"),
                PolWriter.write(List.of(new RegistryEntry(8, "K", "V", RegistryData.number(1)))));
        String[] own = {"policy", "check", "Policies", "links.ldf", "--ou", "WorkSpaces", "--local", "copy"};
        assertEquals(0, run(own).exit(), "nor of a local policy");
        Files.writeString(local.resolve("other.json"), "[{\"");
        assertEquals(3, run(own).exit());
        Files.writeString(gpo.resolve("Machine/other.json"), "[{\"");
        assertEquals(3, run(line).exit());
        Files.delete(gpo.resolve("Machine/other.json"));
        Files.writeString(gpo.resolve("gpt.ini"), "Version");
        assertEquals(3, run(line).exit());
    }

    /** Such links are left over where a GPO was deleted, and no backup would bring it. */
    @Test
    void aGpoOfWhichNothingButALinkWasReadIsToldApart() throws IOException {
        Path links = folder.resolve("links.ldf");
        Files.writeString(links, Files.readString(links).replaceAll("(?m)^gPLink: ", "gPLink: [LDAP://CN="
                + "{EEEEEEEE-0000-0000-0000-000000000009},CN=Policies,CN=System,DC=example,DC=com;0]"));
        String check = words("policy", "check", "Policies", "links.ldf", "--ou", "WorkSpaces");
        assertTrue(check.contains(
                "nothing but its link was read of {EEEEEEEE-0000-0000-0000-000000000009}, which may" + " be deleted"),
                check);
        String rsop = words("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces");
        assertTrue(rsop.contains("delete its link where Group Policy Management does not find it"), rsop);
    }

    @Test
    void sitesThatWereNotReadAreMentioned() throws IOException {
        String said = "No sites were read; what none of the policies sets, one linked to the site of the computer may";
        String[] line = {"policy", "check", ".", "--ou", "WorkSpaces"};
        String[] reckon = {"policy", "rsop", ".", "--ou", "WorkSpaces"};
        assertTrue(words(line).contains(said), words(line));
        assertTrue(words(reckon).contains(said), words(reckon));
        assertTrue(words("policy", "check", ".", "--ou", "WorkSpaces", "--format", "html").contains(said));
        assertTrue(words("policy", "rsop", ".", "--ou", "WorkSpaces", "--format", "html").contains(said));
        assertFalse(words("policy", "check", ".").contains(said), "where nothing is reckoned no site matters");
        assertFalse(sitesRead("check"));
        assertFalse(sitesRead("rsop"));
        Files.writeString(folder.resolve("links.ldf"),
                "\ndn: CN=Berlin,CN=Sites,CN=Configuration,DC=example,DC=com\nobjectClass: top\nobjectClass: site\n",
                StandardOpenOption.APPEND);
        assertFalse(words(line).contains(said), words(line));
        assertFalse(words(reckon).contains(said), words(reckon));
        assertTrue(sitesRead("check"));
        assertTrue(sitesRead("rsop"));
    }

    private String words(String... line) {
        return run(line).out().replaceAll("\\s+", " ");
    }

    private boolean sitesRead(String command) {
        return json(run("policy", command, ".", "--ou", "WorkSpaces", "--format", "json")).get("sitesRead")
                .getAsBoolean();
    }

    @Test
    void whatStandsInAHalfThatIsOffIsANote() throws IOException {
        Path links = folder.resolve("links.ldf");
        Files.writeString(links, Files.readString(links).replace("displayName: Bad", "flags: 2\ndisplayName: Bad"));
        Session session = run("policy", "check", "Policies", "links.ldf", "--format", "csv");
        assertTrue(session.out().contains("note,gpo,Bad") && session.out().contains("switched off"), session.out());
        assertEquals(0, session.exit(), session.err());
    }

    @Test
    void gposThatNoItemIsAboutAreNamed() throws IOException {
        Path empty = folder.resolve("Policies/{CCCCCCCC-0000-0000-0000-000000000003}/Machine");
        Files.createDirectories(empty);
        Files.write(empty.resolve("registry.pol"),
                PolWriter.write(List.of(new RegistryEntry(8, "Software\\Other", "x", RegistryData.number(1)))));
        Files.writeString(folder.resolve("Policies/SOURCES.tsv"), "what\tfrom\n");
        Path broken = folder.resolve("Policies/{DDDDDDDD-0000-0000-0000-000000000004}/Machine");
        Files.createDirectories(broken);
        byte[] whole = Files.readAllBytes(empty.resolve("registry.pol"));
        Session session = run("policy", "check", "Policies");
        assertTrue(session.out().contains("{CCCCCCCC-0000-0000-0000-000000000003}: no item is about what it sets"),
                session.out());
        Files.write(broken.resolve("registry.pol"), Arrays.copyOf(whole, whole.length - 9));
        Session cut = run("policy", "check", "Policies");
        assertTrue(cut.out().contains("{DDDDDDDD-0000-0000-0000-000000000004}: no item is about what could be read of"),
                cut.out());
        assertEquals(3, cut.exit(), cut.err());
        assertEquals(1, session.exit(), session.err());
        assertTrue(session.err().contains("SOURCES.tsv"), session.err());
    }
}
