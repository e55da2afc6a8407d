package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.policy.check.PolicyReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyDiffTest {
    private static final String GPO = "{AAAAAAAA-0000-0000-0000-000000000001}";

    @TempDir
    Path folder;

    @BeforeEach
    void bannerAtBothTimes() throws IOException {
        for (String state : List.of("monday", "friday")) {
            Path security = Files
                    .createDirectories(folder.resolve(state + "/" + GPO + "/Machine/Microsoft/Windows NT/SecEdit"));
            Files.writeString(security.resolve("GptTmpl.inf"), """
                    [Unicode]
                    Unicode=yes
                    [Version]
                    signature="$CHICAGO$"
                    Revision=1
                    [Registry Values]
                    MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\LegalNoticeText=7,Keep out
                    [Service General Setting]
                    "StxhdSvc",2,""
                    """);
        }
    }

    private void fleet(String state, String protocol) throws IOException {
        Files.writeString(folder.resolve(state).resolve("workspaces.json"), """
                {"Workspaces": [{"WorkspaceId": "ws-000000001", "DirectoryId": "d-0000000001", "UserName": "ann",
                "State": "AVAILABLE", "BundleId": "wsb-000000001", "ComputerName": "PC-A",
                "WorkspaceProperties": {"Protocols": ["%s"], "OperatingSystemName": "WINDOWS_11"}}]}
                """.formatted(protocol));
        Files.writeString(folder.resolve(state).resolve("directories.json"), """
                {"Directories": [{"DirectoryId": "d-0000000001", "DirectoryName": "example.com",
                "DirectoryType": "AD_CONNECTOR", "State": "REGISTERED", "RegistrationCode": "SLiad+ABC123",
                "CertificateBasedAuthProperties": {"Status": "DISABLED"}}]}
                """);
    }

    private Session diff(String... more) {
        List<String> line = new ArrayList<>(List.of("policy", "diff", "monday", "friday"));
        line.addAll(List.of(more));
        return Session.run(folder, List.of(new PolicyReader(), new EstateReader()), List.of(), false,
                line.toArray(String[]::new));
    }

    @Test
    void otherWorkSpacesAreADifferenceOfTheChecklistInEveryFormat() throws IOException {
        fleet("monday", "PCOIP");
        fleet("friday", "WSP");
        Session csv = diff("--format", "csv");
        assertEquals(1, csv.exit(), csv.err());
        String banner = "Interactive logon: Message text for users attempting to log on";
        assertTrue(csv.out().contains(banner + ",wrong,note,"), csv.out());
        assertTrue(csv.out().contains("STXHD Hosted Application Service,note,concerns no WorkSpace,"), csv.out());
        assertTrue(diff("--format", "json").out().contains("\"after\": \"concerns no WorkSpace\""));
        assertTrue(diff("--format", "html").out().contains("<td>" + banner + "</td><td>wrong</td><td>note</td>"));
        assertTrue(diff().out().contains("concerns no WorkSpace"));
    }

    @Test
    void oneProtocolAsksForItsItemsAlone() throws IOException {
        fleet("monday", "PCOIP");
        fleet("friday", "WSP");
        Session dcv = diff("--protocol", "WSP", "--format", "csv");
        assertTrue(dcv.out().contains("Interactive logon") && !dcv.out().contains("STXHD"), dcv.out());
    }

    @Test
    void workSpacesThatOnlyOneStateTellsOfAreNoDifference() throws IOException {
        fleet("monday", "WSP");
        assertEquals(0, diff().exit(), diff().out());
    }
}
