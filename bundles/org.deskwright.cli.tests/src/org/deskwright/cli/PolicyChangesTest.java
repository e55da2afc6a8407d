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
import org.deskwright.policy.registry.RegistryType;
import org.junit.jupiter.api.Test;

class PolicyChangesTest extends PolicyFolder {
    @Test
    void twoStatesAreComparedWithWhatThatDoesToTheChecklist() throws IOException {
        Path later = Files.createDirectories(folder.resolve("later/" + BAD + "/Machine/Microsoft/Windows NT/SecEdit"));
        Files.writeString(later.resolve("GptTmpl.inf"), "[Unicode]\r\nUnicode=yes\r\n[Version]\r\n"
                + "signature=\"$CHICAGO$\"\r\n[Privilege Rights]\r\nSeNetworkLogonRight = *S-1-1-0\r\n");
        Session session = run("policy", "diff", "Policies", "later", "--format", "csv");
        assertEquals(1, session.exit(), session.err());
        assertTrue(session.out().contains("GPO removed," + GOOD), session.out());
        assertTrue(
                session.out().contains("SeNetworkLogonRight,Domain Computers (S-1-5-21-1-2-3-515),Everyone (S-1-1-0)"),
                session.out());
        assertTrue(session.out().contains("Access this computer from the network,wrong,right"), session.out());
        String places = run("policy", "diff", "Policies", "links.ldf", "--ou", "Other", "--with", "WorkSpaces").out();
        assertTrue(places.contains(
                "Domain Computers (S-1-5-21-1-2-3-515), by Bad  Domain Users (S-1-5-21-1-2-3-513), by" + " Good")
                && places.contains("checklist"), places);
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
        assertTrue(users.contains("Hide these specified drives in My Computer (users),right,wrong"), users);
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
}
