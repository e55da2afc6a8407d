package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gpresult told of a computer, where items are about some protocols only. */
class ToldComputerTest {
    @TempDir
    Path folder;

    @BeforeEach
    void usbIsOffByPolicy() throws IOException {
        Files.writeString(folder.resolve("gpresult.xml"), """
                <Rsop xmlns="http://www.microsoft.com/GroupPolicy/Rsop"><ComputerResults><Name>EXAMPLE\\PC-A$</Name>
                <ExtensionData><Extension xmlns:q2="http://www.microsoft.com/GroupPolicy/Settings/Registry">
                <q2:Policy><GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Identifier
                xmlns="http://www.microsoft.com/GroupPolicy/Types">{AAAAAAAA-0000-0000-0000-000000000001}</Identifier>
                </GPO><Precedence xmlns="http://www.microsoft.com/GroupPolicy/Settings">1</Precedence>
                <q2:Name>%s</q2:Name><q2:State>Enabled</q2:State><q2:Category>Amazon/DCV</q2:Category></q2:Policy>
                </Extension></ExtensionData></ComputerResults></Rsop>
                """.formatted("Enable/disable disconnect session on screen lock"));
    }

    private void fleet(String protocols) throws IOException {
        Files.writeString(folder.resolve("workspaces.json"), """
                {"Workspaces": [{"WorkspaceId": "ws-000000001", "DirectoryId": "d-0000000001", "UserName": "ann",
                "State": "AVAILABLE", "BundleId": "wsb-000000001", "ComputerName": "PC-A",
                "WorkspaceProperties": {"Protocols": [%s], "OperatingSystemName": "WINDOWS_11"}},
                {"WorkspaceId": "ws-000000002", "DirectoryId": "d-0000000001", "UserName": "bob",
                "State": "AVAILABLE", "BundleId": "wsb-000000001", "ComputerName": "PC-B",
                "WorkspaceProperties": {"Protocols": ["WSP", "PCOIP"], "OperatingSystemName": "WINDOWS_11"}}]}
                """.formatted(protocols));
    }

    private PolicyReading reading() throws IOException {
        return PolicyReading.of(new Intake(List.of(new PolicyReader(), new EstateReader()))
                .read(List.of(folder), IntakeOptions.DEFAULT, (_, _, _) -> {}).evidence());
    }

    private static Optional<Verdict> screenLock(PolicyReading reading) {
        return reading.verdicts(reading.asked(Checklist.bundled())).stream()
                .filter(one -> one.item().id().equals("dcv-screen-lock")).findFirst();
    }

    private static String shown(Optional<Verdict> verdict) {
        return verdict.map(one -> one.state() + one.open().stream().map(why -> " " + why).findFirst().orElse(""))
                .orElse("left out");
    }

    @Test
    void whereNoWorkSpaceWasReadTheProtocolIsNotKnown() throws IOException {
        assertEquals("WRONG it matters on DCV only, and whether PC-A is such is not known",
                shown(screenLock(reading())));
        PolicyReading dcv = reading();
        assertEquals("WRONG", shown(screenLock(dcv.of(Fleet.UNKNOWN.ofProtocols(Set.of("WSP"))))));
    }

    @Test
    void theProtocolOfTheComputerDecides() throws IOException {
        fleet("\"PCOIP\"");
        assertEquals("left out", shown(screenLock(reading())));
        fleet("\"WSP\"");
        assertEquals("WRONG", shown(screenLock(reading())));
        fleet("");
        Optional<Verdict> open = screenLock(reading());
        assertEquals(State.CANNOT_TELL, open.orElseThrow().state());
        assertEquals("CANNOT_TELL it matters on DCV only, and whether PC-A is such is not known", shown(open));
    }
}
