package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Target;
import org.deskwright.policy.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of several backups with one id, the files and what stands beside them count together. */
class BackupsOfOneGpoTest {
    private static final String GPO = "{00000001-1111-2222-3333-444444444444}";
    private static final String DEFAULT = "{31B2F340-016D-11D2-945F-00C04FB984F9}";
    private static final int COMPUTER_OFF = 2;

    @TempDir
    Path folder;

    private void backup(String name, String gpo, String domain, int year, int options, int value) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("bkupInfo.xml"), """
                <BackupInst xmlns="http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest"><GPOGuid>%s</GPOGuid>
                <GPODomain>%s</GPODomain><BackupTime>%d-06-01T10:00:00</BackupTime><ID>%s</ID>
                <GPODisplayName>Installer</GPODisplayName></BackupInst>
                """.formatted(gpo, domain, year, name));
        Files.writeString(home.resolve("Backup.xml"), """
                <?xml version="1.0" encoding="utf-8"?>
                <GroupPolicyBackupScheme xmlns="http://www.microsoft.com/GroupPolicy/GPOOperations">
                <GroupPolicyObject><GroupPolicyCoreSettings><ID>%s</ID><Domain>%s</Domain>
                <DisplayName>Installer</DisplayName><Options>%d</Options>
                <MachineVersionNumber>65537</MachineVersionNumber></GroupPolicyCoreSettings></GroupPolicyObject>
                </GroupPolicyBackupScheme>
                """.formatted(gpo, domain, options));
        Path machine = Files.createDirectories(home.resolve("DomainSysvol/GPO/Machine"));
        Files.write(machine.resolve("registry.pol"), PolWriter.write(List.of(new RegistryEntry(0,
                "Software\\Policies\\Microsoft\\Windows\\Installer", "DisableMSI", RegistryData.number(value)))));
    }

    private void links(String gpo) throws IOException {
        Files.writeString(folder.resolve("links.ldf"), """
                dn: DC=corp,DC=local
                objectClass: domainDNS
                gPLink: [LDAP://cn=%1$s,cn=policies,cn=system,DC=corp,DC=local;0]

                dn: OU=WorkSpaces,DC=corp,DC=local
                objectClass: organizationalUnit
                gPOptions: 0

                dn: CN=%1$s,CN=Policies,CN=System,DC=corp,DC=local
                objectClass: groupPolicyContainer
                displayName: Installer
                flags: 0
                nTSecurityDescriptor: D:(A;;RPCR;;;AU)

                """.formatted(gpo));
    }

    private PolicyReading reading() throws IOException {
        return PolicyReading.of(new Intake(List.of(new PolicyReader()))
                .read(List.of(folder), IntakeOptions.DEFAULT, (_, _, _) -> {}).evidence());
    }

    private String there() throws IOException {
        PolicyReading reading = reading();
        Dn dn = Dn.of("OU=WorkSpaces,DC=corp,DC=local");
        return of(reading.verdicts(Checklist.bundled(), dn, ResultantSet.of(reading.directory(),
                Target.ofComputer(reading.directory(), dn), reading.gpos(), Optional.empty())));
    }

    private String alone() throws IOException {
        return of(reading().verdicts(Checklist.bundled()));
    }

    private static String of(List<Verdict> verdicts) {
        return String.join("; ", verdicts.stream().filter(one -> one.item().id().equals("windows-installer"))
                .map(one -> one.state() + " " + one.found() + " " + String.join(", ", one.open())).toList());
    }

    @Test
    void whatStandsBesideABackupThatIsLeftOutDoesNotCount() throws IOException {
        backup("{AAAAAAA1-0000-0000-0000-000000000001}", GPO, "corp.local", 2026, 0, 2);
        backup("{BBBBBBB1-0000-0000-0000-000000000001}", GPO, "corp.local", 2020, COMPUTER_OFF, 2);
        assertEquals("WRONG 2 ", alone());
        backup("{AAAAAAA1-0000-0000-0000-000000000001}", GPO, "corp.local", 2019, 0, 2);
        assertEquals("NOTE 2 the half for these settings is switched off in the GPO", alone());
    }

    @Test
    void aDefaultPolicyOfAnotherDomainIsNotTheOneThatIsLinked() throws IOException {
        links(DEFAULT);
        backup("{AAAAAAA1-0000-0000-0000-000000000001}", DEFAULT, "corp.local", 2026, 0, 0);
        backup("{BBBBBBB1-0000-0000-0000-000000000001}", DEFAULT, "other.example", 2026, COMPUTER_OFF, 2);
        assertEquals("RIGHT 0 ", there());
        assertEquals("RIGHT 0 ; WRONG 2 ", alone());
        backup("{AAAAAAA1-0000-0000-0000-000000000001}", DEFAULT, "else.example", 2026, 0, 0);
        assertEquals("CANNOT_TELL  the settings of Installer were not read, no policy that was read sets it", there());
    }

    @Test
    void aCopyOfSysvolIsOfTheDomainThatItsFolderIsCalledBy() throws IOException {
        links(DEFAULT);
        sysvol("corp.local", 0);
        sysvol("child.corp.local", 2);
        assertEquals("RIGHT 0 ", there());
        sysvol("corp.local", 2);
        sysvol("child.corp.local", 0);
        assertEquals("WRONG 2 ", there());
    }

    @Test
    void aCopyOfWhichNothingTellsTheDomainDoesNotCountBesideOneOfIt() throws IOException {
        links(DEFAULT);
        sysvol("corp.local", 0);
        for (String other : List.of("a", "z")) {
            registry(other + "/Policies/" + DEFAULT, 2);
        }
        assertEquals("RIGHT 0 ", there());
    }

    private void sysvol(String domain, int value) throws IOException {
        registry("sysvol/" + domain + "/Policies/" + DEFAULT, value);
    }

    private void registry(String gpo, int value) throws IOException {
        Path machine = Files.createDirectories(folder.resolve(gpo + "/Machine"));
        Files.write(machine.resolve("registry.pol"), PolWriter.write(List.of(new RegistryEntry(0,
                "Software\\Policies\\Microsoft\\Windows\\Installer", "DisableMSI", RegistryData.number(value)))));
    }

    @Test
    void aBackupOfAnOlderVersionThanTheDirectoryTellsIsNotTheGpoOfToday() throws IOException {
        links(GPO);
        backup("{AAAAAAA1-0000-0000-0000-000000000001}", GPO, "corp.local", 2026, 0, 0);
        version(1);
        assertEquals("RIGHT 0 ", there());
        version(2);
        assertEquals("CANNOT_TELL 0", there().substring(0, 13));
    }

    /** Of the computer's half, as the directory tells it. */
    private void version(int version) throws IOException {
        Path links = folder.resolve("links.ldf");
        Files.writeString(links, Files.readString(links).replaceAll("(?m)^versionNumber.*\n", "").replace("flags: 0\n",
                "flags: 0\nversionNumber: " + version + "\n"));
    }
}
