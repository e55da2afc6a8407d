package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.policy.live.DomainDialog.Trust;
import org.deskwright.policy.live.DomainException;
import org.deskwright.policy.live.DomainReading;
import org.deskwright.policy.live.DomainSource;
import org.deskwright.policy.live.LiveDomain;
import org.deskwright.policy.live.ServerCertificate;
import org.junit.jupiter.api.Test;

class PolicyDomainTest extends PolicyFolder {
    @Test
    void aDomainIsReadAndKept() throws IOException {
        List<DomainSource> asked = new ArrayList<>();
        LiveDomain domain = (source, dialog, place) -> {
            asked.add(source);
            ServerCertificate shown = new ServerCertificate("dc1:636", "CN=dc1", "CN=ca", Instant.EPOCH, Instant.MAX,
                    "AA:BB", "nobody signed it");
            if (dialog.certificate(shown) == Trust.NO) {
                throw new DomainException("the certificate is not trusted", "compare AA:BB");
            }
            try {
                Files.copy(folder.resolve("links.ldf"), place.resolve("directory.ldif"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new DomainReading("example.com", "dc1", List.of(), List.of(ReadProblem.whole("GPO 'Bad'",
                    "is of version 2 in the directory and of version 1 in SYSVOL", "wait")));
        };
        Toolbox tools = Toolbox.of("1.0.0", List.of(new PolicyReader()), List.of()).withDomain(domain);
        Session no = Session.with(folder, tools, false, "policy", "rsop", "--live", "ldaps://dc1", "--sign-in", "me@x",
                "--ou", "WorkSpaces", "--accept-certificate", "CC:DD");
        assertEquals(2, no.exit(), no.err());
        assertTrue(no.err().contains("is not trusted; compare AA:BB"), no.err());
        Session read = Session.with(folder, tools, false, "policy", "rsop", "--live", "ldaps://dc1", "--sign-in",
                "me@x", "--ou", "WorkSpaces", "--accept-certificate", "aabb", "--keep", "kept", "--account", "WS1");
        assertEquals(3, read.exit(), read.err());
        assertTrue(read.err().contains("of version 1 in SYSVOL"), read.err());
        assertTrue(read.out().contains("Good, linked to OU=WorkSpaces"), read.out());
        assertEquals(List.of("WS1"), asked.getLast().accounts());
        Session.with(folder, tools, false, "policy", "rsop", "--live", "ldaps://dc1", "--kerberos", "--computer",
                "cn=WS2,OU=WorkSpaces,DC=example,DC=com", "--accept-certificate", "aabb");
        assertEquals(List.of("cn=WS2,OU=WorkSpaces,DC=example,DC=com"), asked.getLast().accounts());
        assertTrue(Files.exists(folder.resolve("kept/directory.ldif")));
        assertEquals(read.out(),
                Session.with(folder, tools, false, "policy", "rsop", "kept", "--ou", "WorkSpaces").out());
    }

    @Test
    void aBackupIsComparedWithTheDomain() throws IOException {
        LiveDomain domain = (source, dialog, place) -> {
            try {
                Path security = Files.createDirectories(
                        place.resolve("Policies").resolve(BAD).resolve("Machine/Microsoft/Windows NT/SecEdit"));
                Files.writeString(security.resolve("GptTmpl.inf"), "[Unicode]\r\nUnicode=yes\r\n[Version]\r\n"
                        + "signature=\"$CHICAGO$\"\r\n[Privilege Rights]\r\nSeNetworkLogonRight = *S-1-1-0\r\n");
                Files.copy(folder.resolve("links.ldf"), place.resolve("directory.ldif"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new DomainReading("example.com", "dc1", List.of(), List.of());
        };
        Toolbox tools = Toolbox.of("1.0.0", List.of(new PolicyReader()), List.of()).withDomain(domain);
        Session diff = Session.with(folder, tools, false, "policy", "diff", "Policies", "--live", "ldaps://dc1",
                "--kerberos", "--format", "csv");
        assertEquals(1, diff.exit(), diff.err());
        assertTrue(diff.out().contains("SeNetworkLogonRight,Domain Computers (S-1-5-21-1-2-3-515),Everyone (S-1-1-0)"),
                diff.out());
        assertTrue(diff.out().contains("GPO removed," + GOOD), diff.out());
        assertTrue(Session.with(folder, tools, false, "policy", "diff", "Policies", "Policies", "--live", "ldaps://dc1",
                "--kerberos").errLine().contains("one path is compared with the domain"));
        Session places = Session.with(folder, tools, false, "policy", "diff", "--live", "ldaps://dc1", "--kerberos",
                "--ou", "Other", "--with", "WorkSpaces");
        assertEquals(1, places.exit(), places.err());
        assertTrue(places.out().contains("Access this computer from the network"), places.out());
    }

    @Test
    void whatGoesWithADomainIsTold() {
        Toolbox tools = Toolbox.of("1.0.0", List.of(new PolicyReader()), List.of());
        for (List<String> wrong : List.of(List.of("--sign-in", "me"), List.of("--live", "dc1", "--kerberos"),
                List.of("--live", "ldaps://dc1"), List.of("--live", "ldaps://dc1", "--kerberos"), List.<String>of())) {
            List<String> line = new ArrayList<>(List.of("policy", "show"));
            line.addAll(wrong);
            Session session = Session.with(folder, tools, false, line.toArray(String[]::new));
            assertEquals(2, session.exit(), wrong.toString());
            assertEquals(1, session.err().lines().filter(l -> l.startsWith("deskwright: ")).count(), session.err());
        }
    }
}
