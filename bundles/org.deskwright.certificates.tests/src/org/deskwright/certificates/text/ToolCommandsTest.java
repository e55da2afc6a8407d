package org.deskwright.certificates.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.FileFormat;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.x509.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolCommandsTest {
    private static final String LINUX = "Linux";
    private final CertificateMaker.Made root = CertificateMaker.root("Root of Corp").make();

    @TempDir
    private Path folder;

    private static CertificateFile file(String name, FileFormat format, Certificate... certificates) {
        return new CertificateFile(name, format,
                Stream.of(certificates).map(one -> new FoundCertificate(one, name, 0, "", false)).toList(), List.of(),
                List.of(), List.of());
    }

    private static List<String> texts(CertificateFile file, int index, String system) {
        return ToolCommands.of(file.found().get(index), file, system).stream().map(ToolCommands.Command::text).toList();
    }

    @Test
    void namesAreNeverEmptyWhateverTheAlphabet() {
        assertEquals("root-of-corp", PlainName.of(root.certificate()));
        Certificate japanese = CertificateMaker.root("\u682a\u5f0f\u4f1a\u793e").make().certificate();
        assertEquals("certificate-" + japanese.digest("SHA-256").substring(0, 8), PlainName.of(japanese));
        assertEquals("zurich-ca", PlainName.of(CertificateMaker.root("Z\u00fcrich CA").make().certificate()));
        Certificate mixed = CertificateMaker.root("\u30c6\u30b9\u30c8 CA 1").make().certificate();
        assertEquals("ca-1-" + mixed.digest("SHA-256").substring(0, 8), PlainName.of(mixed));
    }

    @Test
    void wordsAreQuotedForTheShellInWhichTheyAreTyped() {
        CertificateFile file = file("it's $HOME.pem", FileFormat.PEM, root.certificate());
        assertEquals("openssl x509 -in 'it'\\''s $HOME.pem' -noout -text", texts(file, 0, LINUX).getFirst());
        assertEquals("openssl x509 -in 'it''s $HOME.pem' -noout -text", texts(file, 0, "Windows 11").getFirst());
        assertEquals("certutil -addstore -f Root 'it''s $HOME.pem'", texts(file, 0, LINUX).getLast());
    }

    @Test
    void nobodyIsToldToMakeARootOfWhatIsNone() {
        Certificate server = CertificateMaker.server("here.example.com", root).make().certificate();
        assertEquals("certutil -verify a.pem", texts(file("a.pem", FileFormat.PEM, server), 0, LINUX).getLast());
        Certificate middle = CertificateMaker.authority("Middle", root).make().certificate();
        assertEquals("certutil -addstore -f CA a.pem",
                texts(file("a.pem", FileFormat.PEM, middle), 0, LINUX).getLast());
    }

    @Test
    void whatToolsDoNotFindInAFileIsTakenOutFirst() {
        CertificateFile chain = file("chain.pem", FileFormat.PEM, root.certificate(),
                CertificateMaker.root("Other").make().certificate());
        assertTrue(texts(chain, 1, LINUX).getFirst().startsWith("deskwright certs show chain.pem --hash "));
        assertTrue(texts(chain, 1, LINUX).get(1).startsWith("openssl x509 -in other.pem "));
        FoundCertificate kept = new FoundCertificate(root.certificate(), "my.jks", -1, "root [jdk]", true);
        CertificateFile store = new CertificateFile("my.jks", FileFormat.JKS, List.of(kept), List.of(), List.of(),
                List.of());
        assertEquals("keytool -exportcert -rfc -alias 'root [jdk]' -keystore my.jks -file root-of-corp.pem",
                texts(store, 0, LINUX).getFirst());
    }

    @Test
    void aShellRunsThemAndBytesStayAsTheyAre() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "there is no /usr/bin/openssl");
        Path pem = folder.resolve("it's \"$HOME\" `x` \u00fc.pem");
        Files.writeString(pem, Pem.of(root.certificate()));
        CertificateFile read = CertificateFiles.read(pem, Password.NONE);
        List<ToolCommands.Command> commands = ToolCommands.of(read.found().getFirst(), read, LINUX);
        String key = run(commands.get(2));
        assertTrue(key.contains(root.certificate().key().digest("SHA-256")), key);
        String sha256 = run(commands.get(1)).replace(":", "").toLowerCase(Locale.ROOT);
        assertTrue(sha256.contains(root.certificate().digest("SHA-256")), sha256);
        run(commands.get(3));
        CertificateFile der = CertificateFiles.read(folder.resolve("root-of-corp.cer"), Password.NONE);
        assertEquals(root.certificate(), der.certificates().getFirst());
        run(ToolCommands.of(der.found().getFirst(), der, LINUX).get(3));
        assertEquals(Files.readString(pem), Files.readString(folder.resolve("root-of-corp.pem")));
    }

    private String run(ToolCommands.Command command) throws Exception {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder("/bin/sh", "-c", command.text()).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertEquals(0, process.waitFor(), command.text() + "\n" + Files.readString(out));
        return Files.readString(out);
    }
}
