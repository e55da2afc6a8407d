package org.deskwright.certificates.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.deskwright.core.intake.UnreadableException;

/**
 * What the operating system trusts: on Windows the roots of the user and the computer, on macOS those of the system and
 * those of the keychain that are trusted for servers, elsewhere the file of roots that the distribution keeps. Nothing
 * is asked of the user, and no private key is touched.
 */
public final class SystemRoots {
    private static final List<String> WINDOWS = List.of("Windows-ROOT");
    /** The first is there from Java 23 on. */
    private static final List<String> MAC = List.of("KeychainStore-ROOT", "KeychainStore");
    private static final List<Path> FILES = List.of(Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"), Path.of("/etc/ssl/ca-bundle.pem"),
            Path.of("/etc/ssl/cert.pem"));

    private SystemRoots() {
    }

    /**
     * Those of the system that runs this.
     *
     * @throws UnreadableException when it has none where they belong
     */
    public static CertificateFile read(String name) throws IOException {
        return read(name, System.getProperty("os.name", ""), FILES);
    }

    static CertificateFile read(String name, String system, List<Path> files) throws IOException {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return stores(name, system, WINDOWS);
        }
        if (lower.startsWith("mac")) {
            return stores(name, system, MAC);
        }
        for (Path file : files) {
            if (Files.isReadable(file)) {
                return trusted(CertificateFiles.read(file, Password.NONE).named(name));
            }
        }
        throw new UnreadableException(-1,
                system + " keeps its roots in none of "
                        + files.stream().map(Path::toString).reduce((a, b) -> a + ", " + b).orElse("no file"),
                "name the file in which it keeps them");
    }

    private static CertificateFile stores(String name, String system, List<String> kinds) throws IOException {
        List<FoundCertificate> found = new ArrayList<>();
        List<UnreadableException> problems = new ArrayList<>();
        String missing = "";
        for (String kind : kinds) {
            try {
                KeyStore store = KeyStore.getInstance(kind);
                store.load(null, null);
                CertificateFile one = MAC.contains(kind)
                        ? Keychain.read(name, store, !kind.equals(MAC.getFirst()))
                        : trusted(KeyStores.file(name, FileFormat.SYSTEM, store));
                found.addAll(one.found());
                problems.addAll(one.problems());
            } catch (GeneralSecurityException e) {
                missing = kind + ": " + e.getMessage();
            }
        }
        if (found.isEmpty()) {
            throw new UnreadableException(-1,
                    "the Java that runs this cannot read what " + system + " trusts"
                            + (missing.isEmpty() ? "" : " (" + missing + ")"),
                    "export the roots of that system to a file");
        }
        return new CertificateFile(name, FileFormat.SYSTEM, found, List.of(), List.of(), problems);
    }

    /** All of it is, whatever a file of PEM says of that. */
    private static CertificateFile trusted(CertificateFile file) {
        return new CertificateFile(file.name(), FileFormat.SYSTEM,
                file.found().stream().map(
                        one -> new FoundCertificate(one.certificate(), one.file(), one.offset(), one.alias(), true))
                        .toList(),
                file.revocations(), file.thumbprints(), file.problems());
    }
}
