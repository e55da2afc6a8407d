package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.policy.check.PolicyReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What policies come to in an OU, at two times. */
class PolicyDiffPlaceTest {
    private static final String A = "{AAAAAAAA-0000-0000-0000-000000000001}";
    private static final String B = "{BBBBBBBB-0000-0000-0000-000000000002}";
    private static final String ALL = "*S-1-5-32-545";
    private static final String NOBODY = "*S-1-5-32-544";

    @TempDir
    Path folder;

    private void state(String name, String first, String last, String ofA, String ofB) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("links.ldf"),
                """
                        dn: DC=example,DC=com
                        objectClass: domainDNS
                        gPOptions: 0

                        dn: OU=WorkSpaces,DC=example,DC=com
                        objectClass: organizationalUnit
                        gPLink: [LDAP://cn=%1$s,cn=policies,cn=system,DC=example,DC=com;0][LDAP://cn=%2$s,cn=policies,cn=system,DC=example,DC=com;0]

                        dn: CN=%3$s,CN=Policies,CN=System,DC=example,DC=com
                        displayName: Alpha
                        flags: 0
                        nTSecurityDescriptor: D:(A;;RPCR;;;AU)

                        dn: CN=%4$s,CN=Policies,CN=System,DC=example,DC=com
                        displayName: Beta
                        flags: 0
                        nTSecurityDescriptor: D:(A;;RPCR;;;AU)
                        """
                        .formatted(first, last, A, B));
        template(home, A, ofA);
        template(home, B, ofB);
    }

    private static void template(Path home, String gpo, String members) throws IOException {
        Path security = Files
                .createDirectories(home.resolve("Policies/" + gpo + "/Machine/Microsoft/Windows NT/SecEdit"));
        Files.writeString(security.resolve("GptTmpl.inf"), "[Unicode]\r\nUnicode=yes\r\n[Version]\r\n"
                + "signature=\"$CHICAGO$\"\r\n[Privilege Rights]\r\nSeNetworkLogonRight = " + members + "\r\n");
    }

    @BeforeEach
    void monday() throws IOException {
        state("monday", A, B, ALL, ALL);
    }

    private Session diff(String... more) {
        List<String> line = new ArrayList<>(List.of("policy", "diff", "monday", "friday", "--ou", "WorkSpaces"));
        line.addAll(List.of(more));
        return Session.run(folder, List.of(new PolicyReader()), List.of(), false, line.toArray(String[]::new));
    }

    @Test
    void nothingThatIsOtherIsNoDifference() throws IOException {
        state("friday", A, B, ALL, ALL);
        assertEquals(0, diff().exit(), diff().out() + diff().err());
    }

    @Test
    void theSameValueOfAnotherWinnerIsADifference() throws IOException {
        state("friday", B, A, ALL, ALL);
        Session csv = diff("--format", "csv");
        assertEquals(1, csv.exit(), csv.err());
        assertTrue(csv.out().contains("changed,Alpha,Privilege Rights\\SeNetworkLogonRight,\"Users (S-1-5-32-545), by"
                + " Beta\",\"Users (S-1-5-32-545), by Alpha\",computer"), csv.out());
        assertTrue(diff("--format", "json").out().contains("\"before\": \"Users (S-1-5-32-545), by Beta\""),
                diff("--format", "json").out());
        assertTrue(diff().out().contains("by Beta"), diff().out());
    }

    @Test
    void anotherValueOfTheWinnerIsOneAndChangesTheChecklist() throws IOException {
        state("friday", A, B, ALL, NOBODY);
        String csv = diff("--format", "csv").out();
        assertTrue(csv.contains(
                "changed,Beta,Privilege Rights\\SeNetworkLogonRight,Users (S-1-5-32-545),Administrators (S-1-5-32-544),computer"),
                csv);
        assertTrue(csv.contains("checklist,Beta,Access this computer from the network,right,wrong,"), csv);
    }

    @Test
    void anotherValueOfALoserIsNone() throws IOException {
        state("friday", A, B, NOBODY, ALL);
        assertEquals(0, diff().exit(), diff().out());
    }

    @Test
    void whatCouldNotBeReadIsTold() throws IOException {
        state("friday", A, B, ALL, ALL);
        Files.writeString(folder.resolve("friday/Policies/" + A + "/Machine/registry.pol"), "PReg\1\0\0\0[");
        assertEquals(3, diff().exit(), diff().out());
    }

    @Test
    void oneStateCannotBeComparedWithItself() {
        Session one = Session.run(folder, List.of(new PolicyReader()), List.of(), false, "policy", "diff", "monday",
                "--ou", "WorkSpaces");
        assertEquals(2, one.exit());
        assertTrue(one.err().contains("--with"), one.err());
    }
}
