package org.deskwright.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.deskwright.policy.live.UnreadFiles;
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
        // GPT.INI of each, settings of seven, and the same template in two of them
        assertEquals(30, parts.get("files of GPOs"), reading::toString);
        assertEquals(2, parts.get("administrative templates"), reading::toString);
        assertTrue(Files.exists(store().resolve("wsp.admx")) && Files.exists(store().resolve("en-US/wsp.adml")));
        assertFalse(Files.exists(store().resolve("de-DE")), "texts that are not needed");
        assertEquals(List.of(), reading.problems());
        assertEquals(23, folders().size());
        assertTrue(Files.size(folder.resolve("corp.example.com/directory.ldif")) > 10_000);
    }

    private Path store() {
        return folder.resolve("corp.example.com/Policies/PolicyDefinitions");
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
    void whatCannotBeReadIsNotedBesideTheRest() throws Exception {
        String template = "Machine/Microsoft/Windows NT/SecEdit/GptTmpl.inf";
        Path baseline = gpo(template, "Authorised use only");
        Path large = gpo("Machine/Registry.pol", "DontDisplayLastUserName").resolve("User/Registry.pol");
        Path software = gpo("Machine/Registry.pol", "DisableMSI").resolve("Machine");
        try {
            closed(baseline.resolve(template), "---------");
            closed(software, "---------");
            Files.createDirectories(large.getParent());
            try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
                sparse.setLength((64L << 20) + 1);
            }
            closed(controller.sysvol().resolve("PolicyDefinitions/wsp.admx"), "---------");
            DomainReading reading = Controllers.directory(controller).read(at("ldaps", false, Method.SIMPLE), answers(),
                    folder);
            assertFalse(reading.isWhole());
            assertEquals(List.of(), reading.problems());
            assertEquals(List.of(template + "\tcannot be read: STATUS_ACCESS_DENIED"),
                    noted(baseline.getFileName().toString()));
            assertEquals(List.of("Machine\tcannot be listed: STATUS_ACCESS_DENIED"),
                    noted(software.getParent().getFileName().toString()));
            assertEquals(List.of("User/Registry.pol\tis larger than 64 MiB, which no file of its kind is"),
                    noted(large.getParent().getParent().getFileName().toString()));
            assertEquals(List.of("wsp.admx\tcannot be read: STATUS_ACCESS_DENIED"), noted("PolicyDefinitions"));
        } finally {
            Files.deleteIfExists(large);
            Files.deleteIfExists(large.getParent());
            closed(baseline.resolve(template), "rw-r--r--");
            closed(software, "rwxr-xr-x");
            closed(controller.sysvol().resolve("PolicyDefinitions/wsp.admx"), "rw-r--r--");
        }
    }

    /** The folder of the one that has a file with some text in it. */
    private static Path gpo(String file, String text) throws IOException {
        try (Stream<Path> gpos = Files.list(controller.sysvol())) {
            for (Path gpo : gpos.filter(one -> Files.exists(one.resolve(file))).toList()) {
                if (Files.readString(gpo.resolve(file), StandardCharsets.ISO_8859_1).replace("\0", "").contains(text)) {
                    return gpo;
                }
            }
        }
        throw new IOException("no GPO has " + text);
    }

    private static void closed(Path file, String rights) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    /** Without what Samba says around the status. */
    private List<String> noted(String gpo) throws IOException {
        return Files.readAllLines(folder.resolve("corp.example.com/Policies").resolve(gpo).resolve(UnreadFiles.FILE))
                .stream().skip(1)
                .map(line -> line.replaceAll(": (STATUS_\\w+).*| \\(GPO .*", ": $1").replaceAll(": $", "")).toList();
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
