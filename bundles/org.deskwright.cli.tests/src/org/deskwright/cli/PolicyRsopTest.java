package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

class PolicyRsopTest extends PolicyFolder {
    @Test
    void aChangeIsToldBeforeItIsMade() {
        Session session = run("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces", "--unlink", "good");
        assertEquals(0, session.exit(), session.err());
        String out = session.out().replaceAll("\\s+", " ");
        assertTrue(out.contains("SeNetworkLogonRight = Domain Users (S-1-5-21-1-2-3-513) by Good; over Domain Computers"
                + " (S-1-5-21-1-2-3-515) by Bad"), out);
        assertTrue(out.contains("(S-1-5-21-1-2-3-513) by Good -> Domain Computers (S-1-5-21-1-2-3-515) by Bad"), out);
        JsonObject document = json(run("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces", "--move",
                "Other", "--format", "json"));
        assertEquals(0, document.getAsJsonArray("changes").size());
    }

    @Test
    void aLinkThatIsNotThereCannotBeTakenAway() {
        Session session = run("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces", "--unlink", "Bad");
        assertEquals(2, session.exit(), session.out());
        assertTrue(session.err().contains(
                "'Bad' is not linked to OU=WorkSpaces,DC=example,DC=com; it is linked to" + " DC=example,DC=com"),
                session.err());
    }

    @Test
    void whatGpresultToldIsListedWithoutAnOu() throws IOException {
        Files.writeString(folder.resolve("gpresult.xml"), told("U", ""));
        Session session = run("policy", "rsop", "gpresult.xml", "--format", "csv");
        assertEquals(0, session.exit(), session.err());
        assertTrue(session.out().contains("WS1$,gpo,example.com,Installer,applied as 1"), session.out());
        assertTrue(
                session.out().contains(",value,MACHINE\\Software\\Policies\\Microsoft\\Windows\\Installer,DisableMSI,0,"
                        + "Installer,1,gpresult.xml,"),
                session.out());
        assertTrue(session.out().contains(",preference,HKEY_LOCAL_MACHINE\\"), session.out());
        assertEquals(2, run("policy", "rsop", "gpresult.xml", "--unlink", "x").exit());
        assertEquals(2, run("policy", "rsop", "Policies").exit());
        Session show = run("policy", "show", "gpresult.xml");
        assertEquals(2, show.exit());
        assertTrue(show.err().contains("deskwright policy rsop PATH"), show.err());
    }

    /** Windows carries preferences out after the policies of templates, whatever the order of the GPOs. */
    @Test
    void whatIsCarriedOutLastHoldsInGpresultAndWhereItIsReckoned() throws IOException {
        Files.writeString(folder.resolve("gpresult.xml"), told("U", ""));
        assertTrue(installer(run("policy", "check", "gpresult.xml")).startsWith("wrong"));
        Files.writeString(folder.resolve("gpresult.xml"), told("C", ""));
        assertTrue(installer(run("policy", "check", "gpresult.xml")).startsWith("right"));
        Files.writeString(folder.resolve("gpresult.xml"), told("D", ""));
        assertTrue(installer(run("policy", "check", "gpresult.xml")).startsWith("cannot tell"));
        String filters = "<q2:Filters><q2:FilterOs bool=\"AND\" not=\"0\" class=\"NT\"/></q2:Filters>";
        Files.writeString(folder.resolve("gpresult.xml"), told("U", filters));
        assertTrue(installer(run("policy", "check", "gpresult.xml")).startsWith("cannot tell"));

        Path good = folder.resolve("Policies").resolve(GOOD);
        Files.write(good.resolve("Machine/Registry.pol"), PolWriter.write(List.of(new RegistryEntry(8,
                "Software\\Policies\\Microsoft\\Windows\\Installer", "DisableMSI", RegistryData.number(0)))));
        Path preferences = Files
                .createDirectories(folder.resolve("Policies").resolve(BAD).resolve("Machine/Preferences/Registry"));
        Files.writeString(preferences.resolve("Registry.xml"),
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                        + "<RegistrySettings clsid=\"{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}\">"
                        + item("U", "").replace("q2:", "") + "</RegistrySettings>");
        String rsop = run("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces").out().replaceAll("\\s+",
                " ");
        assertTrue(rsop.contains("DisableMSI = REG_DWORD 0 by Good; but preferences set it after that, and hold"),
                rsop);
        for (String format : List.of("csv", "html", "json")) {
            String told = run("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces", "--format", format)
                    .out();
            assertTrue(told.toLowerCase(Locale.ROOT).replace(" ", "").contains("setafterwardsby")
                    && told.contains("preferences"), told);
        }
        assertTrue(
                installer(run("policy", "check", "Policies", "links.ldf", "--ou", "WorkSpaces")).startsWith("wrong"));
    }

    /** They are done to the computer that the user signs in to, whichever that is. */
    @Test
    void preferencesOfUsersThatNobodyNamedAreTold() throws IOException {
        Path preferences = Files
                .createDirectories(folder.resolve("Policies").resolve(BAD).resolve("User/Preferences/Registry"));
        Files.writeString(preferences.resolve("Registry.xml"),
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                        + "<RegistrySettings clsid=\"{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}\">"
                        + item("U", "").replace("q2:", "") + "</RegistrySettings>");
        String[] reckoned = {"policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces"};
        assertTrue(run(reckoned).out().contains("name the OU of the users with --user"), run(reckoned).out());
        for (String format : List.of("csv", "html", "json")) {
            String told = run("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces", "--format", format)
                    .out();
            assertTrue(told.contains(format.equals("json") ? "ofSomeUsers" : "some users"), told);
        }
        String checked = run("policy", "check", "Policies", "links.ldf", "--ou", "WorkSpaces").out().replaceAll("\\s+",
                " ");
        assertTrue(checked.contains("by a preference of users, and no OU of users was named"), checked);
    }

