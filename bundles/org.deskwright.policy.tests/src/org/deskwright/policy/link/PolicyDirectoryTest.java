package org.deskwright.policy.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.access.Answer;
import org.deskwright.policy.link.DirectoryAccount.Kind;
import org.junit.jupiter.api.Test;

class PolicyDirectoryTest {
    private static final String A = "{AAAAAAAA-0000-0000-0000-000000000001}";
    private static final String B = "{BBBBBBBB-0000-0000-0000-000000000002}";
    private static final String LDIF = """
            # as ldifde writes it
            dn: OU=Work\\, Spaces,DC=example,DC=com
            changetype: add
            objectClass: top
            objectClass: organizationalUnit
            gPLink: [LDAP://CN={aaaaaaaa-0000-0000-0000-000000000001},CN=Policies,CN=Sys
             tem,DC=example,DC=com;1][LDAP://cn={BBBBBBBB-0000-0000-0000-000000000002},cn=policies,cn=system,DC=example,DC=com;2]
            gPOptions: 1

            dn: CN={aaaaaaaa-0000-0000-0000-000000000001},CN=Policies,CN=System,DC=example,DC=com
            changetype: add
            objectClass: groupPolicyContainer
            displayName:: V29ya1NwYWNlcyDDvA==
            flags: 2
            versionNumber: 65538
            gPCWQLFilter: [example.com;{CCCCCCCC-0000-0000-0000-000000000003};0]
            nTSecurityDescriptor:: AAAA

            dn: CN=WS1,OU=Work\\2C Spaces,DC=example,DC=com
            objectClass: computer
            objectSid: S-1-5-21-1-2-3-1105
            primaryGroupID: 515
            memberOf: CN=Inner,DC=example,DC=com

            dn: CN=Inner,DC=example,DC=com
            objectClass: group
            objectSid: S-1-5-21-1-2-3-1200
            primaryGroupID: 0
            memberOf: CN=Outer,DC=example,DC=com

            dn: CN=Outer,DC=example,DC=com
            objectClass: group
            objectSid: S-1-5-21-1-2-3-1201
            memberOf: CN=Inner,DC=example,DC=com

            odd
            """;

    private static PolicyDirectory directory() {
        return PolicyDirectory.of(LdifReader.read(LDIF.getBytes(StandardCharsets.UTF_8)).records());
    }

