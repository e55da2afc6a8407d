package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.junit.jupiter.api.Test;

/** How an OU would stand to the checklist after a change that nobody has made yet. */
class PolicySupposedTest extends PolicyFolder {
    private static final String NETWORK = "Access this computer from the network";

    private Session check(String... more) {
        return run(Stream.concat(Stream.of("policy", "check", "Policies", "links.ldf", "--ou", "WorkSpaces"),
                Arrays.stream(more)).toArray(String[]::new));
    }

    private static String line(Session session) {
        return session.out().lines().map(String::strip).filter(one -> one.contains(NETWORK)).findFirst()
                .orElse(session.out() + session.err());
    }

    @Test
    void withoutALinkWhatIsBelowItCounts() {
        assertTrue(line(check()).startsWith("right"), line(check()));
        Session session = check("--unlink", "good");
        assertEquals(1, session.exit(), session.err());
        assertTrue(line(session).startsWith("wrong"), line(session));
        assertTrue(session.out().startsWith("As if 'Good' were not linked to OU=WorkSpaces,DC=example,DC=com:"),
                session.out());
        assertFalse(check().out().contains("As if"), check().out());
    }

    @Test
    void anOuThatIsMovedIsNamedAsItWouldBe() throws IOException {
        Path links = folder.resolve("links.ldf");
        Files.writeString(links,
                Files.readString(links).replace("OU=Other,DC=example,DC=com\nobjectClass: organizationalUnit",
                        "OU=Other,DC=example,DC=com\nobjectClass: organizationalUnit\ngPLink: [LDAP://cn=" + BAD
                                + ",cn=policies,cn=system,DC=example,DC=com;2]"));
        Session session = check("--move", "Other");
        assertEquals(1, session.exit(), session.err());
        assertTrue(line(session).startsWith("wrong"), line(session));
        assertTrue(session.out().contains("place OU=WorkSpaces,OU=Other,DC=example,DC=com"), session.out());
    }

    @Test
    void eachFormatTellsThatItIsSupposed() {
        String supposed = "As if 'Good' were not linked to OU=WorkSpaces,DC=example,DC=com";
        assertEquals(supposed, json(check("--unlink", "Good", "--format", "json")).get("supposed").getAsString());
        assertFalse(json(check("--format", "json")).has("supposed"));
        List<String> csv = check("--unlink", "Good", "--format", "csv").out().lines().toList();
        assertTrue(csv.get(1).startsWith("supposed,place,\"OU=WorkSpaces,DC=example,DC=com\"")
                && csv.get(1).contains(supposed), csv.get(1));
        assertTrue(check("--unlink", "Good", "--format", "html").out().contains("<p>As if 'Good'"),
                check("--unlink", "Good", "--format", "html").out());
    }

    /** Else nobody could go on who has one of a policy that is long gone. */
    @Test
    void aLinkToAPolicyThatIsNotThereCanBeLeftOut() throws IOException {
        String gone = "{CCCCCCCC-0000-0000-0000-000000000003}";
        Path links = folder.resolve("links.ldf");
        Files.writeString(links, Files.readString(links).replace("gPLink: [LDAP://cn=" + GOOD,
                "gPLink: [LDAP://cn=" + gone + ",cn=policies,cn=system,DC=example,DC=com;0][LDAP://cn=" + GOOD));
        assertTrue(line(check()).startsWith("right"), line(check()));
        assertTrue(line(check("--unlink", "Good")).startsWith("cannot tell"), line(check("--unlink", "Good")));
        Session session = check("--unlink", "Good", "--unlink", gone);
        assertTrue(line(session).startsWith("wrong"), line(session));
    }

    @Test
    void whatCannotBeChangedIsRefused() {
        assertTrue(check("--unlink", "Bad").errLine().contains("it is linked to DC=example,DC=com"),
                check("--unlink", "Bad").err());
        assertTrue(check("--unlink", "Nobody").errLine().contains("there is no GPO 'Nobody'"));
        assertTrue(check("--move", "WorkSpaces").errLine().contains("into itself"));
        assertTrue(
                run("policy", "check", "Policies", "links.ldf", "--unlink", "Good").errLine().contains("go with --ou"));
        assertTrue(
                run("policy", "diff", "Policies", "links.ldf", "--unlink", "Good").errLine().contains("go with --ou"));
        assertTrue(run("policy", "diff", "Policies", "links.ldf", "--ou", "Other", "--with", "WorkSpaces", "--unlink",
                "Good").errLine().contains("--with names another one"));
    }

    @Test
    void aChangeIsComparedWithHowItIs() {
        Session session = run("policy", "diff", "Policies", "links.ldf", "--ou", "WorkSpaces", "--unlink", "Good",
                "--format", "csv");
        assertEquals(1, session.exit(), session.err());
        assertTrue(session.out().contains("changed,Bad,Privilege Rights\\SeNetworkLogonRight,\"Domain Users"
                + " (S-1-5-21-1-2-3-513), by Good\",\"Domain Computers (S-1-5-21-1-2-3-515), by Bad\",computer"),
                session.out());
        assertTrue(session.out().contains("checklist,Bad," + NETWORK + ",right,wrong"), session.out());
        Session moved = run("policy", "diff", "Policies", "links.ldf", "--ou", "WorkSpaces", "--move", "Other");
        assertEquals(0, moved.exit(), moved.out() + moved.err());
        String page = run("policy", "diff", "Policies", "links.ldf", "--ou", "WorkSpaces", "--unlink", "Good",
                "--format", "html").out();
        assertTrue(page.contains("<h1>OU=WorkSpaces,DC=example,DC=com: As if 'Good' were not linked"), page);
    }

    /** Their policies are those of the place they move to. */
    @Test
    void usersOfAnOuThatIsMovedMoveAlong() throws IOException {
        Path people = Files.createDirectories(folder.resolve("Policies").resolve(GOOD).resolve("User"));
        Files.write(people.resolve("registry.pol"),
                PolWriter.write(
                        List.of(new RegistryEntry(8, "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer",
                                "NoDrives", RegistryData.number(4)))));
        String[] how = {"--user", "OU=WorkSpaces,DC=example,DC=com", "--move", "Other", "--format", "csv"};
        String rows = check(how).out();
        assertTrue(rows.lines().anyMatch(one -> one.startsWith("wrong") && one.contains("NoDrives")
                || one.startsWith("wrong") && one.contains("Hide these specified drives")), rows);
    }
}