    private static String installer(Session session) {
        return session.out().lines().map(String::strip).filter(line -> line.contains("Turn off Windows Installer"))
                .findFirst().orElse(session.out() + session.err());
    }

    private static String item(String action, String filters) {
        return """
                <q2:Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="DisableMSI" status="DisableMSI" image="12"
                changed="2026-01-01 00:00:00" uid="{00000000-0000-0000-0000-000000000009}"><q2:Properties action="%s" displayDecimal="0"
                default="0" hive="HKEY_LOCAL_MACHINE" key="Software\\Policies\\Microsoft\\Windows\\Installer" name="DisableMSI"
                type="REG_DWORD" value="00000002"/>%s</q2:Registry>"""
                .formatted(action, filters);
    }

    /** A policy that sets 0, and a preference that sets 2. */
    private static String told(String action, String filters) {
        String gpo = "<GPO xmlns=\"http://www.microsoft.com/GroupPolicy/Settings/Base\"><Identifier"
                + " xmlns=\"http://www.microsoft.com/GroupPolicy/Types\">%s</Identifier></GPO>"
                + "<Precedence xmlns=\"http://www.microsoft.com/GroupPolicy/Settings/Base\">1</Precedence>";
        return """
                <Rsop xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://www.microsoft.com/GroupPolicy/Rsop">
                <DataType>LoggedData</DataType><ComputerResults><Name>EXAMPLE\\WS1$</Name><SOM>example.com/WorkSpaces</SOM>
                <GPO><Name>Installer</Name><Path><Identifier>%1$s</Identifier></Path><Link><SOMPath>example.com</SOMPath>
                <AppliedOrder>1</AppliedOrder></Link></GPO>
                <ExtensionData><Extension xmlns:q1="http://www.microsoft.com/GroupPolicy/Settings/Registry"
                xsi:type="q1:RegistrySettings" xmlns="http://www.microsoft.com/GroupPolicy/Settings"><q1:RegistrySetting>%2$s
                <q1:KeyPath>Software\\Policies\\Microsoft\\Windows\\Installer</q1:KeyPath><q1:Value><q1:Name>DisableMSI</q1:Name>
                <q1:Number>0</q1:Number></q1:Value></q1:RegistrySetting></Extension></ExtensionData>
                <ExtensionData><Extension xmlns:q2="http://www.microsoft.com/GroupPolicy/Settings/Windows/Registry"
                xsi:type="q2:WindowsRegistrySettings" xmlns="http://www.microsoft.com/GroupPolicy/Settings"><q2:RegistrySettings
                clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">%3$s</q2:RegistrySettings></Extension></ExtensionData>
                </ComputerResults></Rsop>
                """
                .formatted(GOOD, gpo.formatted(GOOD),
                        item(action, filters).replace("</q2:Registry>", gpo.formatted(BAD) + "</q2:Registry>"));
    }

    @Test
    void aResultantSetIsATableAndAPage() {
        String[] lines = run("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces", "--format", "csv").out()
                .lines().toArray(String[]::new);
        assertTrue(lines[0].startsWith("half,setting,winner,value"), lines[0]);
        assertTrue(lines[1].contains("SeNetworkLogonRight") && lines[1].contains("Good") && lines[1].contains("Bad"),
                lines[1]);
        String page = run("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces", "--format", "html").out();
        assertTrue(page.contains("<td>Good</td>"), page);
        assertTrue(page.contains("<p>1. ") && page.contains("in the order in which they are applied")
                && page.contains("The local policy of the computer was not read"), page);
    }

    @Test
    void aWmiFilterOrASiteThatWasNotReadIsRefused() {
        Session wmi = run("policy", "rsop", "Policies", "links.ldf", "--ou", "WorkSpaces", "--wmi", "{X}=no");
        assertTrue(wmi.exit() == 2 && wmi.err().contains("there is no WMI filter '{X}'"), wmi.err());
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
        assertTrue(
                security.replaceAll("\\s+", " ").contains(
                        "by Good; over Domain Computers (S-1-5-21-1-2-3-515) by Bad, Everyone (S-1-1-0) by Local"),
                security);
        Session check = run("policy", "check", "Policies", "links.ldf", "--ou", "WorkSpaces", "--local",
                "copy/GroupPolicy", "--wrong");
        assertTrue(check.out().contains("Turn off Windows Installer: 2, by Local Group Policy"), check.out());
        Path gpo = Files.createDirectories(folder.resolve("Policies").resolve(GOOD).resolve("Machine"));
        Files.write(gpo.resolve("registry.pol"), PolWriter.write(List.of(new RegistryEntry(8,
                "Software\\Policies\\Microsoft\\Windows\\System", "DisableLGPOProcessing", RegistryData.number(1)))));
        String off = run(named).out();
        assertTrue(off.contains("does not apply, a policy switches the local policy off"), off);
        assertTrue(!off.contains("StxhdSvc"), off);
        assertTrue(run("policy", "check", "Policies", "--local", "copy").errLine().contains("go with --ou"));
    }
}
