package org.deskwright.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.policy.live.DomainDialog.Trust;
import org.deskwright.policy.live.DomainException;
import org.deskwright.policy.live.DomainReading;
import org.deskwright.policy.live.DomainReading.Part;
import org.deskwright.policy.live.DomainSource;
import org.deskwright.policy.live.DomainSource.Method;
import org.deskwright.testing.domain.DomainController;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reads a real domain, in each way there is to get into it. */
@Timeout(120)
class RealDomainTest {
    private static DomainController controller;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        controller = Controllers.start();
        System.setProperty("java.security.krb5.conf", controller.kerberos().toString());
    }

    @AfterAll
    static void stop() throws Exception {
        System.clearProperty("java.security.krb5.conf");
        if (controller != null) {
            controller.close();
        }
    }

    private DomainSource at(String scheme, boolean startTls, Method method) {
        return DomainSource.at(scheme + "://" + controller.host(), startTls).signingIn(method, DomainController.READER);
    }

    private static Answers answers() {
        return new Answers(DomainController.PASSWORD, Trust.ONCE);
    }

    private void isWhole(DomainReading reading) throws IOException {
        assertEquals("corp.example.com", reading.domain());
        assertEquals("dc1.corp.example.com", reading.server());
        assertTrue(reading.parts().stream().allMatch(Part::complete), reading::toString);
        Map<String, Integer> parts = reading.parts().stream().collect(Collectors.toMap(Part::name, Part::count));
        // one of the 23 is only for members of a group, and the reader is none
        assertEquals(22, parts.get("GPOs"));
        assertEquals(8, parts.get("organizational units"));
        assertEquals(1, parts.get("sites"));
        assertEquals(1, parts.get("WMI filters"));
        // GPT.INI of each, and settings of seven
        assertEquals(29, parts.get("files of GPOs"), reading::toString);
        assertEquals(List.of(), reading.problems());
        assertEquals(22, folders().size());
        assertTrue(Files.size(folder.resolve("corp.example.com/directory.ldif")) > 10_000);
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> policies = Files.list(folder.resolve("corp.example.com/Policies"))) {
            return policies.toList();
        }
    }

    @Test
    void byLdapsWithAPassword() throws Exception {
        Answers answers = answers();
        isWhole(Controllers.directory(controller).read(at("ldaps", false, Method.SIMPLE), answers, folder));
        assertEquals(1, answers.certificates.size());
        assertTrue(answers.certificates.getFirst().fingerprint().matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"));
        String calls = answers.calls.toString();
        assertFalse(calls.contains(DomainController.PASSWORD));
        assertTrue(calls.contains("open SYSVOL by SMB_3_1_1"), calls);
        assertTrue(new String(answers.given.getFirst()).isBlank() || answers.given.getFirst()[0] == 0);
    }

    @Test
    void byStartTlsWithAPassword() throws Exception {
        isWhole(Controllers.directory(controller).read(at("ldap", true, Method.SIMPLE), answers(), folder));
    }

    @Test
    void byKerberosWhichEncryptsByItself() throws Exception {
        Answers answers = answers();
        isWhole(Controllers.directory(controller).read(at("ldap", false, Method.KERBEROS), answers, folder));
        assertEquals(List.of(), answers.certificates);
    }

    @Test
    void byKerberosWithinTls() throws Exception {
        isWhole(Controllers.directory(controller).read(at("ldaps", false, Method.KERBEROS), answers(), folder));
    }

    @Test
    void aWrongPasswordIsTold() {
        DomainException told = assertThrows(DomainException.class, () -> Controllers.directory(controller)
                .read(at("ldaps", false, Method.SIMPLE), new Answers("a-marked-secret", Trust.ONCE), folder));
        assertTrue(told.getMessage().startsWith("the name or the password is wrong"), told::getMessage);
        assertFalse(told.toString().contains("a-marked-secret"));
    }

    @Test
    void accountsComeWithAllTheirGroups() throws Exception {
        DomainSource source = at("ldaps", false, Method.SIMPLE).withFiles(false)
                .withAccounts(List.of("WSQUARANTINE", "CORP\\staff", "nobody-of-that-name"));
        DomainReading reading = Controllers.directory(controller).read(source, answers(), folder);
        String ldif = Files.readString(folder.resolve("corp.example.com/directory.ldif"));
        for (String name : List.of("WSQUARANTINE", "Quarantine machines", "Quarantine", "Domain Computers", "staff",
                "Domain Users", "Users")) {
            assertTrue(ldif.contains("dn: CN=" + name + ","), name);
        }
        assertFalse(ldif.contains("dn: CN=WSPILOT,"));
        assertEquals(1, reading.problems().size());
        assertTrue(reading.problems().getFirst().line().contains("nobody-of-that-name"));
    }
}
