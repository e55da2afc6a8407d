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

class PolicyShowTest extends PolicyFolder {
    @Test
    void gposAreListedWithTheirLinks() {
        String out = run("policy", "show", "Policies", "links.ldf").out();
        assertTrue(out.contains("DC=example,DC=com"), out);
        String settings = run("policy", "show", "Policies", "--gpo", BAD, "--format", "csv").out();
        assertTrue(settings.contains("SeNetworkLogonRight,Domain Computers (S-1-5-21-1-2-3-515)"), settings);
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
    void whatIsNotThereIsALine() {
        assertTrue(run("policy", "rsop", "Policies", "--ou", "WorkSpaces").errLine().contains("ldifde"));
        assertTrue(run("policy", "check", "Policies", "--checklist", "worskpaces").errLine().contains("workspaces"));
        assertTrue(run("policy", "show", "Policies", "--gpo", "None").errLine().contains("no GPO"));
        assertTrue(run("policy", "rsop", "Policies", "links.ldf", "--ou", "Berlin").errLine().contains("no OU"));
        assertEquals(2, run("policy").exit());
    }

    private void backup(String path, String time, int value) throws IOException {
        Path pol = folder.resolve(path).resolve("DomainSysvol/GPO/Machine/registry.pol");
        Files.createDirectories(pol.getParent());
        Files.write(pol, PolWriter.write(List.of(new RegistryEntry(8,
                "Software\\Policies\\Microsoft\\Windows\\Installer", "DisableMSI", RegistryData.number(value)))));
        Files.writeString(folder.resolve(path).resolve("bkupInfo.xml"), """
                <BackupInst xmlns="http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest"><GPOGuid>%s</GPOGuid>\
                <GPODomain>example.com</GPODomain><BackupTime>%s</BackupTime><GPODisplayName>MSI</GPODisplayName>\
                </BackupInst>""".formatted(GOOD, time));
    }

    @Test
    void ofTwoBackupsOfAGpoTheNewerCounts() throws IOException {
        backup("both/{1}", "2026-11-20T10:00:00", 0);
        backup("both/{9}", "2019-01-01T10:00:00", 2);
        backup("old/{9}", "2019-01-01T10:00:00", 2);
        Session diff = run("policy", "diff", "old", "both", "--format", "csv");
        assertTrue(diff.out().contains("REG_DWORD 2,REG_DWORD 0"), diff.out());
        assertTrue(diff.err().contains("'MSI' was read 2 times:"), diff.err());
        String shown = run("policy", "show", "both").out();
        assertTrue(shown.contains("2026-11-20 10:00:00") && shown.contains("2019-01-01 10:00:00 (left out)"), shown);
    }
}