    @Test
    void anExportTellsContainersAndGpos() {
        PolicyContainer ou = directory().container(Dn.of("ou=work\\2c spaces, dc=EXAMPLE,dc=com")).orElseThrow();
        assertEquals(List.of(new GpoLink(A, true, false), new GpoLink(B, false, true)), ou.links());
        assertTrue(ou.blocks());
        GpoObject gpo = directory().gpo(A.toLowerCase()).orElseThrow();
        assertEquals("WorkSpaces ü", gpo.name());
        assertEquals("{CCCCCCCC-0000-0000-0000-000000000003}", gpo.wmiFilter());
        assertEquals(65538, gpo.version().getAsLong());
        assertEquals(List.of("WS1"), directory().accounts().stream().filter(one -> one.kind() == Kind.COMPUTER)
                .map(one -> one.dn().name()).toList());
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsThere() {
        LdifReader.Content content = LdifReader.read(LDIF.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of((long) LDIF.getBytes(StandardCharsets.UTF_8).length - 4),
                content.problems().stream().map(problem -> problem.offset()).toList());
        assertEquals(1, directory().problems().size());
        assertTrue(LdifReader.recognises(LDIF));
        assertFalse(LdifReader.recognises("[Unicode]\r\nUnicode=yes"));
    }

    @Test
    void groupsAreFollowedAlsoInCircles() {
        Memberships members = new Memberships(directory());
        Dn computer = Dn.of("CN=WS1,OU=Work\\, Spaces,DC=example,DC=com");
        assertEquals(Answer.YES, members.of(computer, Kind.COMPUTER).has("S-1-5-21-1-2-3-1201"));
        assertEquals(Answer.YES, members.of(computer, Kind.COMPUTER).has("S-1-5-21-1-2-3-515"));
        // the group of the relative id 515 was not read, and may be in others
        assertEquals(Answer.UNKNOWN, members.of(computer, Kind.COMPUTER).has("S-1-5-21-1-2-3-7"));
    }

    @Test
    void movedIsAllThatIsInIt() {
        PolicyDirectory moved = directory().withMoved(Dn.of("OU=Work\\, Spaces,DC=example,DC=com"),
                Dn.of("OU=Other,DC=example,DC=com"));
        assertTrue(moved.container(Dn.of("OU=Work\\, Spaces,OU=Other,DC=example,DC=com")).orElseThrow().blocks());
        assertTrue(moved.account(Dn.of("CN=WS1,OU=Work\\, Spaces,OU=Other,DC=example,DC=com")).isPresent());
    }

    @Test
    void namesOfPlacesComeInSeveralForms() {
        assertEquals(Dn.of("OU=Berlin,OU=Sales,DC=example,DC=com"), Dn.ofCanonical("example.com/Sales/Berlin"));
        assertEquals("OU=Sales,DC=example,DC=com",
                Dn.of("OU=Berlin,OU=Sales,DC=example,DC=com").parent().orElseThrow().shown());
        assertEquals("Work, Spaces", Dn.of("OU=Work\\, Spaces,DC=x").name());
        assertTrue(Dn.of("").parts().isEmpty());
    }

    @Test
    void aContainerWhoseLinksAreDamagedIsNotOneWithoutThem() {
        for (String attributes : List.of("gPLink: [LDAP://CN=" + A + ",CN=Policies,CN=System,DC=x;0",
                "gPLink: [LDAP://CN=" + A + ",CN=Policies,CN=System,DC=x;0][LDAP://CN=" + B, "gPLink:: @@@",
                "gPOptions: banana")) {
            LdifReader.Content content = LdifReader
                    .read(("dn: OU=a,DC=x\nobjectClass: organizationalUnit\n" + attributes + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            PolicyDirectory read = PolicyDirectory.of(content.records());
            assertEquals(List.of(), read.containers(), attributes);
            assertEquals(1, read.problems().size(), attributes);
        }
    }

    @Test
    void withoutAnyLinkNobodyKnowsWhetherTheyWereAskedFor() {
        String ou = "dn: OU=a,DC=x\nobjectClass: organizationalUnit\n";
        PolicyDirectory read = PolicyDirectory.of(LdifReader.read(ou.getBytes(StandardCharsets.UTF_8)).records());
        assertEquals(List.of(), read.containers());
        assertEquals(1, read.problems().size());
        String domain = "\ndn: DC=x\nobjectClass: domainDNS\ngPLink: [LDAP://CN=" + A
                + ",CN=Policies,CN=System,DC=x;0]\n";
        assertEquals(2, PolicyDirectory.of(LdifReader.read((ou + domain).getBytes(StandardCharsets.UTF_8)).records())
                .containers().size());
    }

    @Test
    void brokenJsonIsToldByItsPlace() {
        String reason = assertThrows(UnreadableException.class,
                () -> DirectoryJsonReader.read("[{\"DistinguishedName\": \"OU=A".getBytes(StandardCharsets.UTF_8)))
                .reason();
        assertEquals("is no JSON: something is wrong, or missing, at line 1, column ", reason.replaceAll("\\d+$", ""));
    }

    @Test
    void whatIsOtherOfLinksAndOfWhoAGpoIsForIsTold() {
        Dn domain = Dn.of("DC=example,DC=com");
        Dn ou = Dn.of("OU=A,DC=example,DC=com");
        GpoObject one = new GpoObject(A, "One", 0, Optional.empty(), "", OptionalLong.empty(), "");
        GpoObject off = new GpoObject(A, "One", 2, Optional.empty(), "", OptionalLong.empty(), "");
        PolicyDirectory before = new PolicyDirectory(List.of(
                new PolicyContainer(domain, PolicyContainer.Kind.DOMAIN, List.of(), true, false),
                new PolicyContainer(ou, PolicyContainer.Kind.OU, List.of(new GpoLink(A, false, false)), true, false)),
                List.of(one), List.of(), Map.of(), List.of());
        assertEquals(List.of(), DirectoryDifference.between(before, before));
        PolicyDirectory after = new PolicyDirectory(
                List.of(new PolicyContainer(domain, PolicyContainer.Kind.DOMAIN, List.of(new GpoLink(A, false, true)),
                        true, false), new PolicyContainer(ou, PolicyContainer.Kind.OU, List.of(), true, true)),
                List.of(off), List.of(), Map.of(), List.of());
        assertEquals(
                List.of(new DirectoryDifference("", domain.shown(), "no links", "One (enforced)"),
                        new DirectoryDifference("", ou.shown(), "One", "blocks inheritance; no links"),
                        new DirectoryDifference("One", "halves switched off", "none", "computer")),
                DirectoryDifference.between(before, after));
        assertEquals(List.of(), DirectoryDifference.between(PolicyDirectory.EMPTY, after));
    }

    private static PolicyDirectory ldif(String text) {
        return PolicyDirectory.of(LdifReader.read(text.getBytes(StandardCharsets.UTF_8)).records());
    }

    private static final String SITE = "dn: CN=Berlin,CN=Sites,CN=Configuration,DC=example,DC=com\nobjectClass: site\n";

    /** Of what was exported with all its attributes, what has none has no links; sites seldom have any. */
    @Test
    void anExportWithAllAttributesTellsThatThereIsNoLink() {
        String all = "instanceType: 4\nobjectCategory: CN=Site,CN=Schema,CN=Configuration,DC=example,DC=com\n"
                + "whenCreated: 20260101000000.0Z\n";
        PolicyDirectory sites = ldif(SITE + all);
        assertEquals(List.of(), sites.problems().stream().map(UnreadableException::reason).toList());
        assertTrue(sites.knowsSites());
        assertEquals(List.of(), sites.containers().getFirst().links());
        PolicyDirectory unit = ldif("dn: OU=Desks,DC=example,DC=com\nobjectClass: organizationalUnit\n" + all);
        assertEquals(List.of(), unit.problems());
        assertEquals(1, unit.containers().size());
    }

    @Test
    void ofSitesWithoutAnyLinkItIsOpenWhetherLinksWereAskedFor() {
        PolicyDirectory sites = ldif(SITE);
        assertFalse(sites.knowsSites());
        assertEquals(List
                .of("has sites and no gPLink of any: whether none has links, or they were not asked for, is not known"),
                sites.problems().stream().map(UnreadableException::reason).toList());
        assertEquals(List.of("has containers and no gPLink of any: their links are not known"),
                ldif("dn: OU=Desks,DC=example,DC=com\nobjectClass: organizationalUnit\n\n" + SITE).problems().stream()
                        .map(UnreadableException::reason).toList());
    }
}
