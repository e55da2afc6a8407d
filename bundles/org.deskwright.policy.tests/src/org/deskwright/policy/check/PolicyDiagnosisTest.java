package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.policy.Corpus;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyDiagnosisTest {
    @TempDir
    Path folder;

    private static IntakeResult read(Path path) {
        return new Intake(List.of(new PolicyReader())).read(List.of(path), IntakeOptions.DEFAULT,
                (file, done, of) -> {});
    }

    private static List<String> outcomes(IntakeResult read) {
        return new PolicyChecks().checks().stream().flatMap(
                check -> check.evaluate(read.evidence(), Parameters.NONE).stream().map(outcome -> line(check, outcome)))
                .filter(line -> !line.endsWith(" silent")).toList();
    }

    private static String line(Check check, Outcome outcome) {
        return (check.descriptor().id() + " " + outcome.subject().name() + " " + outcome.variant()).replace("  ", " ");
    }

    @Test
    void aRealPolicyThatShutsUsersOutIsFound() throws IOException {
        Path nsa = Corpus.files("gpttmpl.inf").stream().filter(file -> file.toString().contains("nsa-win10"))
                .findFirst().orElseThrow().getParent();
        String name = "DoD Windows 10 STIG - Computer (SHB v10.1.0)";
        assertEquals(List.of("policy.local-logon " + name + " right", "policy.network-logon " + name + " wrong",
                "policy.network-logon " + name + " right"), outcomes(read(nsa)));
    }

    @Test
    void findingsNameTheFileAndTheByte() throws IOException {
        Path machine = Files.createDirectories(folder.resolve("GPO/Machine"));
        Files.write(machine.resolve("registry.pol"),
                PolWriter
                        .write(List.of(
                                new RegistryEntry(0, "Software\\Policies\\Microsoft\\Windows\\Installer", "DisableMSI",
                                        RegistryData.number(2)),
                                new RegistryEntry(0, "K", "V", RegistryData.number(1)))));
        IntakeResult read = read(folder);
        Outcome found = new PolicyChecks().checks().stream()
                .filter(check -> check.descriptor().id().equals("policy.windows-installer")).findFirst().orElseThrow()
                .evaluate(read.evidence(), Parameters.NONE).getFirst();
        assertEquals("GPO/Machine/registry.pol 8 2",
                found.values().text("file") + " " + found.values().text("offset") + " " + found.values().text("found"));
    }

    @Test
    void theResultOfAComputerTellsWhichPolicyWins() throws IOException {
        Files.writeString(folder.resolve("gpresult.xml"),
                """
                        <Rsop xmlns="http://www.microsoft.com/GroupPolicy/Rsop" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
                        <ComputerResults><Name>PC</Name>
                        <GPO><Name>Hardening</Name><Path><Identifier>{0A}</Identifier></Path></GPO><ExtensionData>
                        <Extension xmlns:q="http://www.microsoft.com/GroupPolicy/Settings/Security" i:type="q:SecuritySettings">
                        <q:UserRightsAssignment><GPO><Identifier>{0A}</Identifier></GPO><Precedence>1</Precedence>
                        <q:Name>SeNetworkLogonRight</q:Name><q:Member><SID>S-1-5-32-544</SID></q:Member>
                        </q:UserRightsAssignment></Extension></ExtensionData></ComputerResults></Rsop>
                        """);
        Files.writeString(folder.resolve("unelevated.xml"),
                "<Rsop xmlns=\"http://www.microsoft.com/GroupPolicy/Rsop\"><UserResults/></Rsop>");
        List<String> outcomes = outcomes(read(folder));
        assertTrue(outcomes.containsAll(List.of("policy.network-logon PC wins-wrong", "policy.network-logon PC unset",
                "policy.logon-banner PC unset", "policy.logon-banner not-collected")), outcomes.toString());
        assertFalse(outcomes.contains("policy.web-access PC unset"));
    }

    @Test
    void whatIsBrokenIsToldAndTheRestIsRead() throws IOException {
        Path machine = Files.createDirectories(folder.resolve("Machine"));
        byte[] pol = PolWriter.write(List.of(new RegistryEntry(0, "K", "V", RegistryData.number(1))));
        Files.write(machine.resolve("registry.pol"), java.util.Arrays.copyOf(pol, pol.length - 3));
        Files.writeString(machine.resolve("GptTmpl.inf"), """
                [Unicode]
                Unicode=yes
                [Version]
                signature="$CHICAGO$"
                [Privilege Rights]
                odd
                SeInteractiveLogonRight =
                """, StandardCharsets.UTF_16);
        Files.writeString(machine.resolve("bkupInfo.xml"),
                "<BackupInst xmlns=\"http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest\"><GPOGuid>");
        IntakeResult read = read(folder);
        assertEquals(List.of("Machine/GptTmpl.inf", "Machine/bkupInfo.xml", "Machine/registry.pol"),
                read.problems().stream().map(problem -> problem.source()).sorted().toList());
        assertTrue(outcomes(read).contains("policy.local-logon wrong"), outcomes(read).toString());
    }

    @Test
    void partsOfTheRegistryThatNoPolicySetsAreNotLeftOutInSilence() throws IOException {
        Files.writeString(folder.resolve("export.reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_CLASSES_ROOT\\.msi]
                @="Msi.Package"

                [HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Windows\\Installer]
                "DisableMSI"=dword:00000002
                """);
        IntakeResult read = read(folder);
        assertEquals(1, read.problems().size(), read.problems().toString());
        assertTrue(read.problems().getFirst().line().contains("HKCR"), read.problems().getFirst().line());
        assertTrue(outcomes(read).stream().anyMatch(line -> line.startsWith("policy.windows-installer")));
    }

    @Test
    void descriptorsHaveEveryVariant() {
        for (Check check : new PolicyChecks().checks()) {
            CheckDescriptor descriptor = check.descriptor();
            for (String variant : List.of("right", "wrong", "cannot-tell", "silent", "wins-right", "wins-wrong",
                    "unset", "not-collected", "place-right", "place-wrong", "place-unset", "place-open", "ou-wrong",
                    "no-windows", "other-protocol", "half-off", "half-off-other", "wins-failed")) {
                assertTrue(descriptor.variant(variant).isPresent(), descriptor.id() + " " + variant);
            }
        }
    }
}
