package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
}
