package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.policy.gpo.PolicySet;
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
