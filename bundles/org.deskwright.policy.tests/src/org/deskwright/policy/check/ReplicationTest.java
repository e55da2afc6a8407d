package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicationTest {
    private static final String ID = "{AAAAAAAA-0000-0000-0000-000000000001}";

    @TempDir
    private Path folder;

    private IntakeResult read(int inFiles, int inDirectory) throws IOException {
        Path gpo = Files.createDirectories(folder.resolve("Policies").resolve(ID));
        Files.writeString(gpo.resolve("GPT.INI"), "[General]\r\nVersion=" + inFiles + "\r\n");
        Files.writeString(folder.resolve("directory.ldif"), """
                version: 1

                dn: CN=%s,CN=Policies,CN=System,DC=example,DC=com
                objectClass: groupPolicyContainer
                displayName: Banner
                flags: 0
                versionNumber: %d
                """.formatted(ID, inDirectory));
        return new Intake(List.of(new PolicyReader())).read(List.of(folder), IntakeOptions.DEFAULT,
                IntakeListener.NONE);
    }

    @Test
    void filesOfAnotherVersionThanTheDirectoryAreTold() throws IOException {
        IntakeResult read = read(65_537, 131_075);
        assertEquals(1, read.problems().size());
        String line = read.problems().getFirst().line();
        assertTrue(line.startsWith("GPO 'Banner' " + ID + ": its files are of version user 1, computer 1,"
                + " in the directory it is of version user 2, computer 3;"), line);
    }

    @Test
    void filesOfTheSameVersionAreNotAndTakeTheNameFromTheDirectory() throws IOException {
        IntakeResult read = read(5, 5);
        assertEquals(List.of(), read.problems());
        assertEquals("Banner", read.evidence().find(PolicySet.KIND).orElseThrow().gpos().getFirst().shown());
    }

    @Test
    void gposOfOneNameAreToldApartByTheirIds() throws IOException {
        String other = ID.replace("1}", "2}");
        for (String id : List.of(ID, other)) {
            Path gpo = Files.createDirectories(folder.resolve("Policies").resolve(id));
            Files.writeString(gpo.resolve("GPT.INI"), "[General]\r\nVersion=1\r\n");
        }
        Files.writeString(folder.resolve("directory.ldif"), """
                version: 1

                dn: CN=%s,CN=Policies,CN=System,DC=example,DC=com
                objectClass: groupPolicyContainer
                displayName: Banner

                dn: CN=%s,CN=Policies,CN=System,DC=example,DC=com
                objectClass: groupPolicyContainer
                displayName: banner
                """.formatted(ID, other));
        Evidence read = new Intake(List.of(new PolicyReader()))
                .read(List.of(folder), IntakeOptions.DEFAULT, IntakeListener.NONE).evidence();
        List<String> told = List.of("Banner " + ID, "banner " + other);
        assertEquals(told, read.find(PolicySet.KIND).orElseThrow().gpos().stream().map(Gpo::shown).toList());
        assertEquals(told,
                read.find(PolicyDirectory.KIND).orElseThrow().gpos().stream().map(GpoObject::shown).toList());
    }

    @Test
    void eachReportOfAFileWithAllOfThemIsRead() throws IOException {
        String gpo = """
                <GPO xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Identifier><Identifier
                xmlns="http://www.microsoft.com/GroupPolicy/Types">%s</Identifier></Identifier><Name>%s</Name>
                <Computer><Enabled>true</Enabled><ExtensionData><Extension
                xmlns:q1="http://www.microsoft.com/GroupPolicy/Settings/Security" xsi:type="q1:SecuritySettings">
                <q1:UserRightsAssignment><q1:Name>SeNetworkLogonRight</q1:Name></q1:UserRightsAssignment></Extension>
                </ExtensionData></Computer><LinksTo><SOMPath>example.com/%s</SOMPath><Enabled>true</Enabled></LinksTo>
                </GPO>
                """;
        String all = "<?xml version=\"1.0\" encoding=\"utf-16\"?>\n<report>" + gpo.formatted(ID, "One", "A")
                + gpo.formatted(ID.replace("1}", "2}"), "Two", "B") + "</report>";
        Files.write(folder.resolve("all.xml"), ("\uFEFF" + all).getBytes(StandardCharsets.UTF_16LE));
        IntakeResult read = new Intake(List.of(new PolicyReader())).read(List.of(folder), IntakeOptions.DEFAULT,
                IntakeListener.NONE);
        assertEquals(List.of(), read.problems());
        List<Gpo> gpos = read.evidence().find(PolicySet.KIND).orElseThrow().gpos();
        assertEquals(List.of("One", "Two"), gpos.stream().map(Gpo::shown).toList());
        for (Gpo one : gpos) {
            assertTrue(one.templates().getFirst().template().right("SeNetworkLogonRight").isPresent());
            assertTrue(one.templates().getFirst().source().endsWith("all.xml/" + one.names().id()));
        }
        assertEquals(List.of("OU=A,DC=example,DC=com", "OU=B,DC=example,DC=com"),
                read.evidence().find(PolicyDirectory.KIND).orElseThrow().containers().stream()
                        .map(place -> place.dn().shown()).sorted().toList());
        assertTrue(gpos.getLast().templates().getFirst().template().right("SeNetworkLogonRight").get()
                .offset() > all.indexOf("Two") * 2);
    }

    @Test
    void aVersionThatIsNoNumberIsToldWhereItStands() throws IOException {
        Path ini = folder.resolve("Policies").resolve(ID).resolve("GPT.INI");
        Files.createDirectories(ini.getParent());
        Files.writeString(ini, "[General]\r\nVersion=abc\r\n");
        List<ReadProblem> problems = new Intake(List.of(new PolicyReader()))
                .read(List.of(folder), IntakeOptions.DEFAULT, IntakeListener.NONE).problems();
        assertEquals(1, problems.size());
        assertEquals(11, problems.getFirst().offset());
        assertTrue(problems.getFirst().line().contains("tells 'abc' for the version"));
    }
}
